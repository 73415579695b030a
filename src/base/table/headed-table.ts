import { nth } from "../lists.ts";
import { listed } from "../words/listed.ts";
import { columnLetters } from "./column-letters.ts";
import { cellText, type SentTable } from "./sent-table.ts";
import { TABLE_FINDINGS, type TableFinding, tableFinding } from "./table-finding.ts";

/** How far down the headings are looked for, in a list too. */
export const ROWS_ABOVE_HEADER = 50;

/** What the columns of a table are. */
export interface TableColumns<Key extends string> {
  /** What a heading names; null where it is not known. */
  readonly keyOf: (heading: string) => Key | null;
  /** The columns that must be there. */
  readonly needed: readonly Key[];
  /** What messages call a column. */
  readonly labelOf: (key: Key) => string;
  /** How many known headings make a row of headings. */
  readonly least: number;
  /** Whether a row is certainly one of those that belong below the headings, and no title above them. */
  readonly belongsBelow: (value: TableRow<Key>["value"]) => boolean;
}

/** One row below the headings that is not blank. */
export interface TableRow<Key extends string> {
  readonly table: SentTable;
  /** As the spreadsheet numbers it. */
  readonly row: number;
  /** What stands in a column; "" where there is nothing, or no such column. */
  readonly value: (key: Key) => string;
}

/** A table whose headings are known. */
export interface HeadedTable<Key extends string> {
  readonly rows: readonly TableRow<Key>[];
  /** The heading of each column that there is, as the table has it. */
  readonly headings: ReadonlyMap<Key, string>;
  readonly findings: readonly TableFinding[];
}

/**
 * Finds a table's headings and gives the rows below them, with every doubt about its form: headings missing, unknown or given
 * twice, rows above them, values without a heading, merged cells, formulas without results, values beyond the last heading.
 */
export function headedTable<Key extends string>(table: SentTable, columns: TableColumns<Key>): HeadedTable<Key> {
  const header = headerOf(table, columns);
  if (header === null) {
    const labels = listed(columns.needed.map(columns.labelOf));
    const findings = [tableFinding(TABLE_FINDINGS, "no-header", { table }, { labels })];
    return { rows: [], headings: new Map(), findings };
  }
  const keys = header.texts.map((heading) => (heading === "" ? null : columns.keyOf(heading)));
  const places = new Map<Key, number[]>();
  for (const [key, some] of Map.groupBy(keys.keys(), (place) => nth(keys, place)))
    if (key !== null) places.set(key, some);
  const unknown = header.texts
    .filter((heading, place) => heading !== "" && keys[place] === null)
    .map((heading) => JSON.stringify(heading.slice(0, 60)));
  const first = new Map([...places].map(([key, some]) => [key, nth(some, 0)]));
  const headings = new Map([...first].map(([key, place]) => [key, nth(header.texts, place)]));
  const rows = rowsOf(table, first);
  const above = rows.filter(({ row, value }) => row <= header.index && columns.belongsBelow(value));
  const findings = [
    ...aboutHeadings(table, header, columns, places, unknown),
    ...(above.length === 0
      ? []
      : [tableFinding(TABLE_FINDINGS, "rows-above", { table, rows: above.map(({ row }) => row) })]),
    ...aboutCells(table, header, new Set([...places.values()].flat())),
  ];
  return { rows: rows.filter(({ row }) => row > header.index + 1), headings, findings };
}

/** The row of headings, by its place, and what stands in it. */
interface Header {
  readonly index: number;
  readonly texts: readonly string[];
}

/** The row of headings: the first of those near the top that name the most columns. */
function headerOf<Key extends string>({ rows }: SentTable, { keyOf, least }: TableColumns<Key>): Header | null {
  let best: Header | null = null;
  let most = least - 1;
  for (const [index, cells] of rows.slice(0, ROWS_ABOVE_HEADER).entries()) {
    const texts = cells.map((_, place) => cellText(cells, place));
    const known = new Set(texts.flatMap((text) => keyOf(text) ?? [])).size;
    if (known > most) [best, most] = [{ index, texts }, known];
  }
  return best;
}

function aboutHeadings<Key extends string>(
  table: SentTable,
  { index, texts }: Header,
  { needed, labelOf }: TableColumns<Key>,
  places: ReadonlyMap<Key, readonly number[]>,
  unknown: readonly string[],
): TableFinding[] {
  const at = { table, rows: [index + 1] };
  const heading = (place: number) => JSON.stringify(nth(texts, place).slice(0, 60));
  const missing = needed.filter((key) => !places.has(key));
  return [
    ...missing.map((key) => tableFinding(TABLE_FINDINGS, "column-missing", at, { label: labelOf(key) })),
    ...[...places].flatMap(([key, some]) =>
      some.length < 2
        ? []
        : tableFinding(TABLE_FINDINGS, "column-repeated", at, {
            headings: listed(some.map(heading)),
            label: labelOf(key),
          }),
    ),
    ...(unknown.length === 0
      ? []
      : [tableFinding(TABLE_FINDINGS, "columns-unknown", at, { headings: listed(unknown.slice(0, 20)) })]),
  ];
}

function aboutCells(table: SentTable, { index: header, texts }: Header, used: ReadonlySet<number>): TableFinding[] {
  const heading = (place: number) => nth(texts, place) || null;
  const merged = table.merged.filter(
    ({ top, bottom, left, right }) =>
      bottom > header && (top > header || bottom > top) && [...used].some((place) => left <= place && place <= right),
  );
  const uncalculated = table.uncalculated.filter(({ row, column }) => row > header && used.has(column));
  const long = table.rows.flatMap((cells, index) =>
    index > header && cells.slice(texts.length).some((cell) => cell.trim() !== "") ? index + 1 : [],
  );
  const unheaded = firstFilled(table, header, texts);
  return [
    ...merged.map(({ top, left }) =>
      tableFinding(TABLE_FINDINGS, "cells-merged", { table, rows: [top + 1], column: heading(left) }),
    ),
    ...uncalculated.map(({ row, column }) =>
      tableFinding(TABLE_FINDINGS, "formula-without-result", { table, rows: [row + 1], column: heading(column) }),
    ),
    ...long.map((row) => tableFinding(TABLE_FINDINGS, "row-long", { table, rows: [row] })),
    ...unheaded.map(({ place, row }) =>
      tableFinding(TABLE_FINDINGS, "column-unheaded", { table, rows: [row] }, { letters: columnLetters(place) }),
    ),
  ];
}

/**
 * The first row that has a value in each column without a heading, ascending by column. Each row is gone through once: a file may have
 * hundreds of thousands of blank headings, above thousands of short rows.
 */
function firstFilled({ rows }: SentTable, header: number, texts: readonly string[]) {
  const first = new Map<number, number>();
  for (const [index, cells] of rows.entries()) {
    if (index <= header) continue;
    for (const [place, heading] of texts.slice(0, cells.length).entries())
      if (heading === "" && !first.has(place) && cellText(cells, place) !== "") first.set(place, index + 1);
  }
  return [...first].map(([place, row]) => ({ place, row })).sort((a, b) => a.place - b.place);
}

/** Rows that are not blank, by what stands under the headings. */
function rowsOf<Key extends string>(table: SentTable, first: ReadonlyMap<Key, number>): TableRow<Key>[] {
  return table.rows.flatMap((cells, index) => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    const value = (key: Key) => cellText(cells, first.get(key) ?? -1);
    return { table, row: index + 1, value };
  });
}
