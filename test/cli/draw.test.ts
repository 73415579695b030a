import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/base/canonical.ts";
import { notRun } from "../support/not-run.ts";
import { courtList, DEMO, EXAMPLE, file, folder, HEADINGS, longlist, ON } from "./command-line.ts";

const example = readFileSync(EXAMPLE, "utf8");
const blocked = `${HEADINGS}\nA1,Male,Unheard of,2026-04-01,Low,Low\nA2,Male,,2026-04-01,Low,Low\n`;

async function drawJson(path: string, ...more: string[]) {
  const { stdout } = await longlist(["draw", path, ...DEMO, "--json", ...more]);
  return JSON.parse(stdout);
}

describe("longlist draw --json", () => {
  test("prints the draw as one line of canonical JSON, and the same bytes again", async () => {
    const first = await longlist(["draw", EXAMPLE, ...DEMO, "--json"]);
    expect(first.status).toBe(0);
    expect(first.stdout).toBe(`${canonicalJson(JSON.parse(first.stdout))}\n`);
    expect(JSON.parse(first.stdout)).toMatchObject({
      kind: "longlist/draw",
      seed: { value: "demo", origin: "supplied" },
    });
    expect((await longlist(["draw", EXAMPLE, ...DEMO, "--json"])).stdout).toBe(first.stdout);
  });

  test("reads more rows than the service takes in", async () => {
    const rows = Array.from({ length: 10_050 }, (_, at) => `A${at},Male,Referral order,2026-04-01,Low,Low\n`);
    const { status, stdout } = await longlist(["draw", "-", ...DEMO, "--json"], {
      stdin: `${HEADINGS}\n${rows.join("")}`,
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ list: { rows: 10_050 }, domains: { court: { eligible: 10_050 } } });
  });

  const rows = parse(example) as string[][];
  const [header = [], ...body] = rows;
  const csv = (lines: string[][], end = "\n") =>
    lines.map((line) => line.map((cell) => `"${cell}"`).join(",") + end).join("");
  const columns = header.map((_, index) => index).reverse();
  test.each([
    ["its rows shuffled", csv([header, ...body.toReversed()])],
    ["its columns reordered", csv(rows.map((row) => columns.map((column) => row[column] ?? "")))],
    ["a byte order mark", `\ufeff${example}`],
    ["CRLF", example.replace(/\r?\n/g, "\r\n")],
    [
      "all of that",
      `\ufeff${csv(
        [header, ...body.toReversed()].map((row) => columns.map((c) => row[c] ?? "")),
        "\r\n",
      )}`,
    ],
  ])("prints the same bytes for a list with %s", async (_, list) => {
    const { stdout } = await longlist(["draw", EXAMPLE, ...DEMO, "--json"]);
    expect((await longlist(["draw", "-", ...DEMO, "--json"], { stdin: list })).stdout).toBe(stdout);
  });

  test("gives several lists one line each, in order, and blocked ones their findings", async () => {
    const bad = file("bad.csv", blocked);
    const { status, stdout, stderr } = await longlist(["draw", EXAMPLE, bad, "-", ...DEMO, "--json"], {
      stdin: courtList("A1", "A2"),
    });
    const lines = stdout.trimEnd().split("\n");
    expect(status).toBe(1);
    expect(lines.map((line) => JSON.parse(line).kind)).toEqual(["longlist/draw", "longlist/blocked", "longlist/draw"]);
    expect(`${lines[0]}\n`).toBe((await longlist(["draw", EXAMPLE, ...DEMO, "--json"])).stdout);
    expect(JSON.parse(lines[1] ?? "")).toMatchObject({ version: 1, file: bad, findings: [{ severity: "error" }, {}] });
    expect(stderr).toContain(`${bad}:3: error`);
    expect(stderr).toContain("stdin: seed demo");
    expect(stderr).toContain("not independent of one another");
  });
});

describe("longlist draw, for people", () => {
  test("says sizes, margins of error, windows, balance, warnings and the sample on standard output", async () => {
    const { status, stdout, stderr } = await longlist(["draw", EXAMPLE, ...DEMO, "--team", "Example YOT"]);
    expect(status).toBe(0);
    expect(stdout).toContain("Team: Example YOT\n");
    expect(stdout).toMatch(/Court disposals +2026-03-02 +2026-05-02/);
    expect(stdout).toMatch(/Court disposals +34 +26 +26 +26 in 34 +6\.2 points/);
    expect(stdout).toMatch(/Disposal +referral-order +17 +13\.000 +13\n/);
    expect(stdout).toContain("rules-proposed: ");
    expect(stdout).toContain("Sample (43; 14 reserves)");
    const { sample } = await drawJson(EXAMPLE);
    for (const { caseId, ticket } of sample) expect(stdout).toMatch(new RegExp(`${caseId} .*${ticket}`));
    expect(stderr).toMatch(/^test\/example\/long-list\.csv:28: notice row-repeated /m);
  });

  test("makes a seed where none is given, a new one for each list, and says it", async () => {
    const { stderr, stdout } = await longlist(["draw", EXAMPLE, "-", ...ON, "--json"], { stdin: courtList("A1") });
    const seeds = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).seed);
    expect(seeds).toEqual([
      { value: "000102030405060708090a0b0c0d0e0f", origin: "generated" },
      { value: "101112131415161718191a1b1c1d1e1f", origin: "generated" },
    ]);
    for (const { value } of seeds) expect(stderr).toContain(`seed ${value}, made for this draw`);
  });

  test("makes control characters and bidirectional overrides in references visible", async () => {
    const list = courtList("A\u001b[31m", "B\u202e1", "C\u00071", "\u009bD");
    const { status, stdout, stderr } = await longlist(["draw", "-", ...DEMO], { stdin: list });
    expect(status).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(stdout).toContain("A<U+001B>[31m");
    expect(stdout).toContain("B<U+202E>1");
  });

  test("blocked: findings with row, column and remedy on standard error, nothing on standard output", async () => {
    const path = file("bad.csv", blocked);
    const { status, stdout, stderr } = await longlist(["draw", path, ...DEMO]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(new RegExp(`^${path}:2: error \\S+ \\[Disposal\\] .* — .* Or give --map "`, "m"));
    expect(stderr).toMatch(new RegExp(`^${path}:3: error \\S+ \\[Disposal\\] .* — `, "m"));
    expect(stderr).toContain("2 errors; nothing was drawn.");
  });

  test.each([
    ["an empty file", ""],
    ["headings only", `${HEADINGS}\n`],
    ["a missing column", "Case reference,Gender\nA1,Male\n"],
    ["a PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n"],
    ["binary garbage", Uint8Array.from({ length: 4096 }, (_, index) => (index * 197) % 256)],
    ["a duplicate case reference", `${courtList("A1")}A1,Female,Referral order,2026-04-01,Low,Low\n`],
    ["an impossible date", `${HEADINGS}\nA1,Male,Referral order,31/02/2026,Low,Low\n`],
  ])("%s is a finding with a remedy, never a stack trace", async (_, content) => {
    const { status, stdout, stderr } = await longlist(["draw", "-", ...DEMO], { stdin: content });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^stdin(:\d+)?: error [a-z0-9-]+ .* — \S/m);
    expect(stderr).not.toMatch(/\bat .*\.ts:\d+/);
  });

  test("never shows the values of personal columns, in output, messages or files", async () => {
    const out = folder();
    const list = courtList("A1", "A2").replace(HEADINGS, `${HEADINGS},Full name`).replace(/Low$/gm, "Low,Jo Canary");
    const ran = await longlist(["draw", "-", ...DEMO, "--out", out], { stdin: list });
    const files = readdirSync(out).map((name) => readFileSync(join(out, name), "utf8"));
    expect(ran.status).toBe(0);
    expect([ran.stdout, ran.stderr, ...files].join("")).not.toContain("Canary");
  });

  test.each([
    [
      "a field set for one run",
      ["--set", "sampleSize.maximum=10"],
      { sampleSize: { drawn: 10 }, overrides: [{ path: "sampleSize.maximum", value: 10 }] },
    ],
    ["another specification", ["--specification", "youth-2018"], { specification: { id: "youth-2018" } }],
    ["a case excluded", ["--exclude", "LL-60001=moved = away"], { sampleSize: { eligible: 56 } }],
  ])("draws with %s", async (_, options, expected) => {
    expect(await drawJson(EXAMPLE, ...options)).toMatchObject(expected);
  });

  test("draws by a specification of the user's own", async () => {
    const { $schema: _, ...document } = JSON.parse(readFileSync("specs/youth-2018.json", "utf8"));
    const own = file("own.json", JSON.stringify({ ...document, id: "own-rules" }));
    expect(await drawJson(EXAMPLE, "--specification", own)).toMatchObject({ specification: { id: "own-rules" } });
  });

  test("takes local headings and values, typed or from a mapping file, and keeps them in the receipt", async () => {
    const local = file(
      "local.csv",
      courtList("A1", "A2").replace("Start date", "Made on").replaceAll("Referral order", "RefOrd X"),
    );
    const mappings = { columns: { "Made on": "startDate" }, values: { disposal: { "RefOrd X": "referral-order" } } };
    const saved = file("team.json", JSON.stringify({ kind: "longlist/mappings", version: 1, ...mappings }));
    const typed = await drawJson(local, "--column", "Made on=startDate", "--map", "disposal:RefOrd X=referral-order");
    expect(typed).toMatchObject({ mappings, sampleSize: { eligible: 2 } });
    expect(await drawJson(local, "--mapping", saved)).toEqual(typed);
  });
});

describe("longlist draw --out", () => {
  test("writes the sample, the reserves and the receipt of one list into the folder", async () => {
    const out = join(folder(), "new", "folder");
    const { status, stdout, stderr } = await longlist(["draw", EXAMPLE, ...DEMO, "--out", out]);
    const { stdout: receipt } = await longlist(["draw", EXAMPLE, ...DEMO, "--json"]);
    const draw = JSON.parse(receipt);
    expect(status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(["receipt.json", "reserves.csv", "sample.csv"]);
    expect(readFileSync(join(out, "receipt.json"), "utf8")).toBe(receipt);
    const idsIn = (name: string) =>
      parse(readFileSync(join(out, name)), { columns: true }).map((row) => (row as { caseId: string }).caseId);
    expect(idsIn("sample.csv")).toEqual(draw.sample.map((one: { caseId: string }) => one.caseId));
    expect(idsIn("reserves.csv")).toEqual(draw.reserves.map((one: { caseId: string }) => one.caseId));
    expect(stdout).not.toContain("Sample (43");
    expect(stderr).toContain(`written to ${out}`);
  });

  test("names folders after several lists, safely and without clashes", async () => {
    const [inside, out] = [folder(), folder()];
    const names = [
      "a.csv",
      "A.CSV",
      "..csv",
      "con.csv",
      "x\u202ey;rm -rf.csv",
      ".csv",
      "Ümläut 1.tar.csv",
      `${"l".repeat(120)}.csv`,
    ];
    const paths = ["", "b"].flatMap((sub) => {
      mkdirSync(join(inside, sub), { recursive: true });
      return (sub === "" ? names : ["a.csv"]).map((name) => join(inside, sub, name));
    });
    for (const path of paths) writeFileSync(path, courtList("A1", "A2"));
    const { status } = await longlist(["draw", ...paths, "-", ...DEMO, "--out", out], { stdin: courtList("A1") });
    expect(status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(
      ["a", "A-2", "list", "_con", "x_y_rm -rf", "csv", "Ümläut 1.tar", "l".repeat(80), "a-3", "stdin"].sort(),
    );
    for (const name of readdirSync(out)) expect(readdirSync(join(out, name))).toContain("receipt.json");
  });

  test("writes nothing for a blocked list, and still the others", async () => {
    const out = folder();
    const { status } = await longlist(["draw", file("bad.csv", blocked), EXAMPLE, ...DEMO, "--out", out]);
    expect(status).toBe(1);
    expect(readdirSync(out)).toEqual(["long-list"]);
  });

  test("makes formulas harmless in the CSV files and leaves them alone in the receipt", async () => {
    const out = folder();
    const references = ["=1+1", "+1", "-1", "@SUM(A1)", "plain"];
    const list = courtList(...references.map((reference) => `"${reference.replaceAll('"', '""')}"`));
    const { status } = await longlist(["draw", "-", ...DEMO, "--out", out], { stdin: list });
    expect(status).toBe(0);
    const cells = ["sample.csv", "reserves.csv"].flatMap((name) =>
      parse(readFileSync(join(out, name)), { columns: true }).map((row) => (row as { caseId: string }).caseId),
    );
    expect(cells.sort()).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)", "plain"].sort());
    const { sample } = JSON.parse(readFileSync(join(out, "receipt.json"), "utf8"));
    expect(sample.map((one: { caseId: string }) => one.caseId)).toEqual(expect.arrayContaining(["+1", "-1"]));
  });

  test("does not lose the receipt of another draw unless told to", async () => {
    const out = folder();
    const receipt = join(out, "receipt.json");
    await longlist(["draw", EXAMPLE, ...DEMO, "--out", out]);
    const first = readFileSync(receipt, "utf8");
    const other = ["draw", EXAMPLE, ...ON, "--seed", "other", "--out", out];

    expect((await longlist(["draw", EXAMPLE, ...DEMO, "--out", out])).status).toBe(0);
    const refused = await longlist(other);
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(refused.stderr).toMatch(/receipt\.json is the receipt of another draw.*--force/);
    expect(readFileSync(receipt, "utf8")).toBe(first);

    expect((await longlist([...other, "--force"])).status).toBe(0);
    expect(JSON.parse(readFileSync(receipt, "utf8")).seed.value).toBe("other");
  });

  test("does not overwrite a receipt that replacements were recorded for, even if told to", async () => {
    const out = folder();
    await longlist(["draw", EXAMPLE, ...DEMO, "--out", out]);
    writeFileSync(join(out, "receipt.replacements.jsonl"), "{}\n");
    const { status, stderr } = await longlist(["draw", EXAMPLE, ...ON, "--seed", "other", "--out", out, "--force"]);
    expect(status).toBe(2);
    expect(stderr).toContain("receipt.replacements.jsonl records replacements");
  });

  test.for(["/proc/none", "/proc/none/of/it"])(
    "says so where none can be made in the folder above it: %s",
    { timeout: 30_000 },
    async (out, context) => {
      if (!existsSync("/proc")) notRun(context, "a folder in which none can be made needs Linux, which has /proc");
      const { status, stderr } = await longlist(["draw", EXAMPLE, ...DEMO, "--out", out]);
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: expect.stringMatching(/sample\.csv cannot be written \(ENOENT\)/),
      });
    },
  );

  test("says so where the folder is a file, and leaves nothing half written", async () => {
    const taken = file("taken", "");
    const { status, stdout, stderr } = await longlist(["draw", EXAMPLE, ...DEMO, "--out", taken]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/cannot be written \((EEXIST|ENOTDIR)\)/);
    expect(existsSync(join(taken, "sample.csv"))).toBe(false);
  });
});

describe("progress over several lists", () => {
  const several = ["draw", EXAMPLE, EXAMPLE, ...DEMO, "--json"];

  test("rewrites one line of a terminal and clears it", async () => {
    const { stderr } = await longlist(several, { terminal: true });
    expect(stderr).toContain("\r1 of 2: test/example/long-list.csv");
    expect(stderr).toContain("\r2 of 2: ");
    expect(stderr).not.toContain("\u001b");
  });

  test.each([
    ["a pipe", several, {}],
    ["one list", ["draw", EXAMPLE, ...DEMO], { terminal: true }],
    ["a terminal that cannot rewrite", several, { terminal: true, env: { TERM: "dumb" } }],
  ])("is not shown for %s", async (_, argv, around) => {
    expect((await longlist(argv, around)).stderr).not.toContain("\r");
  });
});

describe("longlist draw --joint", () => {
  test("prints the joint inclusion probability of each pair of eligible cases of a domain", async () => {
    const { status, stdout } = await longlist(["draw", EXAMPLE, ...DEMO, "--joint"]);
    expect(status).toBe(0);
    const rows = parse(stdout, { columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0] ?? {})).toEqual(["domain", "caseId", "otherCaseId", "jointInclusionProbability"]);
    const court = rows.filter(({ domain }) => domain === "court");
    expect([court.length, rows.length]).toEqual([(34 * 33) / 2, (34 * 33) / 2 + (23 * 22) / 2]);
    const draw = await drawJson(EXAMPLE);
    for (const { caseId } of [...draw.sample, ...draw.reserves].filter(({ domain }) => domain === "court")) {
      const own = court.filter((row) => row.caseId === caseId || row.otherCaseId === caseId);
      const sum = own.reduce((total, row) => total + Number(row.jointInclusionProbability), 0);
      expect([caseId, own.length]).toEqual([caseId, 33]);
      expect(sum).toBeCloseTo((25 * 26) / 34, 9);
    }
  });

  test("with --out writes them beside the receipt, and prints what it always prints", async () => {
    const out = folder();
    const { stdout, stderr } = await longlist(["draw", EXAMPLE, ...DEMO, "--joint", "--json", "--out", out]);
    expect(JSON.parse(stdout).kind).toBe("longlist/draw");
    expect(stderr).toContain("sample.csv, reserves.csv, joint.csv and receipt.json written to");
    const printed = await longlist(["draw", EXAMPLE, ...DEMO, "--joint"]);
    expect(readFileSync(join(out, "joint.csv"), "utf8")).toBe(printed.stdout);
  });

  test.each([
    ["--json", ["--json"], [EXAMPLE]],
    ["several lists", [], [EXAMPLE, EXAMPLE]],
  ])("is refused beside %s without --out: standard output has room for one table", async (_, more, lists) => {
    const { status, stdout, stderr } = await longlist(["draw", ...lists, ...DEMO, "--joint", ...more]);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("--joint prints one table");
  });

  test("is refused where there would be more than a million pairs", async () => {
    const references = Array.from({ length: 1500 }, (_, at) => `A${at}`);
    const { status, stdout, stderr } = await longlist(["draw", "-", ...DEMO, "--joint"], {
      stdin: courtList(...references),
    });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("1,124,250 pairs of cases");
  });
});
