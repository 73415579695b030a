import { CsvError, type Options, parse } from "csv-parse/sync";
import { type Finding, finding, ListRefused } from "./finding.ts";
import { headingsKnown } from "./header.ts";
import type { MappedHeadings } from "./mapped-headings.ts";
import { type OpenedList, type ReadLimits, SPARE_ROWS } from "./sheet.ts";

/** Separators in use, the likeliest first. */
const DELIMITERS = [",", ";", "\t"] as const;
const ROWS_TO_JUDGE_BY = 50;
const HEADINGS_TO_BE_SURE = 2;
const LINE_END_CODES = new Set(["\r", "\n"].map((end) => end.charCodeAt(0)));
const BLANK_LINE_CODES = new Set([...LINE_END_CODES, ...[...DELIMITERS, " "].map((blank) => blank.charCodeAt(0))]);

type Text = string | Uint8Array;

/**
 * Reads CSV text with any of the usual separators and line endings into a sheet. Rows are kept as they come, blank and
 * ragged ones too, so that a row's place is the spreadsheet's own number.
 *
 * @param text without a byte order mark; bytes are UTF-8
 * @throws ListRefused `quote-not-closed`; `too-many-columns`; `too-many-rows` as soon as the limit is passed, without reading on
 * @example csvSheet("Ref;Sex\nA1;F", mappedHeadings(NO_MAPPINGS), READ_LIMITS).sheet.rows // [["Ref", "Sex"], ["A1", "F"]]
 */
export function csvSheet(text: Text, headings: MappedHeadings, limits: ReadLimits): OpenedList {
  const content = withoutBlankTail(text);
  const options = { record_delimiter: lineEnds(content), relax_column_count: true } satisfies Options;
  const { delimiter, width } = dialectOf(content, options, headings);
  if (width > limits.columns) throw new ListRefused("too-many-columns", { count: width, limit: limits.columns });
  const to = limits.rows + SPARE_ROWS;
  const { rows, findings } = parseForgiving(content, { ...options, delimiter, to }, width);
  if (rows.length >= to - 1) throw new ListRefused("too-many-rows", { limit: limits.rows });
  return { sheet: { rows, firstRow: 1, ragged: true, dateSystem: "1900" }, findings };
}

/**
 * The first separator under which a row near the top looks like a header, and how many cells that row has. Where none
 * does, the one that gives most cells, so that what is said about the headings makes sense.
 */
function dialectOf(text: Text, options: Options, headings: MappedHeadings): { delimiter: string; width: number } {
  let best = { delimiter: ",", known: 0, width: 0 };
  for (const delimiter of DELIMITERS) {
    for (const row of firstRows(text, { ...options, delimiter })) {
      const known = headingsKnown(row, headings);
      const better = known > best.known || (known === best.known && row.length > best.width);
      if (better) best = { delimiter, known, width: row.length };
    }
    if (best.known >= HEADINGS_TO_BE_SURE) break;
  }
  return best;
}

function firstRows(text: Text, options: Options): readonly string[][] {
  try {
    const rows: string[][] = parse(text, { ...options, relax_quotes: true, to: ROWS_TO_JUDGE_BY });
    return rows;
  } catch {
    return []; // Whatever is wrong is reported when the file is read in earnest.
  }
}

function parseForgiving(text: Text, options: Options, width: number): { rows: string[][]; findings: Finding[] } {
  try {
    return { rows: parseRows(text, options, width), findings: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const rows = parseRelaxed(text, options, width);
    return { rows, findings: [finding("quote-stray", { rows: [Number(error.records)] })] };
  }
}

function parseRelaxed(text: Text, options: Options, width: number): string[][] {
  try {
    return parseRows(text, { ...options, relax_quotes: true }, width);
  } catch (error) {
    throw error instanceof CsvError ? new ListRefused("quote-not-closed") : error;
  }
}

/**
 * Parses with a row of blanks before the first. csv-parse makes an error object for every row that is not as long as the
 * first one, which costs ten times the reading, and a first row is often a title of one cell.
 */
function parseRows(text: Text, options: Options, width: number): string[][] {
  const first = `${String(options.delimiter).repeat(Math.max(0, width - 1))}${lineEnds(text)[0]}`;
  const rows: string[][] = parse(typeof text === "string" ? first + text : joined(first, text), options);
  return rows.slice(1);
}

function joined(first: string, text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + text.length);
  bytes.set(new TextEncoder().encode(first));
  bytes.set(text, first.length);
  return bytes;
}

/** The line endings that a text has: csv-parse looks for each of them at every character. */
function lineEnds(text: Text): string[] {
  const [cr, lf] =
    typeof text === "string" ? [text.includes("\r"), text.includes("\n")] : [text.includes(13), text.includes(10)];
  if (!cr) return ["\n"];
  return lf ? ["\r\n", "\n", "\r"] : ["\r"];
}

/** Cuts off the thousands of empty lines that a spreadsheet writes below a formatted table. */
function withoutBlankTail(text: Text): Text {
  const codeAt = (at: number) => (typeof text === "string" ? text.charCodeAt(at) : text[at]!);
  let end = text.length;
  while (end > 0 && BLANK_LINE_CODES.has(codeAt(end - 1))) end--;
  if (end === 0) return "";
  while (end < text.length && !LINE_END_CODES.has(codeAt(end))) end++;
  return typeof text === "string" ? text.slice(0, end) : text.subarray(0, end);
}
