import fc from "fast-check";
import { expect, test } from "vitest";
import { workbook } from "../files.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, listText, tidyList } from "./tidy-lists.ts";

/** Lists grouped by child: child and gender stand on the first row of each child alone. */

const [CHILD, GENDER] = [1, 2];

test("rows that were grouped under their child are a warning with the rows that lost it", async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 12, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(tidyList(12, 30), sizes, fc.boolean(), async (list, groups, asWorkbook) => {
      const firsts = new Set(groups.map((_, at) => groups.slice(0, at).reduce((sum, size) => sum + size, 0)));
      const rows = list.map((one, at) => {
        const cells = cellsOf(one);
        return firsts.has(at) || at > 20 ? cells : cells.with(CHILD, "").with(GENDER, "");
      });
      const blank = rows.flatMap((cells, at) => (cells[CHILD] === "" ? [at + 2] : []));
      const table = [ALL_HEADINGS, ...rows];
      const { findings, list: read_ } = await read(asWorkbook ? await workbook({ Cases: table }) : csvText(table));
      expect(findings.map(({ code, rows: some }) => [code, some])).toEqual(
        blank.length < 2 ? [] : [["rows-grouped", blank]],
      );
      expect(read_?.cases).toHaveLength(list.length);
    }),
    { numRuns: 40 },
  );
});

test("blanks that do not go together, or beside a child on two rows, are as they are", async () => {
  const changes = fc.constantFrom<(cells: string[], at: number) => string[]>(
    (cells, at) => (at % 3 === 1 ? cells.with(CHILD, "") : cells),
    (cells, at) => (at % 3 === 1 ? cells.with(GENDER, "") : cells),
    (cells, at) => (at % 3 === 1 ? cells.with(CHILD, "").with(GENDER, at === 4 ? "F" : "") : cells),
    (cells, at) => (at % 3 === 0 ? cells.with(CHILD, "").with(GENDER, "") : cells),
    (cells, at) =>
      at % 3 === 1
        ? cells.with(CHILD, "").with(GENDER, "")
        : at === 3
          ? cells.with(CHILD, "P9")
          : at === 5
            ? cells.with(CHILD, "P9")
            : cells,
    (cells, at) => (at === 4 ? cells.with(CHILD, "").with(GENDER, "") : cells),
  );
  await fc.assert(
    fc.asyncProperty(tidyList(8, 20), changes, async (list, change) => {
      const { findings } = await read(listText(list, (one, at) => change(cellsOf(one), at)));
      expect(findings.map(({ code }) => code)).not.toContain("rows-grouped");
    }),
    { numRuns: 60 },
  );
});
