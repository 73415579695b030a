import fc from "fast-check";
import { expect, test } from "vitest";
import { workbook } from "../files.ts";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, listText, type TidyCase, tidyList } from "./tidy-lists.ts";

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
    // Five could all have the gender above them by chance.
    (cells, at) => (at % 3 === 1 && at < 12 ? cells.with(CHILD, "") : cells),
    (cells, at) => (at % 3 === 1 ? cells.with(GENDER, "") : cells),
    (cells, at) => (at % 3 === 1 ? cells.with(CHILD, "").with(GENDER, at === 4 ? "F" : "") : cells),
    (cells, at) => (at % 3 === 0 ? cells.with(CHILD, "").with(GENDER, "") : cells),
    (cells, at) =>
      at % 3 === 1
        ? cells.with(CHILD, "").with(GENDER, "")
        : at === 3
          ? cells.with(CHILD, "P9")
          : at === 6
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

const ROSH = 5;
const SW = 6;
const groupedRows = async (rows: readonly (readonly string[])[]) => {
  const { findings } = await read(csvText([ALL_HEADINGS, ...rows]));
  return findings.flatMap(({ code, rows: some, column }) => (code === "rows-grouped" ? [[column, some]] : []));
};
const placesOf = (rows: readonly unknown[], is: (at: number) => boolean) =>
  rows.flatMap((_, at) => (is(at) ? [at + 2] : []));

test("a column by which a list was sorted, each value on the first of its rows alone, is a warning", async () => {
  const columns = fc.constantFrom(GENDER, ROSH, SW);
  await fc.assert(
    fc.asyncProperty(tidyList(20, 40), columns, async (list, column) => {
      const rows = list.map((one) => cellsOf(one)).sort((a, b) => ((a[column] ?? "") < (b[column] ?? "") ? -1 : 1));
      const isFirst = (at: number) => rows[at]?.[column] !== rows[at - 1]?.[column];
      const told = await groupedRows(rows.map((cells, at) => (isFirst(at) ? cells : cells.with(column, ""))));
      expect(told).toEqual([[ALL_HEADINGS[column], placesOf(rows, (at) => !isFirst(at))]]);
    }),
    { numRuns: 60 },
  );
});

/** Two or three rows of each child, below each other. */
const perChild = (list: readonly TidyCase[]) => {
  const of = (at: number) => list[at - (at % 2)] ?? (list[0] as TidyCase);
  return list.map((one, at) => cellsOf({ ...one, childId: of(at).childId, gender: of(at).gender }));
};

test("what stands on the first of a child's rows alone is a warning: levels, the gender, the child, also where a page begins again", async () => {
  const kinds = fc.constantFrom<readonly [string, readonly number[]]>(
    ["levels", [ROSH, SW]],
    ["gender", [GENDER]],
    ["child", [CHILD]],
    ["all", [CHILD, GENDER, ROSH, SW]],
    ["next page", [CHILD, GENDER]],
  );
  await fc.assert(
    fc.asyncProperty(tidyList(16, 30), kinds, async (list, [kind, columns]) => {
      fc.pre(new Set(list.filter((_, at) => at % 2 === 0).map(({ gender }) => gender)).size > 1);
      const again = kind === "next page" ? 9 : -1;
      const isBlank = (at: number) => at % 2 === 1 && at !== again;
      const rows = perChild(list).map((cells, at) =>
        isBlank(at) ? columns.reduce((some, column) => some.with(column, ""), cells) : cells,
      );
      const [first = 0] = columns;
      expect([kind, await groupedRows(rows)]).toEqual([kind, [[ALL_HEADINGS[first], placesOf(rows, isBlank)]]]);
    }),
    { numRuns: 80 },
  );
});

test("of lists in which values or children are not recorded here and there, hardly any seems grouped", async () => {
  const lists = fc.sample(
    fc.tuple(
      tidyList(8, 40),
      fc.constantFrom(CHILD, GENDER, ROSH, SW),
      fc.integer({ min: 10, max: 70 }),
      fc.noBias(fc.array(fc.nat(99), { minLength: 40, maxLength: 40 })),
      fc.boolean(),
    ),
    600,
  );
  let given = 0;
  for (const [list, column, rate, draws, children] of lists) {
    const rows = (children ? perChild(list) : list.map((one) => cellsOf(one))).map((cells, at) =>
      (draws[at] ?? 0) < rate ? cells.with(column, "") : cells,
    );
    given += (await groupedRows(rows)).length > 0 ? 1 : 0;
  }
  expect(given).toBeLessThan(12);
});
