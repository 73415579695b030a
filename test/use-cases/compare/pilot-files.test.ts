import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { zipEntries } from "../../../src/long-list/files/workbook/zip-directory.ts";
import { entryText } from "../../../src/long-list/files/workbook/zip-entry.ts";
import { folderNames } from "../../../src/report/files/folder-names.ts";
import { zipArchive } from "../../../src/report/files/zip-archive.ts";
import { NO_MAPPINGS } from "../../../src/sampling/case.ts";
import { compareList } from "../../../src/use-cases/compare/compare-list.ts";
import type { Comparison, DrawFiles, PilotRow } from "../../../src/use-cases/compare/comparison.ts";
import { pilotFiles } from "../../../src/use-cases/compare/pilot-files.ts";
import { verifyList } from "../../../src/use-cases/verify/verify-list.ts";
import { readRules } from "../../../src/web/forms/pilot/rules.ts";
import { BLOCKED, CANARIES, EXAMPLE, inventedList, type ListFile } from "../../web/support/pilot-lists.ts";

const DATE = "2026-11-02";

async function compared(lists: readonly ListFile[], settings: string, seed: string | null) {
  const rules = readRules(
    { specifications: ["youth-2018"], settings, asTheyStand: true, alone: {}, own: [] },
    DATE,
  ).value;
  const rows: PilotRow[] = [];
  const files: (DrawFiles | null)[] = [];
  for (const [list, { buffer }] of lists.entries()) {
    for (const [at, one] of rules.entries()) {
      const asked = { inspectionDate: DATE, rules: one, mappings: NO_MAPPINGS, seed };
      const { outcome, files: drawn } = await compareList({ list: buffer, ...asked });
      rows.push({ list, rules: at, outcome, problem: null });
      files.push(drawn);
    }
  }
  const comparison: Comparison = { inspectionDate: DATE, lists: lists.map(({ name }) => name), rules, rows };
  return { comparison, files };
}

async function unpacked(zip: Uint8Array): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of zipEntries(zip)!) {
    let text = "";
    for await (const piece of entryText(zip, entry)) text += piece;
    files[entry.path] = text;
  }
  return files;
}

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

describe("the comparison as CSV", () => {
  test("repeats no heading, whatever domains are called", async () => {
    const { comparison, files } = await compared([EXAMPLE], "", null);
    const called = (from: string, to: string) =>
      JSON.parse(JSON.stringify(comparison).replaceAll(`"${from}"`, `"${to}"`));
    for (const id of ["achieved", "weighted"]) {
      const [own] = rowsOf(pilotFiles({ comparison: called("court", id), files }).csv);
      const [before] = rowsOf(pilotFiles({ comparison, files }).csv);
      expect(own).toMatchObject({
        [`${id}.MarginOfError`]: before?.courtMarginOfError,
        achievedMarginOfError: before?.achievedMarginOfError,
        weightedMarginOfError: before?.weightedMarginOfError,
        [`${id}Drawn`]: before?.courtDrawn,
      });
      expect(Object.keys(own ?? {})).toHaveLength(Object.keys(before ?? {}).length);
    }
  });

  test("has a row for each list and set of rules, with the figures as numbers", async () => {
    const { csv, zip } = pilotFiles(await compared([EXAMPLE, BLOCKED], "sampleSize.maximum=40", null));
    expect(zip).toBeNull();
    expect(csv.startsWith("\ufefflist,specification,settings,")).toBe(true);
    const rows = rowsOf(csv);
    expect(rows.map(({ list, settings, drawn }) => [list, settings, drawn])).toEqual([
      ["Exampleshire.csv", "", "43"],
      ["Exampleshire.csv", "sampleSize.maximum=40", "40"],
      ["blocked.csv", "", ""],
      ["blocked.csv", "sampleSize.maximum=40", ""],
    ]);
    expect(rows[0]).toMatchObject({
      blocked: "false",
      courtFrom: "2026-03-02",
      courtEligible: "34",
      outOfCourtDrawn: "17",
      achievedMarginOfError: "0.048859",
      courtInclusionProbability: String(26 / 34),
      resettlementInScope: "false",
      minimumCases: "",
      seed: "",
      folder: "",
    });
    expect(rows[2]).toMatchObject({ blocked: "true", errors: "2", eligible: "", folder: "" });
    expect(rows[2]!.firstProblem).toContain("Nonsense");
    for (const canary of CANARIES) expect(csv).not.toContain(canary);
  });

  test("holds no formula that a file's name or a seed brings", async () => {
    const { csv } = pilotFiles(await compared([{ ...EXAMPLE, name: "=cmd|' /C calc'!A0.csv" }], "", "+1"));
    expect(rowsOf(csv)[0]).toMatchObject({ list: "'=cmd|' /C calc'!A0.csv", seed: "'+1" });
  });
});

describe("the draws as ZIP", () => {
  test("are in a folder for each list that was drawn, and their receipts can be verified", async () => {
    const lists = [EXAMPLE, BLOCKED, inventedList("exampleshire.csv", 30, 20)];
    const { csv, zip } = pilotFiles(await compared(lists, "", "demo"));
    const files = await unpacked(zip!);
    expect(Object.keys(files)).toEqual([
      "comparison.csv",
      "Exampleshire/sample.csv",
      "Exampleshire/reserves.csv",
      "Exampleshire/receipt.json",
      "exampleshire-2/sample.csv",
      "exampleshire-2/reserves.csv",
      "exampleshire-2/receipt.json",
    ]);
    expect(`\ufeff${files["comparison.csv"]}`).toBe(csv);
    expect(rowsOf(csv).map(({ folder }) => folder)).toEqual(["Exampleshire", "", "exampleshire-2"]);
    const receipt = JSON.parse(files["Exampleshire/receipt.json"]!);
    const { verification } = await verifyList(receipt, { bytes: EXAMPLE.buffer });
    expect(verification).toMatchObject({ matches: true });
    expect(rowsOf(csv)[0]).toMatchObject({ seed: "demo", drawDigest: receipt.digest });
    expect(rowsOf(files["Exampleshire/sample.csv"]!)).toHaveLength(43);
    for (const canary of CANARIES) expect(JSON.stringify(files)).not.toContain(canary);
  });

  test("are in a folder for each set of rules where there are several", async () => {
    const { zip } = pilotFiles(await compared([EXAMPLE], "sampleSize.maximum=20", "demo"));
    const receipts = Object.keys(await unpacked(zip!)).filter((name) => name.endsWith(".json"));
    expect(receipts).toEqual(["Exampleshire/youth-2018/receipt.json", "Exampleshire/youth-2018-2/receipt.json"]);
  });

  test("keep every letter of names and contents, and their bytes do not depend on the day", async () => {
    const files = { "Côté/été.txt": "ä\r\n😀", "empty.txt": "" };
    const archive = () => zipArchive(Object.entries(files).map(([name, content]) => ({ name, content })));
    expect(await unpacked(archive())).toEqual(files);
    expect(archive()).toEqual(archive());
  });
});

test.each<[string[], string[]]>([
  [
    ["a.csv", "A.xlsx", "b"],
    ["a", "A-2", "b"],
  ],
  [
    ["../x/y.csv", "con.csv", ".csv", "..", "a."],
    ["_x_y", "_con", "csv", "list", "a"],
  ],
  [["a.csv (2)"], ["a"]],
])("folders of %j are %j", (files, folders) => {
  expect(folderNames(files)).toEqual(folders);
});
