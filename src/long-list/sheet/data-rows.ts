import { nth } from "../../base/lists.ts";
import type { Mappings } from "../../sampling/case.ts";
import { type Found, found, ListRefused } from "../findings/finding.ts";
import type { FindingCode } from "../findings/findings.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { Column } from "../headings/columns.ts";
import { knownField } from "../headings/known-headings.ts";
import { footLength } from "./foot.ts";
import { namesFields } from "./header.ts";
import { rowsOfOtherSeparator } from "./other-separator.ts";
import { raggedRows } from "./ragged-rows.ts";
import { besideCases, type GroupRows, groupRows, pageEnds } from "./rows-between.ts";
import { saidOfList, toldOfList } from "./said-of-list.ts";
import { cellAt, isBlankRow, type ReadLimits, type Sheet } from "./sheet.ts";

/** The list cut down to its rows of cases and its used columns; nothing else of it is kept. */
export interface DataRows {
  /** Row numbers, as the spreadsheet counts. */
  readonly rows: readonly RawRow[];
  readonly findings: readonly Found[];
}

/** A row as it came. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * Takes the rows below the header: blank ones, ruled lines, repeated headers and rows with nothing in any used column are left out, totals and notes at the foot
 * are skipped unless they are to be kept, and ragged ones are reported.
 *
 * @param header the place of the headings in `sheet.rows`
 * @throws ListRefused `too-many-rows`; `row-long` where the values of every row stand beside their headings
 * @example dataRows(sheet, 0, columns, READ_LIMITS, "skip").rows.map(({ row }) => row) // [2, 3] where rows 2 and 3 are cases and row 4 is a total
 */
export function dataRows(
  sheet: Sheet,
  header: number,
  columns: readonly Column[],
  limits: ReadLimits,
  foot: Mappings["foot"],
): DataRows {
  const headings = nth(sheet.rows, header);
  const all = filledRows(sheet);
  const filled = all.filter(({ row }) => row > sheet.firstRow + header);
  const ruled = filled.filter(isRuledLine);
  const others = rowsOfOtherSeparator(all, columns, sheet.text?.separator ?? null);
  const below = without(filled, new Set([...ruled, ...others.rows]));
  const body = foot === "keep" ? below : below.slice(0, below.length - footLength(below, columns));
  const isRepeat = repeatsOf(headings);
  const wordy = body.filter(withoutDate(columns));
  const repeats = new Set([...body.filter(isRepeat), ...wordy.filter((row) => sameFields(row, columns))]);
  const ends = foot === "keep" ? [] : pageEnds(body, repeats, columns);
  const { groups, setAside } =
    foot === "keep" ? NO_GROUPS : groupRows(without(body, new Set([...repeats, ...ends])), columns);
  const noCases = [...repeats, ...ends, ...groups, ...setAside];
  const notes = besideCases(without(body, new Set(noCases)), columns);
  const rows = without(body, new Set([...noCases, ...notes]));
  if (rows.length > limits.rows) throw new ListRefused("too-many-rows", { limit: limits.rows });
  return {
    rows,
    findings: [
      ...skipped("ruled-lines-skipped", ruled),
      ...others.findings,
      ...skipped("rows-without-case", notes),
      ...skipped("rows-between-skipped", groups),
      ...skipped("rows-set-aside", setAside),
      ...footFindings([...ends, ...below.slice(body.length)], rows.length),
      ...[...repeats].map(({ row }) => found("header-repeated", { rows: [row] })),
      ...otherHeadings(wordy.filter((row) => !repeats.has(row))),
      ...raggedRows(sheet, header, rows, columns),
    ],
  };
}

const NO_GROUPS: GroupRows = { groups: [], setAside: [] };

function filledRows(sheet: Sheet): RawRow[] {
  const filled: RawRow[] = [];
  for (const [index, cells] of sheet.rows.entries()) {
    if (!isBlankRow(cells)) filled.push({ row: sheet.firstRow + index, cells });
  }
  return filled;
}

function without(rows: readonly RawRow[], some: ReadonlySet<RawRow>): readonly RawRow[] {
  return some.size === 0 ? rows : rows.filter((row) => !some.has(row));
}

const RULE = /^\s*[-=_+\u2500-\u257f]/;
/** Between files that were joined with their names. */
const FILE_MARK = /^==> .* <==$/;
const RULED = /^[-=_+|:*\u2500-\u257f ]{3,}$/;

/** As query tools draw under their headings: nothing but dashes; or what stands between joined files. */
function isRuledLine({ cells }: RawRow): boolean {
  const first = cells[0] || cellAt(cells, 1);
  if (first === "" || isWordOrFigure(first) || !RULE.test(first)) return false;
  if (FILE_MARK.test(first) && isBlankRow(cells, 1)) return true;
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length > 0 && filled.every((cell) => RULED.test(cell.trim())) && filled.join("").length > 3;
}

/** Whether a text begins with a letter or a figure of ASCII: nearly every value does, and that is seen without a pattern. */
function isWordOrFigure(text: string): boolean {
  const code = text.charCodeAt(0) | 0x20;
  return (code >= 0x61 && code <= 0x7a) || isFigure(text.charCodeAt(0));
}

function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * Tells the rows that repeat the headings; nearly every row differs in the first of them. Headings may all be blank (JSON rows
 * whose one field has no name): no row repeats those.
 */
function repeatsOf(headings: readonly string[]): (row: RawRow) => boolean {
  const plain = headings.map(plainHeading);
  const first = plain.findIndex((heading) => heading !== "");
  const wanted = plain[first];
  if (wanted === undefined) return () => false;
  return ({ cells }) => {
    const cell = cellAt(cells, first);
    if (cell.length < wanted.length || cell.length > wanted.length + LONGEST_MARK) return false;
    if (plainHeading(cell) !== wanted) return false;
    const length = Math.max(cells.length, headings.length);
    return Array.from({ length }, (_, at) => at).every((at) => plainHeading(cellAt(cells, at)) === cellAt(plain, at));
  };
}

/** What may stand before or behind a heading and is not seen. */
const LONGEST_MARK = 10;

/** A file that was joined to another keeps its byte order mark before its headings. */
function plainHeading(cell: string): string {
  return cell
    .replace(/[\ufeff\u200b\u2060]|^\u00ef\u00bb\u00bf/g, "")
    .trim()
    .toLowerCase();
}

function skipped(code: FindingCode, some: readonly RawRow[]): Found[] {
  const rows = some.map(({ row }) => row);
  return rows.length === 0
    ? []
    : [found(code, { rows }, { rows: namedRows(rows, "Rows"), were: rows.length === 1 ? "was" : "were" })];
}

function footFindings(foot: readonly RawRow[], count: number): Found[] {
  const judged = foot.map((row) => ({ row, says: saidOfList(row.cells, count) }));
  return [
    ...skipped(
      "rows-at-foot-skipped",
      judged.flatMap(({ row, says }) => (says === null ? [row] : [])),
    ),
    ...toldOfList(judged.flatMap(({ row: { row }, says }) => (says === null ? [] : [{ row, says }]))),
  ];
}

/** The same columns in the same order, under other names. */
function sameFields(row: RawRow, columns: readonly Column[]): boolean {
  return columns.every(({ index, field }) => knownField(cellAt(row.cells, index)) === field);
}

/** A second list below the first one, with its columns in another order, would be read under the wrong headings. */
function otherHeadings(rows: readonly RawRow[]): Found[] {
  return rows.filter(({ cells }) => namesFields(cells)).map(({ row }) => found("headings-again", { rows: [row] }));
}

/** Dates have figures, and headings none: one look at a row tells nearly always that it is no row of headings. */
function withoutDate(columns: readonly Column[]): (row: RawRow) => boolean {
  const date = columns.find(({ field }) => field.name === "startDate")?.index ?? -1;
  return ({ cells }) => {
    const text = cellAt(cells, date);
    return text.length > 2 && text.length < 60 && !(isFigure(text.charCodeAt(0)) || /\d/.test(text));
  };
}
