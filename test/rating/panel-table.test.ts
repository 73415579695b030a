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
