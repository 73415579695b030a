import { SMALLEST_COUNT } from "../records/redacted-receipt.ts";
import { follows, type Solved, type Sum, solved } from "./equations.ts";
import { largeParts } from "./small-counts.ts";

/** Cases of one cell or at one level, and how many of them were drawn, which are never more. */
export interface Counted {
  readonly eligible: number;
  readonly drawn: number;
}

export interface CountedCell extends Counted {
  /** The places of its levels, one of each variable, among all {@link CountedTable.levels}. */
  readonly levels: readonly number[];
  /** One character for each allocation of the lottery; null where no lottery rounds it. */
  readonly rounded: string | null;
}

/** A domain's cells and the levels of its variables; the totals of both are told. */
export interface CountedTable {
  readonly cells: readonly CountedCell[];
  readonly levels: readonly (Counted & { readonly variable: string })[];
}

/** Of each, in order, whether it may be told. */
export interface Told {
  readonly cells: readonly boolean[];
  readonly levels: readonly boolean[];
}

/**
 * Which cells and levels may be told together, so that no cell, level or sum of cells with fewer than five cases, eligible or
 * drawn, can be worked out from them and the totals. First the small ones go, then the next smallest of what gives one of
 * them away, until nothing does; in the end nothing is told but the totals.
 *
 * @example tellTable({ cells: [], levels: [{ variable: "gender", eligible: 9, drawn: 6 }] }).levels // [true]
 */
export function tellTable(table: CountedTable): Told {
  let told: Told = {
    cells: table.cells.map(({ drawn }) => drawn >= SMALLEST_COUNT),
    levels: largeLevels(table.levels),
  };
  for (;;) {
    const away = givenAway(table, told);
    if (away === null) return told;
    const less = without(table, told, away);
    if (less === null) return told;
    told = less;
  }
}

function largeLevels(levels: CountedTable["levels"]): boolean[] {
  const large = new Set(
    largeParts(
      levels,
      ({ variable }) => variable,
      ({ drawn }) => drawn,
    ),
  );
  return levels.map((one) => large.has(one));
}

/** Which told cells give something away, so that one of them has to go; all of them where that is not so plain. */
type Givers = (cell: CountedCell) => boolean;

function givenAway(table: CountedTable, told: Told): Givers | null {
  const hidden = table.cells.filter((_, at) => !told.cells[at]);
  const open = table.cells.filter((_, at) => told.cells[at]);
  // How many are hidden is told: with as many cases there is one in each.
  if (open.length * hidden.length > 0 && hidden.length === totalOf(hidden, "eligible")) return () => true;
  if (open.some(isRounded) && roundedAlike(hidden)) return isRounded;
  const sums: Givers[] = [
    () => true,
    ...told.levels.flatMap((is, level): Givers[] => (is ? [({ levels }) => levels.includes(level)] : [])),
  ];
  const plain = sums.find((isIn) => isSmall(hidden.filter(isIn)));
  if (plain) return plain;
  const known = solved(sums.map((isIn) => hidden.map((cell) => Number(isIn(cell)))));
  const worked = known.sums.map((sum) => partsOf(hidden, sum)).find((parts) => parts !== null && isSmall(parts));
  if (worked) return ({ levels }) => worked.some((cell) => cell.levels.some((one) => levels.includes(one)));
  return levelGivenAway(table, told, hidden, known) ? () => true : null;
}

/**
 * Whether the characters of hidden cells follow from those of the told ones, as all of an allocation's add up to the same: by
 * the weights they say what a cell's exact share leaves, and so its size.
 */
function roundedAlike(hidden: readonly CountedCell[]): boolean {
  return new Set(hidden.flatMap((cell) => cell.rounded ?? [])).size === 1;
}

function isRounded({ rounded }: CountedCell): boolean {
  return rounded !== null;
}

/** Whether so few cases are in some cells together that they could point to a child. */
function isSmall(cells: readonly Counted[]): boolean {
  return cells.length > 0 && totalOf(cells, "drawn") < SMALLEST_COUNT;
}

function totalOf(cells: readonly Counted[], of: keyof Counted): number {
  return cells.reduce((sum, cell) => sum + cell[of], 0);
}

/** The cells that a sum adds up; null where it takes some away. */
function partsOf(cells: readonly CountedCell[], sum: Sum): CountedCell[] | null {
  return sum.every((part) => part === 0 || part === 1) ? cells.filter((_, at) => sum[at] === 1) : null;
}

/** Whether a small level, or those of one variable together, can be worked out. */
function levelGivenAway({ levels }: CountedTable, told: Told, hidden: readonly CountedCell[], known: Solved): boolean {
  const small = levels.flatMap((one, level) => (told.levels[level] || one.drawn >= SMALLEST_COUNT ? [] : [level]));
  const together = [...Map.groupBy(small, (level) => levels[level]!.variable).values()];
  return [...small.map((level) => [level]), ...together].some((some) => {
    const inside = hidden.map((cell) => cell.levels.some((one) => some.includes(one)));
    return isSmall(hidden.filter((_, at) => inside[at])) && follows(known, inside.map(Number));
  });
}

/** The same with the smallest of those cells left out too; without any, with the smallest cell, and then with the smallest level. */
function without(table: CountedTable, told: Told, isGiver: Givers): Told | null {
  const cell =
    smallest(table.cells, (one, at) => told.cells[at]! && isGiver(one)) ??
    smallest(table.cells, (_, at) => told.cells[at]!);
  if (cell !== null) return { ...told, cells: told.cells.with(cell, false) };
  const level = smallest(table.levels, (_, at) => told.levels[at]!);
  return level === null ? null : { ...told, levels: told.levels.with(level, false) };
}

function smallest<T extends Counted>(all: readonly T[], may: (one: T, at: number) => boolean): number | null {
  const places = all.flatMap((one, at) => (may(one, at) ? [at] : []));
  return places.sort((a, b) => all[a]!.drawn - all[b]!.drawn || a - b)[0] ?? null;
}
