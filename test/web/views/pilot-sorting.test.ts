import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_MAPPINGS } from "../../../src/sampling/case.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { compareList } from "../../../src/use-cases/compare/compare-list.ts";
import type { Comparison, PilotRow } from "../../../src/use-cases/compare/comparison.ts";
import { pilotRules } from "../../../src/use-cases/compare/pilot-rules.ts";
import { figureGroups } from "../../../src/web/views/pilot/columns.ts";
import { comparisonTable } from "../../../src/web/views/pilot/comparison-table.ts";
import { nextSorting, sortedRows } from "../../../src/web/views/pilot/sorting.ts";
import { BLOCKED, EXAMPLE, inventedList } from "../support/pilot-lists.ts";

const inspectionDate = "2026-11-02";
const OURS = { ...shippedSpecification("youth-2025-outline"), id: "ours", title: "Ours" };
const LISTS = [EXAMPLE, BLOCKED, inventedList("small.csv", 12, 9)];
const RULES = [
  pilotRules(shippedSpecification("youth-2018"), [], inspectionDate),
  pilotRules(shippedSpecification("small-yot-pilot"), [{ path: "sampleSize.maximum", value: 20 }], inspectionDate),
  pilotRules(OURS, [], inspectionDate),
];

const rows: PilotRow[] = [];
for (const [list, { buffer }] of LISTS.entries()) {
  for (const [at, rules] of RULES.entries()) {
    const { outcome } = await compareList({ list: buffer, inspectionDate, rules, mappings: NO_MAPPINGS, seed: null });
    rows.push({ list, rules: at, outcome, problem: null });
  }
}
const comparison: Comparison = { inspectionDate, lists: LISTS.map(({ name }) => name), rules: RULES, rows };
const COLUMNS = figureGroups(comparison).flatMap(({ columns }) => columns);

const placesOf = (sorted: readonly PilotRow[] | null) => sorted?.map(({ list, rules }) => [list, rules]);

test("a specification of one's own, a pilot's maximum and the standard rules stand beside each other in one run", () => {
  const drawn = rows.slice(0, 3).map(({ outcome }) => outcome?.figures?.sampleSize.drawn);
  expect(drawn.slice(0, 2)).toEqual([43, 20]);
  expect(Object.keys(rows[2]?.outcome?.figures?.domains ?? {})).toEqual(["children"]);
});

test("the table is sorted by what is sampled in all, and lists that are blocked are last", () => {
  const sorted = sortedRows(comparison, { column: "sample.all", largestFirst: true });
  const drawn = sorted?.map(({ outcome }) => outcome?.figures?.sampleSize.drawn ?? null);
  expect(drawn).toEqual([...(drawn ?? [])].sort((a, b) => (b ?? -1) - (a ?? -1)));
  expect(placesOf(sorted)?.slice(-3)).toEqual([
    [1, 0],
    [1, 1],
    [1, 2],
  ]);
});

test("every column sorts both ways: the same rows, in the order of its figures, those without one last", () => {
  fc.assert(
    fc.property(fc.constantFrom(...COLUMNS), fc.boolean(), (column, largestFirst) => {
      const sorted = sortedRows(comparison, { column: column.id, largestFirst }) ?? [];
      expect(new Set(sorted)).toEqual(new Set(rows));
      const figures = sorted.map(({ outcome }) => (outcome?.figures ? column.order(outcome.figures) : null));
      const known = figures.filter((figure) => figure !== null);
      expect(figures.slice(0, known.length)).toEqual(known);
      expect(known).toEqual([...known].sort((a, b) => (largestFirst ? b - a : a - b)));
    }),
  );
  expect(new Set(COLUMNS.map(({ id }) => id)).size).toBe(COLUMNS.length);
});

test("by a column that there is not the table stays as it is", () => {
  expect(sortedRows(comparison, { column: "sample.nobody", largestFirst: true })).toBeNull();
  expect(sortedRows(comparison, { column: "", largestFirst: true })).toBeNull();
});

test("a heading that is pressed again turns the order, and another begins with the largest", () => {
  const first = nextSorting({ column: "", largestFirst: true }, "warnings.all");
  expect(first).toEqual({ column: "warnings.all", largestFirst: true });
  expect(nextSorting(first, "warnings.all")).toEqual({ column: "warnings.all", largestFirst: false });
  expect(nextSorting({ ...first, largestFirst: false }, "sample.all").largestFirst).toBe(true);
});

test("the heading says how the table is sorted, and each row its list and its rules", async () => {
  const sorting = { column: "sample.all", largestFirst: false };
  const table = String(await comparisonTable(comparison, { sorting, inBrowser: true }));
  expect(table.match(/aria-sort="ascending"/g)).toHaveLength(1);
  expect(table.match(/data-sorts="[^"]+"/g)).toHaveLength(COLUMNS.length);
  expect(table.match(/blocked\.csv/g)).toHaveLength(1);
  expect(String(await comparisonTable(comparison, { sorting }))).not.toContain("<button");
});
