import { hasTwice } from "../../base/has-twice.ts";
import type { Column } from "../headings/columns.ts";
import { type CodedField, readCode } from "../values/coded-value.ts";
import { readDate } from "../values/date-value.ts";
import { shapeOf } from "../values/reference-looks.ts";
import { KINDS_OF_CODES } from "./case-rows.ts";
import { cellAt } from "./sheet.ts";

/**
 * Cases under headings that are not known, or under none, told by their columns: references, each once, beside days and values of
 * which some stand again and again. A list of codes has each once, a log of contacts its references often, a summary no references.
 *
 * @module
 */

type Rows = readonly (readonly string[])[];

/** What tells that columns hold cases. */
export interface CaseColumns {
  /** Places in a row of the columns that may hold the cases' references. */
  readonly references: readonly number[];
  readonly rows: Rows;
}

const FEWEST_ROWS = 3;
/** Cells that a row of a table has at least. */
const FEWEST_CELLS = 3;
const COLUMNS_LOOKED_AT = 60;
/** Of a column's cells: a few may be blank, or wrong. */
const MOST = 0.8;

/**
 * The rows that are cases by what their columns hold; null where the columns do not tell.
 *
 * @param shapes how the references look of a list that they may go on with, by {@link referenceShape}
 * @example casesByColumns([["1", "M", "14/03/2026"], ["2", "M", "15/03/2026"], …], new Set()).references // [0]
 */
export function casesByColumns(rows: Rows, shapes: ReadonlySet<string>): CaseColumns | null {
  const table = tableIn(rows);
  if (table === null) return null;
  const { columns, references } = table;
  const areKnown = () => references.some((at) => columns[at]?.some((text) => shapes.has(referenceShape(text))));
  if (!columns.some(areCodes) && !(areKnown() && columns.some(areRepeated))) return null;
  return casesOf(table, references);
}

/**
 * The same where something else says that the rows are of disposals, which are in words that only the team knows. Numbers that count
 * rows are no references here.
 *
 * @example casesInLocalWords([["OOC1", "Youth RJ", "14/03/2026"], ["OOC2", "Youth RJ", "15/03/2026"], …]).references // [0]
 */
export function casesInLocalWords(rows: Rows): CaseColumns | null {
  const table = tableIn(rows);
  if (table === null) return null;
  const { columns } = table;
  const references = table.references.filter((at) => !columns[at]?.every((text) => /^\d{0,3}$/.test(text)));
  const areWords = (texts: readonly string[]) =>
    areRepeated(texts) && texts.filter((text) => /\p{L}{2}/u.test(text) && !isDay(text)).length >= MOST * texts.length;
  return references.length > 0 && columns.some(areWords) ? casesOf(table, references) : null;
}

interface Table {
  readonly body: Rows;
  readonly columns: readonly (readonly string[])[];
  readonly days: readonly number[];
  readonly references: readonly number[];
}

/** Rows with a day each that have columns of days and of references. */
function tableIn(rows: Rows): Table | null {
  // Titles, notes and headings have no day.
  const isOfTable = (cells: readonly string[]) =>
    cells.filter((cell) => cell.trim() !== "").length >= FEWEST_CELLS && cells.some((cell) => isDay(cell.trim()));
  const body = rows.filter(isOfTable);
  if (body.length < FEWEST_ROWS) return null;
  const width = Math.min(COLUMNS_LOOKED_AT, Math.max(...body.map((cells) => cells.length)));
  const columns = Array.from({ length: width }, (_, at) => body.map((cells) => cellAt(cells, at).trim()));
  const placesOf = (holds: (texts: readonly string[]) => boolean) =>
    columns.flatMap((texts, at) => (holds(texts) ? [at] : []));
  const [days, references] = [placesOf(areDays), placesOf(areReferences)];
  return days.length === 0 || references.length === 0 ? null : { body, columns, days, references };
}

function casesOf({ body, days }: Table, references: readonly number[]): CaseColumns {
  const hasOne = (cells: readonly string[], places: readonly number[]) =>
    places.some((at) => cellAt(cells, at).trim() !== "");
  return { references, rows: body.filter((cells) => hasOne(cells, days) && hasOne(cells, references)) };
}

/**
 * How a reference looks, by which those of one system are known: its letters and figures are each as good as another. Figures alone
 * look like anything.
 *
 * @example referenceShape("ZZ-1001") // "AA-9999"
 */
export function referenceShape(text: string): string {
  return /^\d*$/.test(text) ? "" : shapeOf(text);
}

/**
 * How the case references of a list look, by {@link referenceShape}; what looks like anything is left out.
 *
 * @param rows those of its cases
 * @example referenceShapes([["ZZ-1001"], ["17"]], [{ index: 0, heading: "Ref", field: FIELD.caseId }]) // ["AA-9999"]
 */
export function referenceShapes(rows: Rows, columns: readonly Column[]): string[] {
  const references = columns.filter(({ field }) => field.name === "caseId");
  return rows
    .flatMap((cells) => references.map(({ index }) => referenceShape(cellAt(cells, index).trim())))
    .filter((shape) => shape !== "");
}

/**
 * Whether a text is a number as lists are numbered by, row by row: it says nothing about whose case it is.
 *
 * @example isRunningNumber("12") // true
 */
export function isRunningNumber(text: string): boolean {
  return /^\d{1,3}$/.test(text);
}

/** Whether a text is a day; a number is none here, for it may be anything. @example isDay("14/03/26") // true */
export function isDay(text: string): boolean {
  if (/^[\d.]*$/.test(text)) return false;
  const { is } = readDate(text, "1900");
  return is === "date" || is === "two-digit-year";
}

function areDays(texts: readonly string[]): boolean {
  return texts.filter(isDay).length >= MOST * texts.length;
}

const LONGEST_REFERENCE = 30;
const MOST_WORDS = 3;

/**
 * Whether the cells of a column may be references: each stands once and has a figure, and they are no days. Numbers of few figures
 * may be ages or counts: they are where rows are numbered, without a gap.
 *
 * @example areReferences(["A1", "A2", "B7"]) // true
 */
export function areReferences(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "");
  if (filled.length < MOST * texts.length || hasTwice(filled)) return false;
  const isReference = (text: string) =>
    text.length <= LONGEST_REFERENCE && /\d/.test(text) && text.split(/\s+/).length <= MOST_WORDS && !isDay(text);
  if (!filled.every(isReference)) return false;
  if (!filled.every(isRunningNumber)) return !filled.some((text) => /^[\d,]+\.\d+$/.test(text));
  const numbers = filled.map(Number);
  return Math.max(...numbers) - Math.min(...numbers) === numbers.length - 1;
}

/** Codes of one kind of which some stand again, as in a list and not in a table of codes. */
function areCodes(texts: readonly string[]): boolean {
  const isCode = (field: CodedField) => (text: string) => {
    const value = /^\d*$/.test(text) ? null : readCode(field, text);
    return value?.is === "code" && value.code !== "not-recorded";
  };
  return (
    areRepeated(texts) && KINDS_OF_CODES.some((field) => texts.filter(isCode(field)).length >= MOST * texts.length)
  );
}

function areRepeated(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== "" && !isDay(text));
  return filled.length >= MOST * texts.length && hasTwice(filled);
}
