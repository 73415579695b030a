import { got, nth } from "../../base/lists.ts";
import { isSpreadsheetError } from "../../base/table/spreadsheet-error.ts";
import { type Found, found } from "../findings/finding.ts";
import type { FindingCode } from "../findings/findings.ts";
import { MONTHS } from "../values/calendar.ts";
import { readDate } from "../values/date-value.ts";
import { isPlaceholder, meansAnother } from "../values/placeholders.ts";
import { hasControls, withoutInvisible } from "../values/plain-text.ts";
import { LONGEST_COMPARED, lookOf, shapeOf } from "../values/reference-looks.ts";
import { type ColumnCells, type ColumnValues, missingValue } from "./column-values.ts";
import { withMoreBeside } from "./more-beside.ts";

/** Letters, figures and the marks of nearly all references: nothing in it is invisible, and it is no placeholder. */
const ORDINARY = /^(?:[A-Z]{1,5}[-/ ]?\d[A-Z\d]*|[1-8]\d*)$/;
const NAMED_MONTH = [...MONTHS.keys()].join("|");
/** 1-2 as a spreadsheet shows it once it has taken it for a date, with or without the year. */
const TURNED_DATE = RegExp(
  String.raw`^(?:\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+)?|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}(?: [\d:]+)?|\d{1,2}[ -](?:${NAMED_MONTH})(?:[ -]\d{2,4})?|(?:${NAMED_MONTH})[ -](?:\d{1,2}|(?:19|20)\d{2}))$`,
  "i",
);
/** As spreadsheets and Java write it. 1E5 and 2E17, without a part behind a stop and without a sign, may be references as they are. */
const SHORTENED = /^\d(?:[.,]\d+)?E\+\d+$|^\d[.,]\d+E-?\d+$/i;
/** A spreadsheet keeps fifteen figures of a number, and writes noughts for the others. */
const KEPT_FIGURES = 15;
const CUT_NUMBER = /^[1-9]\d{14}0+$/;
const LONG_NUMBER = /^[1-9]\d{15,}$/;
/** Noughts at the end of as many references, or of one, are no chance. */
const ENOUGH_NOUGHTS = 3;
const DECIMAL = /^\d+[.,]0+$/;
/** A letter that belongs to an alphabet, and not to the Latin one; many of Greek and Cyrillic are drawn as Latin letters are. */
const NOT_LATIN = /[^\P{L}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
/** Letters and figures of the width of Chinese ones, and figures of another script. */
const NO_KEY = /[\uff10-\uff5a]|(?!\d)\p{Nd}/u;
const OTHER_DASH = /(?!-)[\p{Pd}\u2212]/u;
/** Whether a line break is a slip can be told where there are other references to compare with. */
const ENOUGH_TO_COMPARE = 4;

/**
 * Reads a column of references as the team sees them. What is not seen is taken out, unless two references would become
 * one; what says that there is none is blank; what a program has made of a reference gives a warning for its rows.
 *
 * @example readReferenceColumn({ column, cells: ["A\u200b1", ""], unusual: [0], rows: [2, 3] }).values // ["A1", null]
 */
export function readReferenceColumn(input: ColumnCells): ColumnValues {
  const { column, cells, rows } = input;
  const child = !column.field.needed;
  const findings: Found[] = [];
  const noted = new Map<FindingCode, number[]>();
  const note = (code: FindingCode, row: number) => {
    const some = noted.get(code);
    if (some === undefined) noted.set(code, [row]);
    else some.push(row);
  };
  const none = (text: string, row: number) => {
    if (!child) findings.push(missingValue(column, row));
    else if (text !== "") note(meansAnother(text) ? "child-reference-another" : "child-reference-blank", row);
    return null;
  };
  const { asSeen, hasDouble } = readerOfSeen(cells);
  /** The places of those that are not plainly one reference and of which nothing else is said. */
  const asked: number[] = [];
  const values = cells.map((text, at) => {
    const row = nth(rows, at);
    if (ORDINARY.test(text)) return text;
    if (text === "") return none(text, row);
    if (isSpreadsheetError(text)) return text;
    if (isPlaceholder(text, child)) return none(text, row);
    if (SHORTENED.test(text)) return text;
    const doubts = doubtsOf(text);
    for (const code of doubts) note(code, row);
    if (doubts.length === 0) asked.push(at);
    const seen = asSeen(text);
    if (seen !== text) note("reference-invisible", row);
    else if (hasControls(text) && !hasDouble(text)) note("reference-control", row);
    return seen;
  });
  for (const [at, isRepeated] of shortened(cells))
    note(isRepeated ? "reference-shortened-repeated" : "reference-shortened", nth(rows, at));
  for (const at of withMoreBeside(values, asked)) note("reference-with-more", nth(rows, at));
  for (const at of ofOtherKind(values, asked))
    if (!hasDouble(nth(cells, at))) note("reference-other-alphabet", nth(rows, at));
  for (const [code, some] of noted) findings.push(found(code, { rows: some, column: column.heading }));
  return { values, findings };
}

/** What programs write into or around a text for other programs, and people do not read. */
const ENCODED: readonly RegExp[] = [
  // Characters by their numbers: of workbooks, of JSON, of addresses, of emails.
  /_x[\da-f]{4}_|\\u[\da-f]{4}|%[2357][\da-f]|=(?:2[\da-f]|3D|C[23]|E2|0[AD])/i,
  /\\[/"']/,
  // A list or a text of Python, JavaScript or SQL.
  /^(?:[[({]+\s*|[bu])['"\u2018\u201c]/,
  // Links of Markdown, of a web page and of SharePoint, and markup.
  /\]\(\w+:|<\/?[a-z][^<>]*>|^\d+;#|^https?:\/\//i,
  // UTF-8 that was taken for Windows-1252 begins its letters and marks so.
  /[\u00c2\u00c3][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u2122]|\u00e2\u20ac|\ufffd/,
  // And for a Macintosh's set of characters or that of DOS.
  /\u201a\u00c4|[\u00d4\u0393]\u00c7|[\u00ac\u0192\u221a\u2248\u2500-\u257f][\u0080-\uffff]/,
  // Thousands with their marks, in English and in other languages; 1.001 may be a part and a number of it.
  /^\d{1,3}(?:,\d{3})+(?:\.0+)?$|^\d{1,3}(?:\.\d{3})+,0+$/,
];

function doubtsOf(text: string): FindingCode[] {
  const madeOf = doubtOf(text);
  return [...(madeOf === null ? [] : [madeOf]), ...(NOT_LATIN.test(text) ? ["reference-other-alphabet" as const] : [])];
}

/** What a program has made of the reference. */
function doubtOf(text: string): FindingCode | null {
  if (ENCODED.some((looks) => looks.test(text))) return "reference-encoded";
  if (DECIMAL.test(text)) return "reference-decimal";
  return TURNED_DATE.test(text) && mayBeDate(text) ? "reference-turned-date" : null;
}

/** The places of shortened references, and whether the same stands elsewhere too: nobody can tell whether those were one. */
function shortened(cells: readonly string[]): (readonly [at: number, isRepeated: boolean])[] {
  const cut = cutNumbers(cells);
  const places = [...cells.flatMap((text, at) => (SHORTENED.test(text) ? [at] : [])), ...cut].sort((a, b) => a - b);
  const same = Map.groupBy(places, (at) => nth(cells, at));
  return places.map((at) => [at, got(same, nth(cells, at)).length > 1] as const);
}

/** The places of references that were numbers of more figures than a spreadsheet keeps: all that are so long end in noughts. */
function cutNumbers(cells: readonly string[]): number[] {
  const long = cells.flatMap((text, at) => (LONG_NUMBER.test(text) ? [at] : []));
  const noughts = long.map((at) => nth(cells, at).length - KEPT_FIGURES);
  const isCut = long.every((at) => CUT_NUMBER.test(nth(cells, at)));
  return isCut && noughts.reduce((sum, some) => sum + some, 0) >= ENOUGH_NOUGHTS ? long : [];
}

/** A date without its year is one in some year. */
function mayBeDate(text: string): boolean {
  return !/^[\d/.-]+$/.test(text) || readDate(text, "1900").is === "date";
}

/** The places of references with figures that no key has, or with another dash where others have the one of every keyboard. */
function ofOtherKind(references: readonly (string | null)[], asked: readonly number[]): number[] {
  const holding = (looks: RegExp) => asked.filter((at) => looks.test(references[at] ?? ""));
  const dashes = holding(OTHER_DASH);
  const isUsual = () => references.some((text) => text?.includes("-") && !OTHER_DASH.test(text));
  return [...new Set([...holding(NO_KEY), ...(dashes.length > 0 && isUsual() ? dashes : [])])].sort((a, b) => a - b);
}

const BREAKS = /\s*[\r\n\v\f\u0085\u2028\u2029]\s*/gu;
const OTHER_SPACES = /[^\S \r\n\v\f\u0085\u2028\u2029]/gu;

/**
 * Makes the reader of what a person sees of each reference. Where another reference of the column looks the same, it stays as it
 * is: which of the two is meant is another finding's. A line break goes where the other references are like it without one,
 * and else is a space.
 */
function readerOfSeen(cells: readonly string[]) {
  let known: { readonly looks: ReadonlyMap<string, readonly string[]>; readonly shapes: ReadonlySet<string> } | null =
    null;
  const others = () => {
    if (known === null) {
      const references = [...new Set(cells)].filter(({ length }) => length <= LONGEST_COMPARED);
      known = { looks: Map.groupBy(references, lookOf), shapes: new Set(references.map(shapeOf)) };
    }
    return known;
  };
  const hasDouble = (text: string) => text.length > LONGEST_COMPARED || got(others().looks, lookOf(text)).length > 1;
  const asSeen = (text: string) => {
    if (text.length > LONGEST_COMPARED) return text;
    const seen = withoutInvisible(text).replace(OTHER_SPACES, " ").trim();
    const broken = cells.length >= ENOUGH_TO_COMPARE && seen.search(BREAKS) !== -1;
    if (seen === text && !broken) return text;
    if (hasDouble(text)) return text;
    if (!broken) return seen;
    const joined = seen.replace(BREAKS, "");
    return others().shapes.has(shapeOf(joined)) ? joined : seen.replace(BREAKS, " ");
  };
  return { asSeen, hasDouble };
}
