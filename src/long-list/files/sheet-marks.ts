import { ListRefused } from "../findings/finding.ts";
import type { CellPlace, Sheet } from "../sheet/sheet.ts";
import { shownNumber } from "./number-format.ts";
import type { CellStyles } from "./workbook-styles.ts";
import { checkXml } from "./xml-bounds.ts";
import { attribute } from "./xml-tags.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { entryText } from "./zip-entry.ts";

/** What a sheet says of its cells, rows and columns beside their values. */
export type SheetMarks = Required<
  Pick<Sheet, "merged" | "uncalculated" | "shown" | "hiddenRows" | "hiddenColumns" | "filtered" | "struckOut">
>;

/** What the marks of a sheet are read by. */
export interface MarksOf {
  /** The places of the columns that are read; of cells in others only merges are noted. */
  readonly columns: ReadonlySet<number>;
  /** Those of them in which 0 is a value like any other. */
  readonly counts: ReadonlySet<number>;
  readonly styles: CellStyles;
  /** Whether the workbook says that none of its results is up to date, so that a 0 may stand for none. */
  readonly stale: boolean;
}

/** More than any list has, or any spreadsheet can hold; a file made of nothing else would fill the memory. */
const MOST = { tags: 10_000_000, marks: 400_000, cells: 2_000_000, rows: 1_100_000 };
const NAME = /^\/?(?:\w+:)?(\w+)/;
const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/;
const RANGE = /\bref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/;
/** Types of a cell whose value, even when empty, is a result: an empty text. */
const TEXT_TYPES = new Set(["str", "s", "b", "e", "inlineStr"]);

/**
 * Checks that a sheet is no larger than a parser can bear.
 *
 * @throws ListRefused `list-too-large`; Error where the workbook is damaged
 * @example await checkSheet(bytes, part)
 */
export async function checkSheet(bytes: Uint8Array, part: ZipEntry): Promise<void> {
  await checkXml(bytes, part, MOST.tags);
  let [rows, cells] = [0, 0];
  await eachTag(bytes, part, (name, tag) => {
    if (tag.startsWith("/")) return;
    if (name === "row") rows++;
    else if (name === "c") cells++;
    if (rows > MOST.rows || cells > MOST.cells) tooLarge();
  });
}

/**
 * Looks through a sheet for what a reader of values does not see: merged cells, formulas without their results, numbers that
 * are shown by a format, rows and columns that are hidden or struck out.
 *
 * @throws ListRefused `list-too-large`; Error where the workbook is damaged
 * @example (await sheetMarks(bytes, part, marksOf)).merged // [{ top: 0, bottom: 0, left: 0, right: 5 }]
 */
export async function sheetMarks(bytes: Uint8Array, part: ZipEntry, of: MarksOf): Promise<SheetMarks> {
  const marks = {
    merged: [] as SheetMarks["merged"][number][],
    uncalculated: [] as CellPlace[],
    shown: [] as SheetMarks["shown"][number][],
    hiddenRows: [] as number[],
    hiddenColumns: [] as number[],
    struckOut: [] as CellPlace[],
  };
  let filtered = false;
  let cell = new Cell(-1, -1, "");
  let [row, column] = [-1, -1];
  const atEnd = () => {
    if (!of.columns.has(cell.column)) return;
    const place = { row: cell.row, column: cell.column };
    if (cell.isUncalculated(of.stale && !of.counts.has(cell.column))) marks.uncalculated.push(place);
    const format = of.styles.formats.get(cell.style);
    if (format !== undefined && cell.isNumber)
      marks.shown.push({ ...place, text: shownNumber(Number(cell.value), format) });
    if (of.styles.struckOut.has(cell.style) && (cell.value !== "" || cell.hasText)) marks.struckOut.push(place);
  };
  await eachTag(bytes, part, (name, tag, before) => {
    switch (name) {
      case "row":
        if (tag.startsWith("/")) break;
        row = Number(attribute(` ${tag}`, "r") ?? row + 2) - 1;
        column = -1;
        if (isHidden(tag)) marks.hiddenRows.push(row);
        break;
      case "c": {
        if (tag.startsWith("/")) {
          atEnd();
          break;
        }
        const [, letters, number] = REFERENCE.exec(attribute(` ${tag}`, "r") ?? "") ?? [];
        column = letters === undefined ? column + 1 : columnIndex(letters);
        cell = new Cell(number === undefined ? row : Number(number) - 1, column, tag);
        break;
      }
      case "f":
        cell.hasFormula = true;
        break;
      case "v":
        if (tag.startsWith("/")) cell.value = before;
        break;
      case "is":
        cell.hasText = true;
        break;
      case "mergeCell":
        marks.merged.push(...rangeOf(tag));
        break;
      case "col":
        if (isHidden(tag)) marks.hiddenColumns.push(...columnsOf(tag));
        break;
      case "filterColumn":
        filtered = true;
        break;
    }
    if (marks.merged.length + marks.uncalculated.length + marks.shown.length + marks.hiddenRows.length > MOST.marks)
      tooLarge();
  });
  return { ...marks, filtered };
}

/** One cell while it is looked through. */
class Cell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula = false;
  hasText = false;
  value = "";
  constructor(row: number, column: number, tag: string) {
    this.row = row;
    this.column = column;
    this.type = attribute(` ${tag}`, "t") ?? "";
    this.style = Number(attribute(` ${tag}`, "s") ?? 0);
  }
  get isNumber(): boolean {
    return (this.type === "" || this.type === "n") && this.value.trim() !== "";
  }
  /** An empty text is a result; no value, an empty number, and in a workbook that is to be calculated anew a 0 are none. */
  isUncalculated(stale: boolean): boolean {
    if (!this.hasFormula || this.hasText) return false;
    const value = this.value.trim();
    return TEXT_TYPES.has(this.type) && this.type !== "str" ? value === "" : this.isEmptyNumber(value, stale);
  }
  private isEmptyNumber(value: string, stale: boolean): boolean {
    return this.type === "str" ? stale && value === "" : value === "" || (stale && Number(value) === 0);
  }
}

/**
 * Gives every tag of a part without its angle brackets, with its name and the text before it.
 */
async function eachTag(
  bytes: Uint8Array,
  part: ZipEntry,
  give: (name: string, tag: string, before: string) => void,
): Promise<void> {
  let left = "";
  for await (const piece of entryText(bytes, part)) {
    const text = left + piece;
    let behind = 0;
    let start = text.indexOf("<");
    for (let end = text.indexOf(">", start); start !== -1 && end !== -1; end = text.indexOf(">", start)) {
      const tag = text.slice(start + 1, end);
      give(NAME.exec(tag)?.[1] ?? "", tag, text.slice(behind, start));
      behind = end + 1;
      start = text.indexOf("<", end);
    }
    left = text.slice(behind);
  }
}

function isHidden(tag: string): boolean {
  if (/^(?:1|true)$/.test(attribute(` ${tag}`, "hidden") ?? "")) return true;
  return /^(?:\w+:)?row\b/.test(tag) && Number(attribute(` ${tag}`, "ht") ?? 1) === 0;
}

/** A sheet has 16,384 columns; a list's lie among the first thousand. */
const MOST_COLUMNS = 1_000;

function columnsOf(tag: string): number[] {
  const first = Number(attribute(` ${tag}`, "min")) - 1;
  const last = Math.min(Number(attribute(` ${tag}`, "max")) - 1, MOST_COLUMNS);
  return Array.from({ length: Math.max(0, last - first + 1) || 0 }, (_, at) => first + at);
}

function rangeOf(tag: string): SheetMarks["merged"][number][] {
  const [, left = "", top, right = "", bottom] = RANGE.exec(tag) ?? [];
  if (left === "") return [];
  return [{ top: Number(top) - 1, bottom: Number(bottom) - 1, left: columnIndex(left), right: columnIndex(right) }];
}

/** The place of a column by its letters. @example columnIndex("AA") // 26 */
function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => 26 * index + letter.charCodeAt(0) - 64, 0) - 1;
}

function tooLarge(): never {
  throw new ListRefused("list-too-large", { measure: "more cells than a list has" });
}
