import fc from "fast-check";
import { expect, test } from "vitest";
import { SMALLEST_COUNT } from "../../src/ledger/records/redacted-receipt.ts";
import { type CountedTable, tellTable } from "../../src/ledger/redaction/tell-table.ts";

/** A cell by the levels of its variables, with its eligible and drawn cases. */
type Cell = readonly [levels: readonly string[], eligible: number, drawn: number];

/** The table of some cells, with the levels that they have. */
function tableOf(cells: readonly Cell[]): CountedTable {
  const names = [...new Set(cells.flatMap(([levels]) => levels.map((level, of) => `${of} ${level}`)))].sort();
  const placesOf = (levels: readonly string[]) => levels.map((level, of) => names.indexOf(`${of} ${level}`));
  return {
    cells: cells.map(([levels, eligible, drawn]) => ({ eligible, drawn, levels: placesOf(levels), rounded: null })),
    levels: names.map((name, at) => {
      const own = cells.filter(([levels]) => placesOf(levels).includes(at));
      const total = (place: 1 | 2) => own.reduce((sum, cell) => sum + cell[place], 0);
      return { variable: name[0] ?? "", eligible: total(1), drawn: total(2) };
    }),
  };
}

/** The rank of some rows, by exact fractions of whole numbers that are crossed out one after the other. */
function rankOf(rows: readonly (readonly number[])[]): number {
  let rest = rows.map((row) => row.map(BigInt));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rest.find((row) => row[column] !== 0n);
    if (pivot === undefined) continue;
    rank += 1;
    const [p] = pivot.slice(column, column + 1);
    rest = rest
      .filter((row) => row !== pivot)
      .map((row) => row.map((value, at) => value * (p ?? 0n) - (pivot[at] ?? 0n) * (row[column] ?? 0n)));
  }
  return rank;
}

/** The counts of fewer than five cases that whoever reads what is told can work out, knowing which cells there are. */
function workedOut(table: CountedTable): string[] {
  const told = tellTable(table);
  const { cells, levels } = table;
  const inLevel = (level: number) => cells.map((cell) => Number(cell.levels.includes(level)));
  const known = [
    cells.map(() => 1),
    ...levels.flatMap((_, level) => (told.levels[level] ? [inLevel(level)] : [])),
    ...cells.flatMap((_, at) => (told.cells[at] ? [cells.map((_, other) => Number(at === other))] : [])),
  ];
  const rank = rankOf(known);
  const asked = [
    ...cells.map((cell, at) => ({ name: `cell ${at}`, cell, sum: cells.map((_, other) => Number(at === other)) })),
    ...levels.map((cell, at) => ({ name: `level ${at}`, cell, sum: inLevel(at) })),
  ];
  return asked
    .filter(({ cell, sum }) => cell.drawn < SMALLEST_COUNT && rankOf([...known, sum]) === rank)
    .map(({ name }) => name);
}

const SOME = fc.uniqueArray(
  fc.tuple(
    fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom("a", "b", "c", "d"), fc.constantFrom("a", "b", "c")),
    fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 })),
    fc.integer({ min: 0, max: 40 }),
  ),
  { selector: ([levels]) => levels.join(""), maxLength: 24 },
);

test("of a table whose margins gave the hidden cells away exactly nothing can be worked out", () => {
  const table = tableOf([
    [["girls", "referral", "low"], 5, 5],
    [["girls", "rehabilitation", "medium"], 2, 2],
    [["boys", "referral", "low"], 20, 20],
    [["boys", "rehabilitation", "medium"], 3, 3],
  ]);
  expect(workedOut(table)).toEqual([]);
});

test("a level of many eligible and few drawn cases is not told, and hides behind another", () => {
  const table = tableOf([
    [["a"], 30, 20],
    [["b"], 10, 3],
    [["c"], 12, 6],
  ]);
  expect(tellTable(table)).toEqual({ cells: [true, false, false], levels: [true, false, false] });
});

test("what is large everywhere is told whole", () => {
  const table = tableOf(["a", "b"].flatMap((one) => ["a", "b"].map((two): Cell => [[one, two], 9, 6])));
  expect(tellTable(table)).toEqual({ cells: [true, true, true, true], levels: [true, true, true, true] });
});

test("whatever the table, no cell or level of fewer than five cases can be worked out from what is told of it", () => {
  fc.assert(
    fc.property(SOME, (some) => {
      const table = tableOf(some.map(([levels, eligible, drawn]) => [levels, eligible, Math.min(eligible, drawn)]));
      if (table.cells.reduce((sum, { drawn }) => sum + drawn, 0) < SMALLEST_COUNT) return;
      expect(workedOut(table)).toEqual([]);
    }),
  );
});

test("whatever the table, what is told of it has five drawn cases at least", () => {
  fc.assert(
    fc.property(SOME, (some) => {
      const { cells, levels } = tableOf(some.map(([of, eligible, drawn]) => [of, eligible, Math.min(eligible, drawn)]));
      const told = tellTable({ cells, levels });
      for (const [at, is] of told.cells.entries()) expect(is && (cells[at]?.drawn ?? 0) < SMALLEST_COUNT).toBe(false);
      for (const [at, is] of told.levels.entries()) expect(is && (levels[at]?.drawn ?? 0) < SMALLEST_COUNT).toBe(false);
    }),
  );
});

test("cells whose characters follow from those of the others are not left alone", () => {
  const cell = { eligible: 20, drawn: 8, levels: [] };
  const cells = ["01", "10", "01"].map((rounded) => ({ ...cell, rounded }));
  const hidden = { eligible: 9, drawn: 3, levels: [] };
  const told = (rounded: readonly (string | null)[]) =>
    tellTable({ cells: [...cells, ...rounded.map((one) => ({ ...hidden, rounded: one }))], levels: [] }).cells;
  expect(told(["10", null, null])).toEqual([false, true, true, false, false, false]);
  expect(told(["10", "01", null])).toEqual([true, true, true, false, false, false]);
});
