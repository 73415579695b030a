import { type Options, parse } from "csv-parse/sync";
import { nth } from "../../base/lists.ts";
import { FIELDS } from "../columns/fields.ts";
import { found, ListRefused } from "../findings/finding.ts";
import type { MappedHeadings } from "../mappings/mapped-headings.ts";
import { columnsUnder } from "../sheet/case-rows.ts";
import { ENOUGH_HEADINGS, findHeader, headingsKnown } from "../sheet/header.ts";
import { cellAt, isBlankRow, type OpenedList, type ReadLimits, SPARE_ROWS } from "../sheet/sheet.ts";
import {
  DELIMITERS,
  surveyOf,
  withoutBlankColumns,
  withoutBlankTail,
  withoutInnerMarks,
  withUsualEnds,
} from "./csv-text.ts";
import { regularRows } from "./regular-rows.ts";
import { rowsOfText } from "./rows-of-text.ts";
import { refuseManyCells } from "./within-limits.ts";

const ROWS_TO_JUDGE_BY = 50;
/** More than any fifty rows of a list have: what is longer is made to exhaust the reader. */
const LENGTH_TO_JUDGE_BY = 1_000_000;
const LENGTH_OF_FIRST_ROWS = 20_000;
const HEADINGS_TO_BE_SURE = 2;
/** As many no title has: other separators need not be tried. */
const HEADINGS_OF_A_LIST = FIELDS.filter(({ needed }) => needed).length;

/** Those that may be a text's, the likeliest first. */
type Separators = readonly [string, ...string[]];

/** How a text is taken apart. */
interface Dialect {
  readonly delimiter: string;
  /** Known headings in the best row. */
  readonly known: number;
  /** Cells of that row. */
  readonly width: number;
}

/**
 * Reads CSV text with any of the usual separators and line endings into a sheet. Rows are kept as they come, blank and
 * ragged ones too, so that a row's place is the spreadsheet's own number.
 *
 * @param text UTF-8 without a byte order mark
 * @throws ListRefused `quote-not-closed`; `file-format` for columns without separators and for labels in every row; `too-many-columns`; `list-too-large`; `too-many-rows` as soon as the limit is passed, without reading on
 * @example csvSheet(new TextEncoder().encode("Ref;Sex\nA1;F"), mappedHeadings(NO_MAPPINGS), READ_LIMITS).sheets[0].rows // [["Ref", "Sex"], ["A1", "F"]]
 */
export function csvSheet(text: Uint8Array, headings: MappedHeadings, limits: ReadLimits): OpenedList {
  const content = withoutMarks(withoutBlankTail(text));
  const separators = separatorsOf(content);
  const usual = withLikeliestEnds(content, headings, separators);
  return openText(withoutSeparatorLine(usual), headings, limits, separators);
}

/** Where more rows are as wide as the headings once its unusual ends of lines are taken for ends, a text has them for that. */
function withLikeliestEnds(content: Uint8Array, headings: MappedHeadings, separators: Separators): Uint8Array {
  const usual = withUsualEnds(content);
  if (usual === content) return content;
  const rowsOf = (text: Uint8Array) => rowsLikeHeadings(text, headings, separators);
  return rowsOf(usual) > rowsOf(content) ? usual : content;
}

function rowsLikeHeadings(content: Uint8Array, headings: MappedHeadings, separators: Separators): number {
  const top = content.subarray(0, LENGTH_TO_JUDGE_BY);
  const { ends, quotes } = surveyOf(top);
  const { delimiter, width, known } = dialectOf(
    top,
    { ...quotes, record_delimiter: ends, relax_column_count: true },
    headings,
    separators,
  );
  if (known < HEADINGS_TO_BE_SURE) return 0;
  return regularRows(top, delimiter, top.length).rows.filter((cells) => cells.length === width).length;
}

function openText(
  content: Uint8Array,
  headings: MappedHeadings,
  limits: ReadLimits,
  separators: Separators,
  mayBeQuoted = true,
): OpenedList {
  const { ends, lines, quotes, count } = surveyOf(content);
  const options = { ...quotes, record_delimiter: ends, relax_column_count: true } satisfies Options;
  const top = content.subarray(0, LENGTH_TO_JUDGE_BY);
  const { delimiter, width, known } = dialectOf(top, options, headings, separators);
  if (known < HEADINGS_TO_BE_SURE) {
    const unquoted = mayBeQuoted ? withoutLineQuotes(content, options, headings, separators) : null;
    if (unquoted !== null) {
      const { sheets, findings } = openText(unquoted, headings, limits, separators, false);
      return { sheets, findings: [found("lines-in-quotes"), ...findings] };
    }
    refuseFixedWidth(top);
  }
  if (width > limits.columns) {
    const narrower = withoutBlankColumns(content, delimiter);
    const { width: left } = dialectOf(narrower.subarray(0, LENGTH_TO_JUDGE_BY), options, headings, separators);
    if (left > limits.columns) throw new ListRefused("too-many-columns", { count: left, limit: limits.columns });
    const { sheets, findings } = openText(narrower, headings, limits, separators, false);
    return { sheets: sheets.map((sheet) => ({ ...sheet, ragged: false })), findings };
  }
  refuseManyCells(count(delimiter), limits);
  const most = limits.rows + SPARE_ROWS - 1;
  const { rows, findings } = rowsOfText(content, { ...options, delimiter, to: most + 1 }, width);
  if (rows.length >= most) throw new ListRefused("too-many-rows", { limit: limits.rows });
  refuseLabelsInRows(rows, headings);
  const sheet = { rows, firstRow: 1, ragged: true, dateSystem: "1900", text: { separator: delimiter, lines } } as const;
  return { sheets: [sheet], findings };
}

/** Files that were joined keep the marks that each began with. */
function withoutMarks(content: Uint8Array): Uint8Array {
  for (let at = content.indexOf(0xef); at !== -1; at = content.indexOf(0xef, at + 1)) {
    if (content[at + 1] === 0xbb && content[at + 2] === 0xbf) {
      return new TextEncoder().encode(withoutInnerMarks(new TextDecoder().decode(content)));
    }
  }
  return content;
}

/**
 * The separator under which a row near the top has most known headings, and how many
 * cells that row has: under another one a title may have two by chance. Where none has any, the one that gives most cells, so that
 * what is said about the headings makes sense.
 */
function dialectOf(text: Uint8Array, options: Options, headings: MappedHeadings, separators: Separators): Dialect {
  let best: Dialect = { delimiter: separators[0], known: 0, width: 0 };
  for (const delimiter of separators) {
    for (const row of firstRows(text, { ...options, delimiter })) {
      const known = headingsKnown(row, headings, best.known);
      const better = known > best.known || (known === best.known && row.length > best.width);
      if (better) best = { delimiter, known, width: row.length };
    }
    if (best.known >= HEADINGS_OF_A_LIST) break;
  }
  return best;
}

/** As letters or in itself, alone in a first line that tells a spreadsheet program how to read the file. */
const SEPARATOR_LINE = /^"?sep=(\\t|.)[^\p{L}\p{N}\r\n]*(?:\r\n|[\r\n])/iu;
const LONGEST_SEPARATOR_LINE = 2_000;

function separatorsOf(text: Uint8Array): Separators {
  const mark = /^"?sep=(\\t|.)/i.exec(new TextDecoder().decode(text.subarray(0, 8)))?.[1];
  return mark === undefined ? DELIMITERS : [mark === "\\t" ? "\t" : mark];
}

/** The program takes the line away, and numbers the rows below it from 1. */
function withoutSeparatorLine(text: Uint8Array): Uint8Array {
  const start = new TextDecoder("utf-8", { ignoreBOM: true }).decode(text.subarray(0, LONGEST_SEPARATOR_LINE));
  const line = SEPARATOR_LINE.exec(start)?.[0];
  return line === undefined ? text : text.subarray(new TextEncoder().encode(line).length);
}

function firstRows(text: Uint8Array, options: Options & { readonly delimiter: string }): readonly string[][] {
  // Nearly always they stand in a small part of it, the last row of which may be cut off.
  const near = regularRows(text.subarray(0, LENGTH_OF_FIRST_ROWS), options.delimiter, ROWS_TO_JUDGE_BY + 1).rows;
  if (near.length > ROWS_TO_JUDGE_BY) return near.slice(0, ROWS_TO_JUDGE_BY);
  const { rows: first, irregular } = regularRows(text, options.delimiter, ROWS_TO_JUDGE_BY);
  if (irregular === null) return first;
  try {
    return parse(text, { ...options, relax_quotes: true, to: ROWS_TO_JUDGE_BY });
  } catch {
    // Whatever is wrong is reported when the file is read in earnest; what the headings are can be told without quotes.
    return options.quote === false ? [] : firstRows(text, { ...options, quote: false });
  }
}

/** A file whose lines are each one quoted value, without those quotation marks; null for any other. */
function withoutLineQuotes(
  content: Uint8Array,
  options: Options,
  headings: MappedHeadings,
  separators: Separators,
): Uint8Array | null {
  if (!content.subarray(0, LENGTH_TO_JUDGE_BY).includes(0x22)) return null;
  const isWhole = ([, ...others]: readonly string[]) => others.every((cell) => cell === "");
  const textOf = (rows: readonly string[][]) => new TextEncoder().encode(rows.map(([line = ""]) => line).join("\n"));
  const lines = { ...options, delimiter: "," };
  const first = firstRows(content.subarray(0, LENGTH_TO_JUDGE_BY), lines);
  const known = dialectOf(textOf(first), { ...options, record_delimiter: ["\n"] }, headings, separators).known;
  if (!first.every(isWhole) || known < HEADINGS_TO_BE_SURE) return null;
  const rows: string[][] = parse(content, { ...lines, relax_quotes: true });
  return rows.every(isWhole) ? textOf(rows) : null;
}

const LABELS = FIELDS.filter(({ needed }) => needed).map(({ label }) => label.toLowerCase());
const LABELS_TO_BE_SURE = 3;

/** Columns that stand side by side with nothing between them but spaces cannot be told apart for certain. */
function refuseFixedWidth(top: Uint8Array): void {
  const lines = new TextDecoder()
    .decode(top)
    .toLowerCase()
    .split(/\r\n|[\r\n]/, ROWS_TO_JUDGE_BY);
  const looks = lines
    .filter((line) => !DELIMITERS.some((delimiter) => line.includes(delimiter)))
    .some((line) => LABELS.filter((label) => line.includes(label)).length >= LABELS_TO_BE_SURE);
  if (!looks) return;
  throw new ListRefused("file-format", {
    format: "text in columns of fixed width, without separators between them",
    advice: "Export the list as CSV (values separated by commas) or as an Excel workbook (.xlsx) and send that.",
  });
}

/** A report may have its headings as labels in every row: taken for headings that are repeated, its rows would all be left out. */
function refuseLabelsInRows(rows: readonly (readonly string[])[], headings: MappedHeadings): void {
  const header = findHeader({ rows }, headings);
  if (header === null) return;
  const first = nth(rows, header);
  const labels = columnsUnder(first, headings).map(({ index }) => index);
  const below = rows.slice(header + 1).filter((cells) => !isBlankRow(cells));
  const labelled = below.filter(
    (cells) =>
      labels.every((at) => cellAt(cells, at).trim() === cellAt(first, at).trim()) &&
      cells.some((cell, at) => cell.trim() !== cellAt(first, at).trim()),
  );
  if (labels.length < ENOUGH_HEADINGS || 2 * labelled.length <= below.length) return;
  throw new ListRefused("file-format", {
    format: "a report with its labels in front of the values of every row, as Crystal Reports writes CSV,",
    advice:
      "Export it again without labels in the rows (as data only, to CSV or Excel), so that one row of headings stands above the cases.",
  });
}
