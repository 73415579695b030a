import { listed } from "../words/listed.ts";
import { cellText, type SentTable } from "./sent-table.ts";
import { TABLE_FINDINGS, type TableFinding, tableFinding } from "./table-finding.ts";

/** How far down the headings are looked for. */
const ROWS_ABOVE_HEADER = 50;

/** What the columns of a table are. */
export interface TableColumns<Key extends string> {
  /** What a heading names; null where it is not known. */
  readonly keyOf: (heading: string) => Key | null;
  /** The columns that must be there, each with its label for messages. */
  readonly needed: Readonly<Partial<Record<Key, string>>>;
  /** How many known headings make a row of headings. */
  readonly least: number;
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
 * twice, merged cells, formulas without results, values beyond the last heading.
 */
export function headedTable<Key extends string>(table: SentTable, columns: TableColumns<Key>): HeadedTable<Key> {
  const header = headerOf(table, columns);
  const labels = Object.values<string | undefined>(columns.needed).filter((label) => label !== undefined);
  if (header === null) {
    const findings = [tableFinding(TABLE_FINDINGS, "no-header", { table }, { labels: listed(labels) })];
    return { rows: [], headings: new Map(), findings };
  }
  const cells = table.rows[header] ?? [];
  const places = new Map<Key, number[]>();
  const unknown: string[] = [];
  for (const [place, _] of cells.entries()) {
    const heading = cellText(cells, place);
    const key = heading === "" ? null : columns.keyOf(heading);
    if (key !== null) places.set(key, [...(places.get(key) ?? []), place]);
    else if (heading !== "") unknown.push(JSON.stringify(heading.slice(0, 60)));
  }
  const headings = new Map([...places].map(([key, [place = 0]]) => [key, cellText(cells, place)]));
  const findings = [
    ...aboutHeadings(table, header, columns, places, unknown),
    ...aboutCells(table, header, new Set([...places.values()].flat()), cells.length),
  ];
  return { rows: rowsBelow(table, header, places), headings, findings };
}

/** The row of headings: the first of those near the top that name the most columns. */
function headerOf<Key extends string>({ rows }: SentTable, { keyOf, least }: TableColumns<Key>): number | null {
  let best = { index: -1, known: least - 1 };
  for (const [index, cells] of rows.slice(0, ROWS_ABOVE_HEADER).entries()) {
    const keys = cells.flatMap((_, place) => keyOf(cellText(cells, place)) ?? []);
    const known = new Set(keys).size;
    if (known > best.known) best = { index, known };
  }
  return best.index < 0 ? null : best.index;
}

function aboutHeadings<Key extends string>(
  table: SentTable,
  header: number,
  { needed }: TableColumns<Key>,
  places: ReadonlyMap<Key, readonly number[]>,
  unknown: readonly string[],
): TableFinding[] {
  const at = { table, rows: [header + 1] };
  const heading = (place: number) => JSON.stringify(cellText(table.rows[header] ?? [], place).slice(0, 60));
  const missing = Object.entries<string | undefined>(needed).filter(([key]) => !places.has(key as Key));
  return [
    ...missing.map(([, label]) => tableFinding(TABLE_FINDINGS, "column-missing", at, { label: label ?? "" })),
    ...[...places].flatMap(([key, some]) =>
      some.length < 2
        ? []
        : tableFinding(TABLE_FINDINGS, "column-repeated", at, {
            headings: listed(some.map(heading)),
            label: needed[key] ?? key,
          }),
    ),
    ...(unknown.length === 0
      ? []
      : [tableFinding(TABLE_FINDINGS, "columns-unknown", at, { headings: listed(unknown.slice(0, 20)) })]),
  ];
}

function aboutCells(table: SentTable, header: number, used: ReadonlySet<number>, width: number): TableFinding[] {
  const heading = (place: number) => cellText(table.rows[header] ?? [], place) || null;
  const merged = table.merged.filter(
    ({ top, bottom, left, right }) =>
      bottom > header && (top > header || bottom > top) && [...used].some((place) => left <= place && place <= right),
  );
  const uncalculated = table.uncalculated.filter(({ row, column }) => row > header && used.has(column));
  const long = table.rows.flatMap((cells, index) =>
    index > header && cells.slice(width).some((cell) => cell.trim() !== "") ? index + 1 : [],
  );
  return [
    ...merged.map(({ top, left }) =>
      tableFinding(TABLE_FINDINGS, "cells-merged", { table, rows: [top + 1], column: heading(left) }),
    ),
    ...uncalculated.map(({ row, column }) =>
      tableFinding(TABLE_FINDINGS, "formula-without-result", { table, rows: [row + 1], column: heading(column) }),
    ),
    ...long.map((row) => tableFinding(TABLE_FINDINGS, "row-long", { table, rows: [row] })),
  ];
}

function rowsBelow<Key extends string>(
  table: SentTable,
  header: number,
  places: ReadonlyMap<Key, readonly number[]>,
): TableRow<Key>[] {
  return table.rows.flatMap((cells, index) => {
    if (index <= header || cells.every((cell) => cell.trim() === "")) return [];
    const value = (key: Key) => cellText(cells, places.get(key)?.[0] ?? -1);
    return { table, row: index + 1, value };
  });
}
