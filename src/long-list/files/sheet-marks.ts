import { ListRefused } from "../findings/finding.ts";
import type { CellPlace, MergedRange } from "../sheet/sheet.ts";
import { checkXml } from "./xml-bounds.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { entryText } from "./zip-entry.ts";

/** What a sheet says of its cells beside their values, and what makes a blank doubtful. */
export interface SheetMarks {
  readonly merged: readonly MergedRange[];
  readonly uncalculated: readonly CellPlace[];
}

/** More than any list has, or any spreadsheet can hold; a file made of nothing else would fill the memory. */
const MOST = { tags: 10_000_000, marks: 100_000, cells: 2_000_000, rows: 1_100_000 };
const NAME = /^(?:\w+:)?(\w+)/;
const CELL = /\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/;
const RANGE = /\bref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/;

/**
 * Looks through a sheet for merged cells and for formulas that were saved without their results, and checks that it is no
 * larger than a parser can bear.
 *
 * @throws ListRefused `list-too-large`; Error where the workbook is damaged
 * @example (await sheetMarks(bytes, part)).merged // [{ top: 0, bottom: 0, left: 0, right: 5 }]
 */
export async function sheetMarks(bytes: Uint8Array, part: ZipEntry): Promise<SheetMarks> {
  await checkXml(bytes, part, MOST.tags);
  const merged: MergedRange[] = [];
  const uncalculated: CellPlace[] = [];
  let cell = { tag: "", formula: false, result: false };
  let [rows, cells] = [0, 0];
  const note = (tag: string) => {
    const [, name] = NAME.exec(tag) ?? [];
    if (name === "c") {
      cell = { tag, formula: false, result: false };
      cells++;
    } else if (name === "row") rows++;
    else if (name === "f") cell.formula = true;
    else if (name === "v" || name === "is") cell.result = true;
    else if (name === "mergeCell") merged.push(...rangeOf(tag));
    else if (tag === "/c" || tag.endsWith(":c")) {
      if (cell.formula && !cell.result) uncalculated.push(...placeOf(cell.tag));
    }
  };
  let left = "";
  for await (const piece of entryText(bytes, part)) {
    left = eachTag(left + piece, note);
    if (merged.length + uncalculated.length > MOST.marks || rows > MOST.rows || cells > MOST.cells) {
      throw new ListRefused("list-too-large", { measure: "more cells than a list has" });
    }
  }
  return { merged, uncalculated };
}

/**
 * Gives every tag of a piece of XML without its angle brackets.
 *
 * @returns what is left behind the last whole tag
 * @example eachTag("<v>1</v><", (tag) => tags.push(tag)) // "<", and tags is ["v", "/v"]
 */
function eachTag(text: string, give: (tag: string) => void): string {
  let start = text.indexOf("<");
  for (let end = text.indexOf(">", start); start !== -1 && end !== -1; end = text.indexOf(">", start)) {
    give(text.slice(start + 1, end));
    start = text.indexOf("<", end);
  }
  return start === -1 ? "" : text.slice(start);
}

function placeOf(tag: string): CellPlace[] {
  const [, letters, row] = CELL.exec(tag) ?? [];
  return letters === undefined ? [] : [{ row: Number(row) - 1, column: columnIndex(letters) }];
}

function rangeOf(tag: string): MergedRange[] {
  const [, left, top, right, bottom] = RANGE.exec(tag) ?? [];
  if (left === undefined) return [];
  return [{ top: Number(top) - 1, bottom: Number(bottom) - 1, left: columnIndex(left), right: columnIndex(right!) }];
}

/** The place of a column by its letters. @example columnIndex("AA") // 26 */
function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => 26 * index + letter.charCodeAt(0) - 64, 0) - 1;
}
