import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { preparedDirectory } from "../store/support/prepared-directory.ts";
import { ONE_THREAD } from "../support/node-server.ts";
import { ONE_COMPILER } from "../support/one-compiler.ts";
import { keepLog } from "../support/run-log.ts";
import { courtList, DEMO, EXAMPLE, file, folder, longlist, ON, type Ran } from "./command-line.ts";

const CLI = resolve("src/cli.ts");

/** Runs a shell command line with `$CLI` for the program and `$LIST` for a small list. */
function shell(script: string, stdin = ""): Promise<Ran> {
  return new Promise((settle) => {
    const child = spawn("bash", ["-c", `set -o pipefail; ${script}`], {
      env: {
        ...process.env,
        NODE: process.execPath,
        CLI,
        LIST: file("small.csv", courtList("A1", "A2")),
        ON: ON.join(" "),
        DEMO: DEMO.join(" "),
      },
    });
    const output = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => (output.stdout += chunk));
    child.stderr.on("data", (chunk) => (output.stderr += chunk));
    child.stderr.on("data", keepLog("command"));
    child.on("close", (status) => settle({ status: status ?? -1, ...output }));
    child.stdin.end(stdin);
  });
}

// Starting a process takes long where other work fills the machine, and a database in it longer still.
describe("the program itself", { timeout: 180_000 }, () => {
  test("npx finds it in the checkout and runs it with a Node that is new enough", async () => {
    const { status, stdout } = await shell("npx --offline --no-install longlist --version");
    expect({ status, stdout }).toEqual({ status: 0, stdout: "1.0.0\n" });
  });

  test("keeps what Node makes of its files with the installed packages", async () => {
    const script = `import { getCompileCacheDir } from "node:module";
      import { keepCompiled } from "./src/server/keep-compiled.ts";
      keepCompiled();
      console.log(getCompileCacheDir());`;
    // With the coverage of a run it would keep nothing.
    const { stdout } = await shell(
      `unset NODE_COMPILE_CACHE NODE_DISABLE_COMPILE_CACHE NODE_V8_COVERAGE; "$NODE" --input-type=module --eval '${script}'`,
    );
    expect(stdout).toContain(resolve("node_modules/.cache/longlist/compiled"));
  });

  test("prints the same bytes as in process, reading standard input", async () => {
    const { status, stdout, stderr } = await shell('"$NODE" "$CLI" draw - $DEMO --json', readFileSync(EXAMPLE, "utf8"));
    expect(status).toBe(0);
    expect(stdout).toBe((await longlist(["draw", EXAMPLE, ...DEMO, "--json"])).stdout);
    expect(stderr).toContain("stdin: seed demo");
  });

  test("ends with the status of the command", async () => {
    expect((await shell('"$NODE" "$CLI" draw nowhere.csv $ON')).status).toBe(2);
    expect((await shell('"$NODE" "$CLI" check - $ON')).status).toBe(1);
  });

  test("a reader that leaves early is no error, a full disk is", async () => {
    const { status, stdout, stderr } = await shell(
      '"$NODE" "$CLI" draw "$LIST" "$LIST" $DEMO --json 2>&1 >/dev/full | cat',
    );
    expect({ status, stdout, stderr }).toMatchObject({ status: 2, stderr: "" });
    expect(stdout).toContain("the output cannot be written (ENOSPC)");
    const early = await shell('"$NODE" "$CLI" draw "$LIST" "$LIST" "$LIST" $DEMO --json | head -c 1');
    expect(early.status).toBe(0);
    expect(early.stderr).not.toMatch(/EPIPE|Error|\.ts:\d+/);
  });

  test("says a seed of 128 random bits where none is given", async () => {
    const seeds = await Promise.all(
      [1, 2].map(async () => JSON.parse((await shell('"$NODE" "$CLI" draw "$LIST" $ON --json')).stdout).seed),
    );
    for (const seed of seeds)
      expect(seed).toEqual({ value: expect.stringMatching(/^[0-9a-f]{32}$/), origin: "generated" });
    expect(seeds[0].value).not.toBe(seeds[1].value);
  });

  test("help and usage errors load neither the engine nor the reader", async () => {
    const loaded = `
      import { registerHooks } from "node:module";
      const seen = [];
      registerHooks({ load: (url, context, next) => (seen.push(url), next(url, context)) });
      process.on("exit", () => process.stderr.write(seen.join("\\n")));`;
    const hook = `data:text/javascript,${encodeURIComponent(loaded)}`;
    for (const line of ["--help", "draw --help", "draw"]) {
      const { stderr } = await shell(`"$NODE" --import '${hook.replaceAll("'", "%27")}' "$CLI" ${line}`);
      expect(stderr).toContain("src/cli/main.ts");
      expect(stderr).not.toMatch(/src\/(long-list|use-cases|sampling|api)\/|node_modules/);
    }
  });

  test("of replacements asked for at once each is recorded after the one before or told to try again", async () => {
    const out = folder();
    const list = file("list.csv", courtList("A1", "A2", "A3", "A4", "A5", "A6"));
    await longlist(["draw", list, ...DEMO, "--set", "sampleSize.maximum=3", "--out", out]);
    const sample = JSON.parse(readFileSync(join(out, "receipt.json"), "utf8")).sample as { caseId: string }[];
    const ran = await Promise.all(
      sample
        .slice(0, 4)
        .map(({ caseId }) =>
          shell(`"$NODE" "$CLI" replace "${out}/receipt.json" "${list}" --case ${caseId} --reason transferred-out`),
        ),
    );
    const records = readFileSync(join(out, "receipt.replacements.jsonl"), "utf8").trimEnd().split("\n");
    const chain = records.map((line) => JSON.parse(line));
    expect(chain).toHaveLength(ran.filter(({ status }) => status === 0).length);
    expect(chain.length).toBeGreaterThan(0);
    expect(chain.map(({ previous }) => previous)).toEqual([null, ...chain.slice(0, -1).map(({ digest }) => digest)]);
    for (const { status, stderr } of ran) if (status !== 0) expect(stderr).toContain("is being written by");
  });

  test("serve says where it listens, answers, and stops when it is told to", async () => {
    const child = spawn(process.execPath, [...ONE_COMPILER, CLI, "serve", "--port", "0"], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...ONE_THREAD, LONGLIST_DATA: await preparedDirectory() },
    });
    child.stderr.on("data", keepLog("server"));
    const url = await new Promise<string>((settle) => {
      let text = "";
      child.stdout.on("data", (chunk) => {
        text += chunk;
        const [found] = /http:\/\/\S+/.exec(text) ?? [];
        if (found) settle(found);
      });
    });
    expect((await fetch(`${url}/health`)).status).toBe(200);
    const taken = await shell(
      `LONGLIST_DATA="${await preparedDirectory()}" "$NODE" ${ONE_COMPILER.join(" ")} "$CLI" serve --port ${new URL(url).port}`,
    );
    expect(taken).toMatchObject({ status: 2, stderr: expect.stringMatching(/port \d+ is in use\. Choose another/) });
    const ended = new Promise((settle) => child.on("close", settle));
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  test("every command's file exports what the table loads", async () => {
    for (const command of COMMANDS) expect(typeof (await command.load()).run).toBe("function");
  });

  test("a list of one case is drawn whole", async () => {
    const { status, stdout } = await longlist(["draw", "-", ...DEMO], { stdin: courtList("A1") });
    expect(status).toBe(0);
    expect(stdout).toContain("Sample (1; 0 reserves)");
  });
});
