import { expect, test } from "vitest";
import { readPanel } from "../../src/rating/panel-table.ts";
import { aStandard, RULES } from "../support/standards.ts";

const STANDARDS = [
  { id: "1.1", title: "Governance and leadership", domain: null, basis: "panel" } as const,
  aStandard("2.1", { title: "Assessment" }),
  aStandard("2.2"),
];
const CONTEXT = { standards: STANDARDS, bands: RULES.bands, domainsRated: true, byRule: new Map([["2.1", "good"]]) };

function read(rows: string[][], context: Partial<typeof CONTEXT> = {}) {
  const table = {
    file: "panel.csv",
    sheet: null,
    rows: [["Standard", "Rating", "Reason"], ...rows],
    merged: [],
    uncalculated: [],
  };
  const { ratings, findings } = readPanel(table, { ...CONTEXT, ...context });
  return { ratings, found: findings.map(({ code, row }) => `${code} ${row}`) };
}

test("ratings are read in words or codes, standards by number or name", () => {
  const { ratings, found } = read([
    ["1.1", "Requires improvement", ""],
    ["2.1 Assessment", "good", "as judged"],
    ["Planning", "OUTSTANDING", "few cases"],
  ]);
  expect(found).toEqual([]);
  expect(ratings).toEqual([
    { standard: "1.1", rating: "requires-improvement", reason: null },
    { standard: "2.1", rating: "good", reason: "as judged" },
    { standard: "2.2", rating: "outstanding", reason: "few cases" },
  ]);
});

test("a title that several standards have is asked about with their numbers, and either number is read", () => {
  const standards = [...STANDARDS, aStandard("3.1", { title: "Assessment", domain: "outOfCourt" })];
  const rows = (...names: string[]) => names.map((name) => [name, "outstanding", "few cases"]);
  const table = (...names: string[]) => ({
    file: "panel.csv",
    sheet: null,
    rows: [["Standard", "Rating", "Reason"], ...rows(...names)],
    merged: [],
    uncalculated: [],
  });
  const { ratings, findings } = readPanel(table("assessment", "ASSESSMENT"), { ...CONTEXT, standards });
  expect(ratings).toEqual([]);
  expect(findings.map(({ code, row, message, remedy }) => [code, row, message, remedy])).toEqual(
    [2, 3].map((row) => [
      "standard-unknown",
      row,
      "The row names more than one standard: 2.1 and 3.1.",
      "Write the standard's number.",
    ]),
  );
  expect(readPanel(table("3.1 Assessment", "2.1", "Planning"), { ...CONTEXT, standards })).toEqual({
    ratings: ["3.1", "2.1", "2.2"].map((standard) => ({ standard, rating: "outstanding", reason: "few cases" })),
    findings: [],
  });
});

test("a standard's number goes before another's title", () => {
  const standards = [aStandard("2.1", { title: "2.2" }), aStandard("2.2", { title: "Planning" })];
  expect(read([["2.2", "outstanding", "few cases"]], { standards }).ratings.map(({ standard }) => standard)).toEqual([
    "2.2",
  ]);
});

test("every doubt is told at once", () => {
  const { ratings, found } = read([
    ["9.9", "good", ""],
    ["1.1", "excellent", ""],
    ["1.1", "good", ""],
    ["2.1", "outstanding", ""],
    ["2.2", "", ""],
  ]);
  expect(found).toEqual(["standard-unknown 2", "rating-unknown 3", "standard-repeated 4", "reason-missing 5"]);
  expect(ratings).toEqual([]);
});

test("a rating that the rule gives too needs no reason", () => {
  expect(read([["2.1", "Good", ""]]).found).toEqual([]);
});

test("standards of domains that are not rated cannot be rated by the panel either", () => {
  expect(read([["2.1", "good", "why"]], { domainsRated: false }).found).toEqual(["standard-not-rated 2"]);
});

test("what is told names the standard, what may be written, and stands under the heading as the file has it", () => {
  const table = {
    file: "panel.csv",
    sheet: null,
    rows: [
      ["STANDARD", "rating", "Reason"],
      ["9.9", "good", ""],
      ["1.1", "excellent", ""],
      ["1.1", "good", ""],
      ["2.1", "outstanding", ""],
      ["2.2", "good", "x".repeat(1001)],
    ],
    merged: [],
    uncalculated: [],
  };
  const { findings } = readPanel(table, CONTEXT);
  expect(findings.map(({ column, message }) => `${column}: ${message}`)).toEqual([
    "STANDARD: The row names no standard of this inspection: 1.1, 2.1 and 2.2.",
    "rating: The rating is not one of inadequate, requires improvement, good and outstanding.",
    "STANDARD: The standard 1.1 stands in several rows.",
    "Reason: The panel moves the rating of 2.1, which rests on judgements, and gives no reason.",
    "Reason: The reason cannot be kept: the text is longer than 1000 characters.",
  ]);
});

test("a reason may have 1,000 characters and none that is half of one", () => {
  expect(read([["2.1", "good", "x".repeat(1000)]]).found).toEqual([]);
  expect(read([["2.1", "good", "x".repeat(1001)]])).toEqual({ ratings: [], found: ["reason-too-long 2"] });
  expect(read([["2.1", "good", "\ud800"]])).toEqual({ ratings: [], found: ["reason-too-long 2"] });
});

test("a standard that the rule gave nothing needs a reason, and the panel's own needs none", () => {
  expect(read([["2.2", "good", ""]]).found).toEqual(["reason-missing 2"]);
  expect(read([["1.1", "good", ""]], { domainsRated: false }).found).toEqual([]);
});

test("a file without the needed headings is no panel's, and one without reasons is", () => {
  const rows = (...all: string[][]) => {
    const table = { file: "panel.csv", sheet: null, rows: all, merged: [], uncalculated: [] };
    const { ratings, findings } = readPanel(table, CONTEXT);
    return { ratings, found: findings.map(({ code, message }) => `${code}: ${message}`) };
  };
  expect(rows(["Standard", "Reason"], ["2.1", "why"]).found).toEqual([
    expect.stringMatching(/^column-missing: .*Rating/),
  ]);
  expect(rows(["Standard"], ["2.1"]).found).toEqual([expect.stringMatching(/^no-header: .*Standard.*Rating/)]);
  expect(rows(["Rating", "Standard", "Chair", "Clerk"], ["Good", "2.1", "A", "B"]).found).toEqual([
    expect.stringMatching(/^columns-unknown: .*"Chair" and "Clerk"/),
  ]);
  expect(rows(["Rating", "Standard"], ["Good", "2.1: Assessment"])).toEqual({
    ratings: [{ standard: "2.1", rating: "good", reason: null }],
    found: [],
  });
});

test("a file without a column of reasons is told that one is missing under the heading that it should have", () => {
  const rows = [
    ["Standard", "Rating"],
    ["2.1", "Outstanding"],
    ["2.2", "Good"],
  ];
  const { findings } = readPanel({ file: "panel.csv", sheet: null, rows, merged: [], uncalculated: [] }, CONTEXT);
  expect(findings.map(({ code, row, column }) => [code, row, column])).toEqual([
    ["reason-missing", 2, "Reason"],
    ["reason-missing", 3, "Reason"],
  ]);
});

test("a number with the title of another standard, or with one of other rules, is asked about; part of its own is not", () => {
  const titled = (text: string) => read([[text, "outstanding", "few cases"]]).found;
  for (const text of ["2.1 Planning", "2.1: Joint working", "2.2 Assessment", "1.1 Staff"]) {
    expect([text, titled(text)]).toEqual([text, ["standard-titled-otherwise 2"]]);
  }
  for (const text of ["2.1", "2.1:", "2.1 assessment", "2.1 Assess", "2.1 Assessment (court)"]) {
    expect([text, titled(text)]).toEqual([text, []]);
  }
});

test("a row that says something and gives no rating is asked about, and one that is blank is not decided yet", () => {
  expect(read([["2.1", "", "moved after talk"]]).found).toEqual(["rating-missing 2"]);
  for (const text of ["?", "-", "✓", "Good?", "(good)", "good*"]) {
    expect([text, read([["1.1", text, ""]]).found]).toEqual([text, ["rating-unknown 2"]]);
  }
  expect(read([["2.1", " ", ""]])).toEqual({ ratings: [], found: [] });
});

test("ratings that were sorted above the headings are not lost without a word", () => {
  const rows = [
    ["1.1", "good", ""],
    ["Standard", "Rating", "Reason"],
    ["2.1", "good", ""],
  ];
  const { findings } = readPanel({ file: "panel.csv", sheet: null, rows, merged: [], uncalculated: [] }, CONTEXT);
  expect(findings.map(({ code, row, severity }) => [code, row, severity])).toEqual([["rows-above", 1, "error"]]);
});
