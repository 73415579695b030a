import { got, nth } from "../../base/lists.ts";
import { byText } from "../../base/text.ts";
import { type Severity, STAGES, type Stage } from "./finding-order.ts";
import { FINDINGS, type FindingCode, type FindingKind } from "./findings.ts";
import { type NamedRows, namedRowsText, rowInSheet, rowsBySheet } from "./named-rows.ts";

/** One thing that reading a list found, with its place and what to do about it. */
export interface Finding {
  readonly code: FindingCode;
  readonly stage: Stage;
  readonly severity: Severity;
  /** The sheet of the workbook that the rows and columns are of; absent where there is no choice of sheets. */
  readonly sheet?: string | undefined;
  /** As the spreadsheet numbers it, from 1; for JSON the place in `rows`, from 1; the first one where several are concerned. */
  readonly row: number | null;
  /** The heading as the list has it, or the template's label where the list lacks the column. */
  readonly column: string | null;
  readonly message: string;
  /** What can be done in the list itself. */
  readonly remedy: string;
  /** What can be given instead where the list is read by command or by the API: an option with its value. */
  readonly option?: string | undefined;
  /** All rows concerned, ascending, where it is more than one. */
  readonly rows?: readonly number[] | undefined;
}

/** Where in a list something was found. */
export interface Place {
  /** As {@link rowOfSheet} numbers them where a list is of several sheets. */
  readonly rows?: readonly number[];
  readonly column?: string | null;
}

/** What fills a hole of a message: text, a number, or rows, which are named once it is known of which sheets they are. */
export type Detail = string | number | NamedRows;

/** A finding before its rows are named. */
export interface Found {
  readonly code: FindingCode;
  readonly rows: readonly number[];
  readonly column: string | null;
  readonly details: Readonly<Record<string, Detail>>;
}

/**
 * Notes a finding of the table; {@link told} makes sentences of it.
 *
 * @example found("value-missing", { rows: [7], column: "Disposal" }, { label: "Disposal" })
 */
export function found(code: FindingCode, place: Place = {}, details: Found["details"] = {}): Found {
  return { code, rows: place.rows ?? [], column: place.column ?? null, details };
}

/**
 * Makes a finding from the table, filling in its message and remedy.
 *
 * @example finding("value-missing", { rows: [7], column: "Disposal" }, { label: "Disposal" }).message // "Disposal is blank."
 */
export function finding(code: FindingCode, place: Place = {}, details: Found["details"] = {}): Finding {
  return told(found(code, place, details), [])[0]!;
}

/**
 * Says what was found. What concerns rows of several sheets is said once for each of them, so that a finding has one sheet.
 *
 * @param sheets the names of the sheets that were read, none where there is no choice of sheets
 * @example told(found("row-long", { rows: [7] }), ["Court"])[0].sheet // "Court"
 */
export function told({ code, rows, column, details }: Found, sheets: readonly string[]): Finding[] {
  const { stage, severity, message, remedy, option }: FindingKind = FINDINGS[code];
  const kind = { code, stage, severity };
  const said = {
    column,
    message: fill(message, details, sheets),
    remedy: fill(remedy, details, sheets),
    ...(option === undefined ? {} : { option: fill(option, details, sheets) }),
  };
  if (rows.length === 0) return [{ ...kind, row: null, ...said }];
  return rowsBySheet(rows).map(([sheet, some]) => {
    const numbers = some.map(rowInSheet);
    return {
      ...kind,
      ...(sheets[sheet] === undefined ? {} : { sheet: sheets[sheet] }),
      row: nth(numbers, 0),
      ...said,
      ...(numbers.length > 1 ? { rows: numbers } : {}),
    };
  });
}

/**
 * What to do, for whoever can type an option.
 *
 * @example typedRemedy({ remedy: "Remove all but one.", option: 'column "Sex=gender"' }) // "Remove all but one. Or give --column "Sex=gender"."
 */
export function typedRemedy({ remedy, option }: Pick<Finding, "remedy" | "option">): string {
  return option === undefined ? remedy : `${remedy} Or give --${option}.`;
}

/**
 * Puts findings in the order file, header, rows, those of rows by their first row; otherwise they stay as they came.
 *
 * @example inOrder([found("row-long", { rows: [7] }), found("row-long", { rows: [4] })]).map(({ rows }) => rows) // [[4], [7]]
 */
export function inOrder(findings: readonly Found[]): Found[] {
  return STAGES.flatMap((stage) => {
    const some = findings.filter(({ code }) => FINDINGS[code].stage === stage);
    return stage === "rows" ? some.sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0)) : some;
  });
}

/**
 * Whether something that was found blocks the draw.
 *
 * @example blocks([found("row-long", { rows: [7] })]) // true
 */
export function blocks(findings: readonly Found[]): boolean {
  return findings.some(({ code }) => FINDINGS[code].severity === "error");
}

/** How often a finding was made. */
export interface FindingCount {
  readonly code: string;
  readonly severity: string;
  readonly count: number;
}

/** How often each finding was made, by code. */
export function findingCounts(findings: readonly Pick<Finding, "code" | "severity">[]): FindingCount[] {
  const byCode = Map.groupBy(findings, ({ code }) => code);
  return [...byCode]
    .map(([code, those]) => ({ code, severity: nth(those, 0).severity, count: those.length }))
    .sort((a, b) => byText(a.code, b.code));
}

/** Thrown inside the reader when a file cannot be read as a list at all; `readList` turns it into the one finding. */
export class ListRefused extends Error {
  readonly found: Found;
  constructor(code: FindingCode, details: Found["details"] = {}, place: Place = {}) {
    super(code);
    this.found = found(code, place, details);
  }
}

/** Every text of the table, cut at its holes once: a list may give thousands of findings. */
const CUT = new Map(
  Object.values<FindingKind>(FINDINGS).flatMap(({ message, remedy, option = "" }) =>
    [message, remedy, option].map((text) => [text, text.split(/\{(\w+)\}/)]),
  ),
);

function fill(template: string, details: Found["details"], sheets: readonly string[]): string {
  const pieces = got(CUT, template);
  if (pieces.length === 1) return template;
  let text = "";
  for (const [at, piece] of pieces.entries()) text += at % 2 === 1 ? detailText(details[piece], sheets) : piece;
  return text;
}

function detailText(detail: Detail | undefined, sheets: readonly string[]): string {
  return typeof detail === "object" ? namedRowsText(detail, sheets) : String(detail ?? "");
}
