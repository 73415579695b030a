import { expect, test } from "vitest";
import { comparisonSection } from "../../src/report/sections/comparison.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import type { Comparison, Figures } from "../../src/use-cases/compare/comparison.ts";
import { comparisonCsv } from "../../src/use-cases/compare/comparison-csv.ts";
import { pilotRules } from "../../src/use-cases/compare/pilot-rules.ts";
import { drawOf, type Settings } from "../support/draws.ts";
import { inventedCases } from "../support/invented.ts";
import { toldBy } from "./told.ts";

const DATE = "2026-11-02";
const CASES = [...inventedCases("court", 34), ...inventedCases("outOfCourt", 23)];
const rules = (id: string, settings: Settings = {}) =>
  pilotRules(
    shippedSpecification(id),
    Object.entries(settings).map(([path, value]) => ({ path, value })),
    DATE,
  );
const COUNTS = { error: 0, warning: 0, notice: 0 };

function outcomeUnder(specification: string, settings: Settings = {}) {
  const draw = drawOf(CASES, { specification, settings });
  const figures: Figures = { ...draw, excluded: draw.excluded.length };
  return { counts: COUNTS, findings: [], figures, drawn: null };
}

const comparison: Comparison = {
  inspectionDate: DATE,
  lists: ["a.csv", "b.csv"],
  rules: [
    rules("youth-2021", { "sampleSize.maximum": 20 }),
    rules("youth-2021", { "resettlement.minimumCases": 1 }),
    rules("youth-2025-outline", { "resettlement.minimumCases": null }),
  ],
  rows: [
    {
      list: 0,
      rules: 0,
      outcome: outcomeUnder("youth-2021", { "sampleSize.maximum": 20, "resettlement.minimumCases": 50 }),
      problem: null,
    },
    { list: 0, rules: 1, outcome: outcomeUnder("youth-2021", { "resettlement.minimumCases": 1 }), problem: null },
    {
      list: 0,
      rules: 2,
      outcome: outcomeUnder("youth-2025-outline", { "resettlement.minimumCases": null }),
      problem: null,
    },
    { list: 1, rules: 0, outcome: null, problem: "The file is gone." },
  ],
};

test("lists stand side by side, each under its rules; a domain that rules do not have is a dash", () => {
  const [headings, ...lines] = toldBy(comparisonSection(comparison));
  expect(headings).toMatch(
    /^List \| Rules \| Eligible \| Needed \| Sample \| Court disposals \| Out-of-court disposals \| /,
  );
  expect(lines[0]).toMatch(/^a\.csv \| youth-2021, sampleSize\.maximum=20 \| 57 \| .* \| 20 \| 12 \| 8 \| /);
  expect(lines[2]).toMatch(/^a\.csv \| youth-2025-outline, resettlement\.minimumCases=null \| .* \| – \| – \| /);
});

test("resettlement is in scope, out of it, or no standard of the rules", () => {
  const ends = toldBy(comparisonSection(comparison)).map((line) => line.split(" | ").at(-1));
  expect(ends.slice(1, 4)).toEqual(["not in scope", "in scope", "–"]);
});

test("a list that could not be worked on is blocked, and why is said below", () => {
  const lines = toldBy(comparisonSection(comparison));
  expect(lines[4]).toMatch(/^b\.csv \| youth-2021, sampleSize\.maximum=20( \| –)+ \| blocked$/);
  expect(lines.slice(5)).toEqual(["b.csv, youth-2021, sampleSize.maximum=20: The file is gone."]);
});

test("rules of one domain have no column for it beside the whole", () => {
  const [, , outline] = comparison.rules;
  const one = { ...comparison, rules: [outline!], rows: [{ ...comparison.rows[2]!, rules: 0 }] };
  expect(toldBy(comparisonSection(one))[0]).toMatch(/ \| Sample \| Margin of error \| /);
});

test("as CSV a list that could not be worked on has its problem, and no counts, figures or seed", () => {
  const line =
    comparisonCsv(comparison, () => "")
      .trimEnd()
      .split("\r\n")
      .at(-1) ?? "";
  const dates = "2026-03-02,2026-05-02";
  expect(line.startsWith(`b.csv,youth-2021,sampleSize.maximum=20,${DATE},${dates},`)).toBe(true);
  expect(line).toMatch(/,true,The file is gone\.,,,(,)+$/);
});
