import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { lockDirectory } from "../../src/store/directory-lock.ts";

describe("a locked directory", () => {
  test("is refused to others until it is given back", async () => {
    const directory = await aDirectory();
    const unlock = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toMatchObject({ code: "in-use" });
    await expect(lockDirectory(directory)).rejects.toThrow(`process ${process.pid}`);
    await unlock();
    await (await lockDirectory(directory))();
    expect(await readdir(directory)).toEqual([]);
  });

  test("is refused while another process has it, and taken over once that has died", async () => {
    const directory = await aDirectory();
    const holder = await otherProcess(directory);
    await expect(lockDirectory(directory)).rejects.toThrow(`process ${holder.pid}`);
    holder.kill("SIGKILL");
    await new Promise((resolve) => holder.once("exit", resolve));
    await (await lockDirectory(directory))();
  });

  test("is taken over where another process got the dead one's number", async () => {
    const directory = await aDirectory();
    await writeFile(join(directory, "lock"), `${process.ppid} 1\n`);
    await (await lockDirectory(directory))();
  });

  test("is taken over where this process got the dead one's number", async () => {
    const directory = await aDirectory();
    await writeFile(join(directory, "lock"), `${process.pid} 1\n`);
    const unlock = await lockDirectory(directory);
    expect(await readFile(join(directory, "lock"), "utf8")).toMatch(new RegExp(`^${process.pid} \\d*\\n$`));
    await unlock();
  });

  test("whose process died is taken over by one of many", async () => {
    const directory = await aDirectory();
    const dead = await otherProcess(directory);
    dead.kill("SIGKILL");
    await new Promise((resolve) => dead.once("exit", resolve));
    const crowd = await Promise.all(Array.from({ length: 5 }, () => otherProcess(directory).catch(() => null)));
    expect(crowd.filter((one) => one !== null)).toHaveLength(1);
    for (const one of crowd) one?.kill("SIGKILL");
  });
});

async function aDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "longlist-lock-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** Another process that holds the lock until it is killed; refused where it cannot have it. */
async function otherProcess(directory: string) {
  const code = `
    const { lockDirectory } = await import(${JSON.stringify(new URL("../../src/store/directory-lock.ts", import.meta.url).href)});
    await lockDirectory(${JSON.stringify(directory)});
    process.stdout.write("held");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "ignore"] });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    child.once("exit", () => reject(new Error("refused")));
  });
  return child;
}
