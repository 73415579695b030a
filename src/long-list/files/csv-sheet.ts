import { CsvError, type Options, parse } from "csv-parse/sync";
import { type Finding, finding, ListRefused } from "../findings/finding.ts";
import type { MappedHeadings } from "../mappings/mapped-headings.ts";
import { headingsKnown } from "../sheet/header.ts";
import { type OpenedList, type ReadLimits, SPARE_ROWS } from "../sheet/sheet.ts";
import { DELIMITERS, lineEnds, occurrences, withoutBlankTail } from "./csv-text.ts";

const ROWS_TO_JUDGE_BY = 50;
/** More than any fifty rows of a list have: what is longer is made to exhaust the reader. */
const LENGTH_TO_JUDGE_BY = 1_000_000;
const HEADINGS_TO_BE_SURE = 2;

/**
 * Reads CSV text with any of the usual separators and line endings into a sheet. Rows are kept as they come, blank and
 * ragged ones too, so that a row's place is the spreadsheet's own number.
 *
 * @param text UTF-8 without a byte order mark
 * @throws ListRefused `quote-not-closed`; `too-many-columns`; `list-too-large`; `too-many-rows` as soon as the limit is passed, without reading on
 * @example csvSheet(new TextEncoder().encode("Ref;Sex\nA1;F"), mappedHeadings(NO_MAPPINGS), READ_LIMITS).sheet.rows // [["Ref", "Sex"], ["A1", "F"]]
 */
export function csvSheet(text: Uint8Array, headings: MappedHeadings, limits: ReadLimits): OpenedList {
  const content = withoutBlankTail(text);
  const options = { record_delimiter: lineEnds(content), relax_column_count: true } satisfies Options;
  const { delimiter, width } = dialectOf(content.subarray(0, LENGTH_TO_JUDGE_BY), options, headings);
  if (width > limits.columns) throw new ListRefused("too-many-columns", { count: width, limit: limits.columns });
  if (occurrences(content, delimiter) > limits.cells)
    throw new ListRefused("list-too-large", { measure: `over ${limits.cells} cells` });
  const to = limits.rows + SPARE_ROWS;
  const { rows, findings } = parseForgiving(content, { ...options, delimiter, to }, width);
  if (rows.length >= to - 1) throw new ListRefused("too-many-rows", { limit: limits.rows });
  return { sheet: { rows, firstRow: 1, ragged: true, dateSystem: "1900" }, findings };
}

/**
 * The first separator under which a row near the top looks like a header, and how many cells that row has. Where none
 * does, the one that gives most cells, so that what is said about the headings makes sense.
 */
function dialectOf(text: Uint8Array, options: Options, headings: MappedHeadings): { delimiter: string; width: number } {
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

function firstRows(text: Uint8Array, options: Options): readonly string[][] {
  try {
    const rows: string[][] = parse(text, { ...options, relax_quotes: true, to: ROWS_TO_JUDGE_BY });
    return rows;
  } catch {
    return []; // Whatever is wrong is reported when the file is read in earnest.
  }
}

function parseForgiving(text: Uint8Array, options: Options, width: number): { rows: string[][]; findings: Finding[] } {
  try {
    return { rows: parseRows(text, options, width), findings: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const rows = parseRelaxed(text, options, width);
    return { rows, findings: [finding("quote-stray", { rows: [Number(error.records)] })] };
  }
}

function parseRelaxed(text: Uint8Array, options: Options, width: number): string[][] {
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
function parseRows(text: Uint8Array, options: Options, width: number): string[][] {
  const [end] = options.record_delimiter as string[];
  const first = `${String(options.delimiter).repeat(Math.max(0, width - 1))}${end}`;
  const rows: string[][] = parse(joined(first, text), options);
  return rows.slice(1);
}

function joined(first: string, text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + text.length);
  bytes.set(new TextEncoder().encode(first));
  bytes.set(text, first.length);
  return bytes;
}
