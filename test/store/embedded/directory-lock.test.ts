import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { lockDirectory } from "../../../src/store/embedded/directory-lock.ts";
import { notRun } from "../../support/not-run.ts";
import { QUICK_LOCK } from "../support/quick-lock.ts";

const HOLD = fileURLToPath(new URL("../support/hold-directory.ts", import.meta.url));

/** More than anything here takes on a busy machine, and less than forever. */
const timeout = 60_000;

const take = (directory: string, whenLost = () => {}) => lockDirectory(directory, { times: QUICK_LOCK, whenLost });

describe("a locked directory", { timeout }, () => {
  test("is refused to others until it is given back", async () => {
    const directory = await aDirectory();
    const lock = await take(directory);
    await expect(take(directory)).rejects.toMatchObject({ code: "in-use" });
    await expect(take(directory)).rejects.toThrow(`process ${process.pid}`);
    // Whoever tells it ends the sentence.
    await expect(take(directory)).rejects.toThrow(/[^.]$/);
    await lock.release();
    await lock.release();
    await (await take(directory)).release();
    expect(await readdir(directory)).toEqual([]);
  });

  test("is refused while another process has it, however busy, and taken over once that was killed", async () => {
    const directory = await aDirectory();
    const holder = await holding(directory, "busy");
    await expect(take(directory)).rejects.toThrow(`process ${holder.pid}`);
    holder.kill("SIGKILL");
    await once(holder, "exit");
    await (await take(directory)).release();
  });

  test("that was given back on SIGTERM is free at once", async () => {
    const directory = await aDirectory();
    const holder = await holding(directory);
    holder.kill("SIGTERM");
    await once(holder, "exit");
    expect(await readdir(directory)).toEqual([]);
  });

  test("is taken over from a process that was paused, which then finds out before it could write", async () => {
    const directory = await aDirectory();
    const holder = await holding(directory);
    const told = once(holder.stdout!, "data");
    holder.kill("SIGSTOP");
    const lock = await take(directory);
    const mine = await readFile(lock.path, "utf8");
    holder.kill("SIGCONT");
    expect(String(await told)).toBe("lost\n");
    expect((await readFile(lock.path, "utf8")).split("\n")[0]).toBe(mine.split("\n")[0]);
    await lock.release();
  });

  test("is refused in another process namespace, where the same number is another process or none", async (context) => {
    const unshare = ["unshare", "--pid", "--fork", "--mount-proc", "--kill-child"];
    if (!works(unshare)) notRun(context, "a lock across process namespaces: run as root, or where unshare is allowed");
    const directory = await aDirectory();
    const holder = await holding(directory, "", unshare);
    await expect(take(directory)).rejects.toMatchObject({ code: "in-use" });
    await expect(holding(directory, "", unshare)).rejects.toThrow("in-use");
    holder.kill("SIGKILL");
    await once(holder, "exit");
    await (await take(directory)).release();
  });

  test.each([
    ["of an earlier version", () => `${process.ppid} 1\n`],
    ["that is empty", () => ""],
    ["of this very process, which does not have it", () => `{"id":"other","process":${process.pid}}\n1\n`],
  ])("is taken over where it stands still, one %s too", async (_, text) => {
    const directory = await aDirectory();
    await writeFile(join(directory, "lock"), text());
    await (await take(directory)).release();
  });

  test("whose process died is taken over by one of many", async () => {
    const directory = await aDirectory();
    const dead = await holding(directory);
    dead.kill("SIGKILL");
    await once(dead, "exit");
    const crowd = await Promise.all(Array.from({ length: 5 }, () => holding(directory).catch(() => null)));
    expect(crowd.filter((one) => one !== null)).toHaveLength(1);
  });

  test("says that it is lost when it was removed, or is another's", async () => {
    const directory = await aDirectory();
    const lost = Promise.withResolvers<void>();
    const lock = await take(directory, lost.resolve);
    await rm(lock.path);
    await lost.promise;
    await lock.release();
  });
});

async function aDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "longlist-lock-"));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** Another process that holds the lock until it is ended; an error with what it said where it cannot have it. */
async function holding(directory: string, busy = "", before: readonly string[] = []): Promise<ChildProcess> {
  const [program, ...rest] = [...before, process.execPath, HOLD, directory, ...(busy ? [busy] : [])];
  const child = spawn(program!, rest, { stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    child.once("close", () => reject(new Error(said)));
  });
  return child;
}

function works([program, ...rest]: readonly string[]): boolean {
  try {
    execFileSync(program!, [...rest, "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
