import { type Options, parse } from "csv-parse/sync";
import { found, ListRefused } from "../findings/finding.ts";
import type { MappedHeadings } from "../headings/mapped-headings.ts";
import { type OpenedList, type ReadLimits, SPARE_ROWS } from "../sheet/sheet.ts";
import {
  dialectOf,
  firstRows,
  HEADINGS_TO_BE_SURE,
  LENGTH_TO_JUDGE_BY,
  type Separators,
  separatorsOf,
  withoutSeparatorLine,
} from "./text/csv-dialect.ts";
import { surveyOf, withoutBlankColumns, withoutBlankTail, withoutInnerMarks, withUsualEnds } from "./text/csv-text.ts";
import { regularRows } from "./text/regular-rows.ts";
import { refuseFixedWidth, refuseLabelsInRows } from "./text/report-text.ts";
import { rowsOfText } from "./text/rows-of-text.ts";
import { refuseManyCells } from "./within-limits.ts";

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
