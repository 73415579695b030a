import type { CellPlace, ColumnNote, MergedRange, Sheet, ShownCell, Struck, StruckCell } from "../../sheet/sheet.ts";
import { CellWalk, columnIndex } from "./cell-walk.ts";
import { shownNumber, shownWords } from "./number-format.ts";
import { eachTag, tooLarge } from "./sheet-tags.ts";
import type { CellStyles, TextLooks } from "./styles.ts";
import { TextRuns } from "./text-runs.ts";
import { attribute } from "./xml-tags.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** What a sheet says of its cells, rows and columns beside their values. */
export type SheetMarks = Required<
  Pick<Sheet, "merged" | "uncalculated" | "shown" | "hiddenRows" | "hiddenColumns" | "filtered" | "struckOut" | "notes">
>;

/** What the marks of a sheet are read by. */
export interface MarksOf {
  /** The places of the columns that are read; of cells in others only merges are noted. */
  readonly columns: Pick<ReadonlySet<number>, "has">;
  /** Those of them in which 0 is a value like any other. */
  readonly counts: Pick<ReadonlySet<number>, "has">;
  readonly styles: CellStyles & TextLooks;
  /** Whether the workbook says that none of its results is up to date, so that a 0 may stand for none. */
  readonly stale: boolean;
}

/** More than any list has; a file made of nothing else would fill the memory. */
const MOST_MARKS = 400_000;
const RANGE = /\bref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/;
/** Types of a cell in which 0 is a result: the first of the shared texts, or false. */
const RESULT_TYPES = new Set(["s", "b", "e", "inlineStr"]);

/**
 * Looks through a sheet for what a reader of values does not see: merged cells, formulas without their results, numbers that
 * are shown by a format, rows and columns that are hidden or struck out.
 *
 * @throws ListRefused `list-too-large`; Error where the workbook is damaged
 * @example (await sheetMarks(bytes, part, marksOf)).merged // [{ top: 0, bottom: 0, left: 0, right: 5 }]
 */
export async function sheetMarks(bytes: Uint8Array, part: ZipEntry, of: MarksOf): Promise<SheetMarks> {
  const gathering = new Gathering(of);
  await eachTag(bytes, part, (name, tag, before) => gathering.note(name, tag, before));
  return gathering.marks;
}

/** What was gathered of a sheet so far, and the cell that is being looked through. */
class Gathering {
  readonly #of: MarksOf;
  readonly #merged: MergedRange[] = [];
  readonly #uncalculated: CellPlace[] = [];
  readonly #shown: ShownCell[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenColumns: number[] = [];
  readonly #struckOut: StruckCell[] = [];
  readonly #notes: ColumnNote[] = [];
  #filtered = false;
  readonly #walk = new CellWalk();
  #cell = new Cell({ row: -1, column: -1 }, "");

  constructor(of: MarksOf) {
    this.#of = of;
  }

  get marks(): SheetMarks {
    return {
      merged: this.#merged,
      uncalculated: this.#uncalculated,
      shown: this.#shown,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      struckOut: this.#struckOut,
      filtered: this.#filtered,
      notes: this.#notes,
    };
  }

  /** @param before the text before the tag */
  note(name: string, tag: string, before: string): void {
    this.#cell.runs?.note(name, tag, before);
    if (tag.startsWith("/")) {
      if (name === "v") this.#cell.value = before;
      else if (name === "c") this.#endCell();
    } else this.#noteStart(name, tag);
    const cells = this.#merged.length + this.#uncalculated.length + this.#shown.length + this.#struckOut.length;
    if (this.#notes.length + cells + this.#hiddenRows.length + this.#hiddenColumns.length > MOST_MARKS) tooLarge();
  }

  #noteStart(name: string, tag: string): void {
    if (name === "c") this.#cell = new Cell(this.#walk.startCell(tag), tag);
    else if (name === "row") this.#startRow(tag);
    else if (name === "f") this.#cell.hasFormula = true;
    else if (name === "is") this.#cell.runs = new TextRuns();
    else if (name === "mergeCell") this.#merged.push(...rangeOf(tag));
    else if (name === "col" && isHidden(tag)) this.#hiddenColumns.push(...columnsOf(tag));
    else if (name === "dataValidation") this.#notes.push(...promptOf(tag));
    else if (name === "filterColumn") this.#filtered = true;
  }

  #startRow(tag: string): void {
    const row = this.#walk.startRow(tag);
    if (isHidden(tag)) this.#hiddenRows.push(row);
  }

  #endCell(): void {
    const { row, column, style, value, hasText, isNumber } = this.#cell;
    const { columns, counts, styles, stale } = this.#of;
    if (!columns.has(column)) return;
    // Its value is lost; a reader of values takes the cell for a blank one.
    if (this.#cell.isLost(styles)) throw new Error("a cell has a text that is not among those that the sheets share");
    if (this.#cell.isUncalculated(stale && !counts.has(column))) this.#uncalculated.push({ row, column });
    const format = styles.formats.get(style);
    if (format !== undefined && isNumber) this.#shown.push({ row, column, ...shownAs(Number(value), format) });
    const isAll = styles.struckOut.has(style) && (value !== "" || hasText);
    const struck = isAll ? "whole" : this.#cell.struckOut(styles);
    if (struck !== null) this.#struckOut.push({ row, column, struck });
  }
}

function shownAs(value: number, format: string) {
  return { text: shownNumber(value, format), words: shownWords(value, format) };
}

/** One cell while it is looked through. */
class Cell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula = false;
  /** Of a text that stands in the cell itself. */
  runs: TextRuns | null = null;
  value = "";

  constructor({ row, column }: CellPlace, tag: string) {
    this.row = row;
    this.column = column;
    this.type = attribute(` ${tag}`, "t") ?? "";
    this.style = Number(attribute(` ${tag}`, "s") ?? 0);
  }

  get hasText(): boolean {
    return this.runs !== null;
  }

  /** By its text's own type, whatever the cell's style is. */
  struckOut({ struckTexts }: TextLooks): Struck | null {
    if (this.type !== "s") return this.runs?.struck ?? null;
    return struckTexts.size === 0 ? null : (struckTexts.get(Number(this.value)) ?? null);
  }

  isLost({ textCount }: TextLooks): boolean {
    return this.type === "s" && this.value.trim() !== "" && !(Number(this.value) < textCount);
  }

  get isNumber(): boolean {
    return (this.type === "" || this.type === "n") && this.value.trim() !== "";
  }

  /** An empty text is a result; no value, an empty number, and in a workbook that is to be calculated anew a 0 are none. */
  isUncalculated(stale: boolean): boolean {
    if (!this.hasFormula || this.hasText) return false;
    const value = this.value.trim();
    if (this.type === "str") return stale && (value === "" || value === "0");
    if (RESULT_TYPES.has(this.type)) return value === "";
    return value === "" || (stale && Number(value) === 0);
  }
}

function isHidden(tag: string): boolean {
  if (/^(?:1|true)$/.test(attribute(` ${tag}`, "hidden") ?? "")) return true;
  const size = /^(?:\w+:)?row\b/.test(tag) ? "ht" : "width";
  return Number(attribute(` ${tag}`, size) ?? 1) === 0;
}

/** A sheet has 16,384 columns; a list's lie among the first thousand. */
const MOST_COLUMNS = 1_000;

function columnsOf(tag: string): number[] {
  const first = Number(attribute(` ${tag}`, "min")) - 1;
  const last = Math.min(Number(attribute(` ${tag}`, "max")) - 1, MOST_COLUMNS);
  return Array.from({ length: Math.max(0, last - first + 1) || 0 }, (_, at) => first + at);
}

/** What is shown to whoever types into cells, at the first column of theirs. */
function promptOf(tag: string): ColumnNote[] {
  const text = attribute(` ${tag}`, "prompt") ?? "";
  const [, letters] = /^([A-Z]{1,3})\d/.exec(attribute(` ${tag}`, "sqref") ?? "") ?? [];
  return text === "" || letters === undefined ? [] : [{ column: columnIndex(letters), text }];
}

function rangeOf(tag: string): MergedRange[] {
  const [, left = "", top, right = "", bottom] = RANGE.exec(tag) ?? [];
  if (left === "") return [];
  return [{ top: Number(top) - 1, bottom: Number(bottom) - 1, left: columnIndex(left), right: columnIndex(right) }];
}
