import { CsvError, type Options, parse } from "csv-parse/sync";
import { type Finding, finding, ListRefused } from "./finding.ts";
import { headingsKnown } from "./header.ts";
import type { MappedHeadings } from "./mapped-headings.ts";
import { type OpenedList, type ReadLimits, SPARE_ROWS } from "./sheet.ts";

/** Separators in use, the likeliest first. */
const DELIMITERS = [",", ";", "\t"] as const;
const ROWS_TO_JUDGE_BY = 50;
const LINE_END_CODES = new Set(["\r", "\n"].map((end) => end.charCodeAt(0)));
const BLANK_LINE_CODES = new Set([...LINE_END_CODES, ...[...DELIMITERS, " "].map((blank) => blank.charCodeAt(0))]);

/** Rows are kept as they come, blank and ragged ones too, so that a row's place is the spreadsheet's own number. */
const OPTIONS = { bom: true, record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true } satisfies Options;

/**
 * Reads CSV text with any of the usual separators and line endings into a sheet. The separator is the one under which
 * the headings are known best.
 *
 * @throws ListRefused `quote-not-closed`; `too-many-rows` as soon as the limit is passed, without reading on
 */
export function csvSheet(text: string | Uint8Array, headings: MappedHeadings, limits: ReadLimits): OpenedList {
  const content = withoutBlankTail(text);
  const delimiter = delimiterOf(content, headings);
  const to = limits.rows + SPARE_ROWS;
  const { rows, findings } = parseForgiving(content, { ...OPTIONS, delimiter, to });
  if (rows.length === to) throw new ListRefused("too-many-rows", { limit: limits.rows });
  return { sheet: { rows, firstRow: 1, dateSystem: "1900" }, findings };
}

function delimiterOf(text: string | Uint8Array, headings: MappedHeadings): string {
  let best = { delimiter: ",", known: -1, widest: 0 };
  for (const delimiter of DELIMITERS) {
    const rows = firstRows(text, delimiter);
    const known = Math.max(0, ...rows.map((row) => headingsKnown(row, headings)));
    const widest = Math.max(0, ...rows.map((row) => row.length));
    if (known > best.known || (known === best.known && widest > best.widest)) best = { delimiter, known, widest };
  }
  return best.delimiter;
}

function firstRows(text: string | Uint8Array, delimiter: string): readonly string[][] {
  try {
    return parseRows(text, { ...OPTIONS, delimiter, relax_quotes: true, to: ROWS_TO_JUDGE_BY });
  } catch {
    return []; // Whatever is wrong is reported when the file is read in earnest.
  }
}

function parseForgiving(text: string | Uint8Array, options: Options): { rows: string[][]; findings: Finding[] } {
  try {
    return { rows: parseRows(text, options), findings: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "CSV_QUOTE_NOT_CLOSED") throw new ListRefused("quote-not-closed");
    const row = Number(error.records) + 1;
    return {
      rows: parseRows(text, { ...options, relax_quotes: true }),
      findings: [finding("quote-stray", { rows: [row] })],
    };
  }
}

function parseRows(text: string | Uint8Array, options: Options): string[][] {
  return parse(text, options) as string[][];
}

/** Cuts off the thousands of empty lines that a spreadsheet writes below a formatted table. */
function withoutBlankTail<T extends string | Uint8Array>(text: T): string | Uint8Array {
  const codeAt = (at: number) => (typeof text === "string" ? text.charCodeAt(at) : text[at]!);
  let end = text.length;
  while (end > 0 && BLANK_LINE_CODES.has(codeAt(end - 1))) end--;
  if (end === 0) return "";
  while (end < text.length && !LINE_END_CODES.has(codeAt(end))) end++;
  return typeof text === "string" ? text.slice(0, end) : text.subarray(0, end);
}
