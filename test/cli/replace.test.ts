import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { courtList, DEMO, file, folder, HEADINGS, longlist } from "./command-line.ts";

/**
 * Two cells of court cases and one out of court. By the seed "demo" and a maximum of eight the sample is A5, A4, A2, A1;
 * B1; C2, C1, C3, and one reserve is left in each cell: A3, B2 and C4.
 */
const LIST = `${courtList("A1", "A2", "A3", "A4", "A5")}B1,Female,Referral order,2026-04-01,Low,Low
B2,Female,Referral order,2026-04-02,Low,Low
${["C1", "C2", "C3", "C4"].map((reference) => `${reference},Male,Youth caution,2026-07-01,Low,Low\n`).join("")}`;

let [list, receipt, records] = ["", "", ""];
let draw: Draw;
beforeEach(async () => {
  const out = folder();
  [list, receipt, records] = [
    join(out, "list.csv"),
    join(out, "receipt.json"),
    join(out, "receipt.replacements.jsonl"),
  ];
  writeFileSync(list, LIST);
  await longlist(["draw", list, ...DEMO, "--set", "sampleSize.maximum=8", "--out", out]);
  draw = JSON.parse(readFileSync(receipt, "utf8"));
});

const replace = (reference: string, reason: string, ...more: string[]) =>
  longlist(["replace", receipt, list, "--case", reference, "--reason", reason, ...more]);
const recorded = () =>
  readFileSync(records, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
describe("longlist replace", () => {
  test("gives the next reserve of the same cell and records it beside the receipt", async () => {
    const { status, stdout, stderr } = await replace("A5", "transferred-out", "--by", "A. Lead");
    const { ticket } = draw.reserves.find(({ caseId }) => caseId === "A3") ?? {};
    expect(status).toBe(0);
    expect(stdout).toBe(`A5 is replaced by A3, the next reserve of the same cell (ticket ${ticket}).\n`);
    expect(stderr).toBe(`longlist replace: recorded as number 1 in ${records}\n`);
    expect(recorded()).toMatchObject([
      { draw: draw.digest, previous: null, case: "A5", by: "A. Lead", note: null, on: "2026-11-21" },
    ]);
    expect(existsSync(`${records}.lock`)).toBe(false);
  });

  test("prints the record as JSON, the line that was recorded, each chained to the one before", async () => {
    const first = await replace("A5", "found-ineligible", "--on", "2026-11-03", "--json");
    const second = await replace("C2", "other", "--note", "flooded archive", "--json");
    expect(readFileSync(records, "utf8")).toBe(first.stdout + second.stdout);
    expect(recorded()[0]).toMatchObject({ on: "2026-11-03", previous: null });
    expect(recorded()[1]).toMatchObject({ note: "flooded archive", previous: recorded()[0].digest });
  });

  test("takes the nearest cell where its own has no reserve left, and says so", async () => {
    await replace("A5", "transferred-out");
    const { status, stdout } = await replace("A4", "transferred-out");
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^A4 is replaced by B2, the lowest ticket of the nearest cells, as its own cell has no reserve/,
    );
  });

  test("says that a domain has no reserve left, though the other has", async () => {
    for (const reference of ["A5", "A4"]) await replace(reference, "transferred-out");
    const { status, stdout, stderr } = await replace("A2", "transferred-out");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("reserves never cross domains");
    expect(recorded()).toHaveLength(2);
    expect((await replace("C2", "transferred-out")).stdout).toContain("C2 is replaced by C4");
  });

  test("a reserve that came into the sample can be replaced in its turn", async () => {
    await replace("A5", "transferred-out");
    expect((await replace("A3", "transferred-out")).stdout).toContain("A3 is replaced by B2");
  });

  test("leaves a case in the sample as a finding where the reason says so", async () => {
    const { status, stdout } = await replace("A5", "file-unavailable");
    expect(status).toBe(0);
    expect(stdout).toBe("A5 stays in the sample as a finding (file-unavailable); no reserve is used.\n");
    expect(recorded()).toMatchObject([{ replacement: null, from: null }]);
  });

  test("shows in verify how many are recorded and the digest of the last, and in explain who took whose place", async () => {
    await replace("A5", "transferred-out");
    const [{ digest }] = recorded();
    const verified = await longlist(["verify", receipt, list]);
    expect(verified.stdout).toContain(`1 replacement recorded since`);
    expect(verified.stdout).toContain(digest);
    const json = await longlist(["verify", receipt, list, "--json"]);
    expect(JSON.parse(json.stdout).replacements).toEqual({ count: 1, head: digest });
    const told = async (reference: string) => (await longlist(["explain", receipt, reference])).stdout;
    expect(await told("A5")).toContain("Since the draw A3 has taken its place (the case has moved to another area).");
    expect(await told("A3")).toContain(
      "Since the draw it has taken the place of A5 (the case has moved to another area).",
    );
  });

  test("makes verify exit with 3 where a record was changed", async () => {
    await replace("A5", "transferred-out");
    writeFileSync(records, readFileSync(records, "utf8").replace("transferred-out", "found-ineligible"));
    const { status, stderr } = await longlist(["verify", receipt, list]);
    expect(status).toBe(3);
    expect(stderr).toContain("replacements[0]");
  });

  test("refuses to replace a case twice, and one that is not in the sample", async () => {
    expect((await replace("A3", "transferred-out")).stderr).toMatch(/--case: the case "A3" is not in the sample/);
    await replace("A5", "transferred-out");
    const again = await replace("A5", "transferred-out");
    expect(again).toMatchObject({ status: 2, stdout: "" });
    expect(again.stderr).toContain('was already replaced by "A3"');
    expect(recorded()).toHaveLength(1);
  });

  test.each([
    ["a reason that the specification does not have", ["bored"], /--reason: "bored" is not a reason.*transferred-out/],
    ["a reason that needs a note", ["other"], /--note: the reason needs a note/],
    ["a note of nothing but spaces", ["other", "--note", "  "], /needs a note/],
  ])("refuses %s and records nothing", async (_, [reason = "", ...more], message) => {
    const { status, stdout, stderr } = await replace("A5", reason, ...more);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(existsSync(records)).toBe(false);
  });

  test("exits with 3 where the receipt does not match the list, and records nothing", async () => {
    writeFileSync(list, LIST.replace("A5", "A6"));
    const { status, stdout, stderr } = await replace("B1", "transferred-out");
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toContain("does NOT match");
    expect(existsSync(records)).toBe(false);
  });

  test("exits with 1 where findings keep the list from being read", async () => {
    writeFileSync(list, HEADINGS);
    expect((await replace("A1", "transferred-out")).status).toBe(1);
  });

  test("keeps the records where --record says, for a receipt from standard input", async () => {
    const elsewhere = join(folder(), "records.jsonl");
    const argv = ["replace", "-", list, "--case", "A5", "--reason", "transferred-out"];
    const { status } = await longlist([...argv, "--record", elsewhere], { stdin: readFileSync(receipt) });
    expect(status).toBe(0);
    expect(readFileSync(elsewhere, "utf8")).toContain(draw.digest);
  });

  test.each([
    [
      "a record was changed",
      (text: string) => text.replace('"reason":"transferred-out"', '"reason":"other"'),
      /does not chain/,
    ],
    ["a record is not a record", () => "{}\n", /receipt\.replacements\.jsonl:1/],
    ["a line was cut short", (text: string) => text.slice(0, 40), /:1 is not a replacement record/],
    [
      "the records are another draw's",
      (text: string) => text.replace(draw.digest, `sha256:${"0".repeat(64)}`),
      /does not chain/,
    ],
  ])("exits with 3 where %s", async (_, damage, message) => {
    await replace("A5", "transferred-out");
    writeFileSync(records, damage(readFileSync(records, "utf8")));
    const before = readFileSync(records, "utf8");
    const { status, stdout, stderr } = await replace("C2", "transferred-out");
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(message);
    expect(readFileSync(records, "utf8")).toBe(before);
  });

  test("refuses records in which half a character stands, as the page that verifies does", async () => {
    await replace("A5", "transferred-out");
    writeFileSync(records, readFileSync(records, "utf8").replace('"note":null', '"note":"\\ud800"'));
    const { status, stdout, stderr } = await replace("C2", "transferred-out");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/receipt\.replacements\.jsonl:1\.note: .*half a character/);
  });

  test("a line break lost at the end does not glue two records together", async () => {
    await replace("A5", "transferred-out");
    writeFileSync(records, readFileSync(records, "utf8").trimEnd());
    expect((await replace("C2", "transferred-out")).status).toBe(0);
    expect(recorded()).toHaveLength(2);
  });

  test("does not write while another process does, and says what to do about a lock left behind", async () => {
    writeFileSync(`${records}.lock`, "process 4711\n");
    const { status, stderr } = await replace("A5", "transferred-out");
    expect(status).toBe(2);
    expect(stderr).toContain("is being written by process 4711");
    expect(stderr).toContain(`delete ${records}.lock`);
    expect(existsSync(records)).toBe(false);
  });

  test("says so where the records cannot be written", async () => {
    const inFile = join(file("taken", ""), "records.jsonl");
    const { status, stderr } = await replace("A5", "transferred-out", "--record", inFile);
    expect(status).toBe(2);
    expect(stderr).toContain("cannot be written (ENOTDIR)");
  });
});
