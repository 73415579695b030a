import { describe, expect, test } from "vitest";
import { COMMANDS } from "../../src/cli/commands.ts";
import { EXAMPLE, file, folder, longlist, ON } from "./command-line.ts";

test.each([
  ["draw", "--out"],
  ["draw", "--save-mapping"],
  ["check", "--findings"],
])("%s %s of nothing is wrong usage, and nothing is written where the command was called", async (command, option) => {
  const { status, stdout, stderr } = await longlist([command, EXAMPLE, ...ON, option, ""]);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(`${option} `);
  expect(stderr).toContain("is empty");
});

describe("help", () => {
  test.each([["--help"], ["-h"], ["help"]])("%s lists every command, examples and exit statuses", async (argument) => {
    const { status, stdout, stderr } = await longlist([argument]);
    expect(status).toBe(0);
    expect(stderr).toBe("");
    for (const { name, summary } of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name} +${summary}`, "m"));
    expect(stdout).toContain("Examples:");
    expect(stdout).toContain("Exit status:");
  });

  test("no command at all gets the help on standard error and is wrong usage", async () => {
    const { status, stdout, stderr } = await longlist([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("Usage: longlist COMMAND");
  });

  test.each(COMMANDS)("$name --help names every option and gives an example", async ({ name, options, examples }) => {
    const { status, stdout } = await longlist([...name.split(" "), "--help"]);
    expect(status).toBe(0);
    for (const option of options) expect(stdout).toContain(`--${option.name}`);
    for (const { line } of examples) expect(stdout).toContain(line);
    expect((await longlist(["help", ...name.split(" ")])).stdout).toBe(stdout);
  });

  test("help is given whatever else the line says", async () => {
    expect((await longlist(["draw", "--nonsense", "--help"])).status).toBe(0);
    expect(await longlist(["key", "nonsense", "--help"])).toEqual(await longlist(["key"]));
  });

  test("help names the shipped specifications as they are", async () => {
    const { SHIPPED_SPECIFICATIONS, DEFAULT_SPECIFICATION_ID } = await import(
      "../../src/sampling/specification/shipped-specifications.ts"
    );
    const help = (await longlist(["draw", "--help"])).stdout.replace(/\s+/g, " ");
    for (const { id } of SHIPPED_SPECIFICATIONS) expect(help).toContain(id);
    expect(help).toContain(`${DEFAULT_SPECIFICATION_ID} (unless told)`);
  });

  test("no line of help is wider than a terminal, but for commands to copy", async () => {
    for (const { name, examples } of COMMANDS) {
      const { stdout } = await longlist([...name.split(" "), "--help"]);
      const lines = stdout.split("\n").filter((line) => !examples.some((example) => line.includes(example.line)));
      for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(100);
    }
  });

  test("help names the states that inspections can be asked for by", async () => {
    const { STATES } = await import("../../src/ledger/access/states.ts");
    const help = (await longlist(["inspection", "list", "--help"])).stdout.replace(/\s+/g, " ");
    expect(help).toContain(`Only those in this state: ${STATES.join(", ")}.`);
  });

  test("help names the fields that a heading can be mapped to", async () => {
    const { FIELDS } = await import("../../src/long-list/fields.ts");
    const help = (await longlist(["check", "--help"])).stdout.replace(/\s+/g, " ");
    expect(help).toContain(`Fields: ${FIELDS.map(({ name }) => name).join(", ")}.`);
  });

  test("serve's help names every setting", async () => {
    const { SETTINGS } = await import("../../src/server/settings.ts");
    const help = (await longlist(["serve", "--help"])).stdout.replace(/\s+/g, " ");
    for (const [name, means] of Object.entries(SETTINGS)) expect(help).toContain(`${name} ${means}`);
  });

  test.each(["replace", "inspection replace"])(
    "%s's help names the reasons of the default specification",
    async (name) => {
      const { shippedSpecification, DEFAULT_SPECIFICATION_ID } = await import(
        "../../src/sampling/specification/shipped-specifications.ts"
      );
      const help = (await longlist([...name.split(" "), "--help"])).stdout;
      const { reasons } = shippedSpecification(DEFAULT_SPECIFICATION_ID).replacement;
      for (const { code } of reasons) expect(help).toContain(code);
    },
  );

  test("--version says the version", async () => {
    expect(await longlist(["--version"])).toEqual({ status: 0, stdout: "1.0.0\n", stderr: "" });
  });
});

describe("wrong usage exits with 2, says nothing on standard output and names what is wrong", () => {
  const cases: [line: string[], message: RegExp][] = [
    [["drew"], /unknown command "drew".*draw/],
    [["drew", "--help"], /unknown command "drew"/],
    [["help", "drew"], /unknown command "drew"/],
    [
      ["inspection", "sumbit", "0f6d2c9a41b75e38"],
      /unknown command "inspection sumbit"\. Commands: .*inspection submit/,
    ],
    [["key", "--json"], /unknown command "key --json"\. Commands: key create.* See longlist key --help/],
    [["help", "key", "make"], /unknown command "key make"/],
    [["--nonsense"], /unknown option "--nonsense"/],
    [["draw", EXAMPLE, ...ON, "--nonsense"], /longlist draw: Unknown option '--nonsense'\. See longlist draw --help/],
    [["draw", EXAMPLE], /--inspection-date D is missing/],
    [["draw", ...ON], /FILE is missing/],
    [["draw", EXAMPLE, ...ON, ...ON], /--inspection-date is given 2 times/],
    [["draw", EXAMPLE, ...ON, "--seed"], /--seed/],
    [["draw", EXAMPLE, ...ON, "--json=yes"], /--json/],
    [["draw", EXAMPLE, ...ON, "--seed", "-5"], /--seed/],
    [["draw", EXAMPLE, ...ON, "--seed", " "], /--seed: the seed is empty/],
    [["draw", EXAMPLE, "--inspection-date", "02/11/2026"], /--inspection-date: "02\/11\/2026" is not a calendar date/],
    [["draw", EXAMPLE, "--inspection-date", "2026-02-30"], /--inspection-date: "2026-02-30" is not a calendar date/],
    [["check", EXAMPLE, "--inspection-date", ""], /--inspection-date/],
    [["draw", EXAMPLE, ...ON, "--specification", "youth-1999"], /--specification: .*"youth-1999".*youth-2018/],
    [["draw", EXAMPLE, ...ON, "--specification", "./none.json"], /there is no file \.\/none\.json/],
    [["draw", EXAMPLE, ...ON, "--specification", "small-yot-pilot"], /sampleSize\.maximum.*maximum/],
    [["draw", EXAMPLE, ...ON, "--set", "sampleSize.maximun=40"], /no field "maximun".*Fields there:.*maximum/],
    [["draw", EXAMPLE, ...ON, "--set", "sampleSize.maximum"], /a setting is written path=value/],
    [["draw", EXAMPLE, ...ON, "--set", "sampleSize.maximum=-1"], /sampleSize\.maximum/],
    [["draw", EXAMPLE, ...ON, "--set", "__proto__.polluted=1"], /no field/],
    [["draw", EXAMPLE, ...ON, "--exclude", "LL-60063"], /--exclude is written REF=reason/],
    [["draw", EXAMPLE, ...ON, "--exclude", "LL-60063="], /--exclude is written REF=reason/],
    [["draw", EXAMPLE, ...ON, "--exclude", "LL-1=a", "--exclude", "LL-1=b"], /--exclude names "LL-1" twice/],
    [["draw", EXAMPLE, ...ON, "--exclude", "nobody=moved"], /--exclude: the list has no case "nobody"/],
    [["draw", EXAMPLE, EXAMPLE, ...ON, "--exclude", "LL-1=a"], /--exclude names a case of one list/],
    [["draw", EXAMPLE, ...ON, "--column", "Order made on"], /--column: .*"Heading=field"/],
    [["draw", EXAMPLE, ...ON, "--map", "fine"], /--map: .*"Column:value=code"/],
    [["draw", EXAMPLE, ...ON, "--mapping", EXAMPLE], /long-list\.csv: The mapping file is not JSON/],
    [["draw", "nowhere.csv", ...ON], /there is no file nowhere\.csv/],
    [["draw", "test", ...ON], /test is a folder/],
    [["draw", "-", "-", ...ON], /standard input \(-\) is named twice/],
    [["verify", EXAMPLE], /FILE is missing/],
    [["verify", EXAMPLE, EXAMPLE, EXAMPLE], /unexpected argument/],
    [["verify", "-", "-"], /standard input \(-\) is named twice/],
    [["verify", "nowhere.json", EXAMPLE], /there is no file nowhere\.json/],
    [["verify", EXAMPLE, EXAMPLE], /long-list\.csv is not JSON, so it is no receipt/],
    [["verify", "package.json", EXAMPLE], /package\.json is no receipt/],
    [["explain", "package.json", "A1"], /package\.json is no receipt/],
    [["explain", "test", "A1"], /test is a folder/],
    [["replace", "r.json", "l.csv", "--case", "A"], /--reason CODE is missing/],
    [["replace", "r.json", "l.csv", "--case", "A", "--reason", "other", "--on", "2026-13-01"], /--on: "2026-13-01"/],
    [["replace", "-", "l.csv", "--case", "A", "--reason", "other"], /--record FILE/],
    [["template", "--inspection-date", "soon"], /--inspection-date: "soon" is not a calendar date/],
    [["serve", "--port", "http"], /--port: "http" is not a port/],
    [["serve", "--port", "70000"], /--port: "70000" is not a port/],
  ];

  test.each(cases)("longlist %j", async (argv, message) => {
    const { status, stdout, stderr } = await longlist(argv);
    expect(stderr).toMatch(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).not.toMatch(/\bat .*\.ts:\d+/);
  });

  test("a missing file among several is told before anything is drawn", async () => {
    const out = folder();
    const ran = await longlist(["draw", EXAMPLE, "nowhere.csv", ...ON, "--out", out]);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
  });

  test.each([
    ["an empty file", "", /is empty/],
    ["half a JSON document", '{"kind":"longlist/draw",', /is not JSON/],
    ["binary garbage", Uint8Array.of(0xff, 0xfe, 0x00, 0xd8), /is not JSON/],
    ["what was left of one", '{"kind":"longlist/redacted-receipt"}', /it is what was left of a receipt/],
    ["null", "null", /is no receipt/],
    ["an array", "[]", /is no receipt/],
  ])("%s is no receipt", async (_, content, message) => {
    const path = file("receipt.json", content);
    for (const argv of [
      ["verify", path, EXAMPLE],
      ["explain", path, "A1"],
      ["replace", path, EXAMPLE, "--case", "A1", "--reason", "other"],
    ]) {
      const { status, stdout, stderr } = await longlist(argv);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toMatch(message);
    }
  });

  test.each([
    ["broken JSON", "{", /is not JSON, so it is no specification/],
    ["no specification", "[]", /invalid|expected|id/i],
  ])("a specification file that holds %s is refused", async (_, content, message) => {
    const { status, stderr } = await longlist(["draw", EXAMPLE, ...ON, "--specification", file("own.json", content)]);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });

  test("a mapping file that is missing is told before any list is read", async () => {
    const { status, stderr } = await longlist(["check", EXAMPLE, ...ON, "--mapping", "nowhere.json"]);
    expect(status).toBe(2);
    expect(stderr).toContain("there is no file nowhere.json");
  });

  test("a fault of Longlist's own exits with 70, with a stack trace only when asked for", async () => {
    const noRandomness = () => {
      throw new Error("no entropy");
    };
    const argv = ["draw", EXAMPLE, ...ON];
    const { status, stdout, stderr } = await longlist(argv, { randomBytes: noRandomness });
    expect({ status, stdout }).toEqual({ status: 70, stdout: "" });
    expect(stderr).toMatch(/^longlist draw: a fault in Longlist, please report it: Error: no entropy .*\n$/);
    const debugged = await longlist(argv, { randomBytes: noRandomness, env: { LONGLIST_DEBUG: "1" } });
    // Test files are loaded with a query, the program's are not.
    expect(debugged.stderr.replaceAll(/\?[^\s:)]*/g, "")).toMatch(/usage\.test\.ts:\d+/);
  });

  test("what a message quotes cannot control the terminal", async () => {
    const { stderr } = await longlist(["draw", "no\u001b[2Jfile\u202e.csv", ...ON]);
    expect(stderr).toContain("no<U+001B>[2Jfile<U+202E>.csv");
  });
});
