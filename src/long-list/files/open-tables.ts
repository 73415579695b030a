import { CsvError, type Options, parse } from "csv-parse/sync";
import { nth } from "../../base/lists.ts";
import { ROWS_ABOVE_HEADER } from "../../base/table/headed-table.ts";
import type { SentTable } from "../../base/table/sent-table.ts";
import { isBlocking, TABLE_FINDINGS, type TableFinding, tableFinding } from "../../base/table/table-finding.ts";
import { listed } from "../../base/words/listed.ts";
import { ListRefused, told } from "../findings/finding.ts";
import type { ReadLimits } from "../sheet/sheet.ts";
import { listFormat } from "./list-format.ts";
import { type Door, ownFileAt, ownTableAt, refuseOwnFile } from "./own-file.ts";
import { DELIMITERS, surveyOf, withoutBlankTail } from "./text/csv-text.ts";
import { decodeText } from "./text/decode-text.ts";
import { checkUnpackedSize, refuseLargeFile, refuseManyCells, rowsInPlace } from "./within-limits.ts";
import { sheetRows } from "./workbook/library.ts";
import { workbookOutline } from "./workbook/outline.ts";
import { sheetMarks } from "./workbook/sheet-marks.ts";
import { checkSheet } from "./workbook/sheet-tags.ts";

/** A file that holds tables, told by its content and never by its name. */
export interface SentFile {
  readonly bytes: Uint8Array;
  /** For messages. */
  readonly name: string;
}

/** The tables of a file, or why it holds none that can be read. */
export interface OpenedTables {
  readonly tables: readonly SentTable[];
  readonly findings: readonly TableFinding[];
}

/** What tables that people fill in for Longlist can need: far more rows than an inspection has cases. */
export const TABLE_LIMITS: ReadLimits = {
  rows: 20_000,
  columns: 500,
  bytes: 10_000_000,
  unpackedBytes: 32_000_000,
  cells: 1_000_000,
};

/** Which tables are taken. */
export interface TakenTables {
  readonly limits?: ReadLimits;
  /** Whether a row has headings that nothing else has, so that the table is one to take whatever stands beside them. */
  readonly isTaken?: (cells: readonly string[]) => boolean;
}

const ROWS_TO_JUDGE_BY = 50;
/** Some judge each case on a sheet of its own. */
const MOST_SHEETS = 200;
const EVERY_COLUMN = { has: () => true };

/**
 * Opens a file that people filled in for Longlist: a CSV as one table, a workbook as one for each visible sheet that holds
 * anything. Sizes are checked before anything is unpacked or parsed.
 *
 * @param door what the file is given as
 * @param known how many of a row's cells are known headings, to tell the separator by
 */
export async function openTables(
  door: Extract<Door, "judgements" | "inspectors" | "panel">,
  { bytes, name }: SentFile,
  known: (cells: readonly string[]) => number,
  { limits = TABLE_LIMITS, isTaken }: TakenTables = {},
): Promise<OpenedTables> {
  let sheet: string | null = null;
  try {
    refuseLargeFile(bytes, limits);
    refuseOwnFile(ownFileAt(door, bytes));
    const { tables, findings } =
      listFormat(bytes) === "workbook"
        ? await workbookTables(bytes, name, known, limits)
        : { tables: [textTable(decodeText(bytes).text, name, known, limits)], findings: [] };
    if (isBlocking(findings)) return { tables: [], findings };
    if (tables.length === 0) throw new ListRefused("file-empty");
    for (const table of tables) {
      // Of several sheets the one that is something else is named.
      sheet = tables.length > 1 ? table.sheet : null;
      refuseOwnFile(ownTableAt(door, table.rows, isTaken));
    }
    return { tables, findings };
  } catch (error) {
    if (!(error instanceof ListRefused)) throw error;
    const findings = told(error.found, []).map(({ rows: _, ...finding }) => ({ ...finding, file: name, sheet }));
    return { tables: [], findings };
  }
}

function textTable(
  text: Uint8Array,
  file: string,
  known: (cells: readonly string[]) => number,
  limits: ReadLimits,
): SentTable {
  const content = withoutBlankTail(text);
  if (content.length === 0) throw new ListRefused("file-empty");
  const { ends, quotes, count } = surveyOf(content);
  const options = {
    ...quotes,
    record_delimiter: ends,
    relax_column_count: true,
    relax_quotes: true,
  } satisfies Options;
  const tried = DELIMITERS.map((delimiter) => {
    const top = rowsOf(content, { ...options, delimiter, to: ROWS_TO_JUDGE_BY }, true);
    return { delimiter, known: Math.max(0, ...top.map(known)), width: Math.max(0, ...top.map(({ length }) => length)) };
  });
  tried.sort((a, b) => b.known - a.known || b.width - a.width);
  const { delimiter } = nth(tried, 0);
  refuseManyCells(count(delimiter), limits);
  const rows = rowsOf(content, { ...options, delimiter, to: limits.rows + 1 }, false);
  if (rows.length > limits.rows) throw new ListRefused("too-many-rows", { limit: limits.rows });
  return { file, sheet: null, rows, merged: [], uncalculated: [] };
}

/** @param forgiving gives nothing where the text cannot be parsed, which is told when it is read in earnest */
function rowsOf(content: Uint8Array, options: Options, forgiving: boolean): string[][] {
  try {
    const rows: string[][] = parse(content, options);
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (forgiving) return [];
    throw new ListRefused("quote-not-closed", { where: "" });
  }
}

async function workbookTables(
  bytes: Uint8Array,
  file: string,
  known: (cells: readonly string[]) => number,
  limits: ReadLimits,
): Promise<OpenedTables> {
  checkUnpackedSize(bytes, limits);
  try {
    const { bytes: archive, sheets, styles, stale } = await workbookOutline(bytes);
    if (sheets.length > MOST_SHEETS) {
      const details = { sheets: sheets.length, most: MOST_SHEETS };
      const table = { file, sheet: null };
      return { tables: [], findings: [tableFinding(TABLE_FINDINGS, "sheets-too-many", { table }, details)] };
    }
    const tables: SentTable[] = [];
    const findings: TableFinding[] = [];
    for (const { name, index, part, hidden } of sheets) {
      if (part === null) throw new ListRefused("workbook-unreadable");
      await checkSheet(archive, part);
      const marks = await sheetMarks(archive, part, { columns: EVERY_COLUMN, counts: EVERY_COLUMN, styles, stale });
      const { merged, uncalculated } = marks;
      const rows: string[][] = [];
      const take = rowsInPlace(rows, limits);
      for await (const row of sheetRows(archive, index)) take(row);
      const table = { file, sheet: name, rows, merged, uncalculated };
      if (!hidden && rows.length > 0) tables.push(table);
      if (hidden && isHeaded(table, known, 2)) findings.push(tableFinding(TABLE_FINDINGS, "sheet-hidden", { table }));
    }
    return { tables, findings };
  } catch (error) {
    throw error instanceof ListRefused ? error : new ListRefused("workbook-unreadable");
  }
}

function isHeaded({ rows }: SentTable, known: (cells: readonly string[]) => number, least: number): boolean {
  return rows.slice(0, ROWS_ABOVE_HEADER).some((cells) => known(cells) >= least);
}

/**
 * Opens a file that holds one table, as {@link openTables} does: of a workbook the sheet that has the headings. Where several have
 * them, it is not certain which counts.
 *
 * @param least how many known headings make a row of headings
 */
export async function openTable(
  door: Extract<Door, "inspectors" | "panel">,
  sent: SentFile,
  known: (cells: readonly string[]) => number,
  least: number,
): Promise<{ readonly table: SentTable | null; readonly findings: readonly TableFinding[] }> {
  const { tables, findings } = await openTables(door, sent, known);
  const headed = tables.filter((table) => isHeaded(table, known, least));
  const [table = tables[0] ?? null] = headed;
  if (headed.length < 2) return { table, findings };
  const sheets = listed(headed.map(({ sheet }) => JSON.stringify(sheet)));
  const place = { table: { file: sent.name, sheet: null } };
  return { table: null, findings: [...findings, tableFinding(TABLE_FINDINGS, "sheets-several", place, { sheets })] };
}
