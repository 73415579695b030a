import fc from "fast-check";
import { expect, test } from "vitest";
import { type ReadRow, readRows } from "../../../src/long-list/rows/cases.ts";
import { rowsThatShare } from "../../../src/long-list/rows/rows-that-share.ts";

const reference = fc.oneof(
  fc.integer({ min: 0, max: 120 }).map((number) => `C${number}`),
  fc.constantFrom("", "A", "a", "Z1", "\u00e91", "\ud83d\ude00"),
);
/** As lists come: in any order, in the order of their references, and that with a few more rows below. */
const column = fc.oneof(
  fc.array(fc.option(reference), { maxLength: 40 }),
  fc
    .tuple(fc.integer({ min: 0, max: 200 }), fc.array(reference, { maxLength: 3 }))
    .map(([count, more]) => [...Array.from({ length: count }, (_, at) => `C${at}`), ...more]),
);

/** What grouping is, however long it takes. */
function grouped(rows: readonly ReadRow[]): (readonly ReadRow[])[] {
  const same = (row: ReadRow) => rows.filter(({ values }) => values.caseId === row.values.caseId);
  const isFirst = (row: ReadRow) => row.values.caseId !== null && same(row)[0] === row;
  return rows.filter((row) => isFirst(row) && same(row).length > 1).map(same);
}

test("rows share a reference exactly where they have the same one, in whatever order the list stands", () => {
  fc.assert(
    fc.property(column, (references) => {
      const rows = readRows([...references.keys()], new Map([["caseId", references]]));
      expect(rowsThatShare("caseId", rows)).toEqual(grouped(rows));
    }),
  );
});
