import { ListRefused } from "../../findings/finding.ts";
import { checkXml } from "./xml-bounds.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { entryText } from "./zip-entry.ts";

/** More than any spreadsheet can hold; a file made of nothing else would fill the memory. */
const MOST = { tags: 10_000_000, cells: 2_000_000, rows: 1_100_000 };
const NAME = /^\/?(?:\w+:)?(\w+)/;

/**
 * Checks that a sheet is no larger than a parser can bear.
 *
 * @returns whether texts in its cells have runs that are no part of the text: raised or lowered, or how it is read aloud
 * @throws ListRefused `list-too-large`; Error where the workbook is damaged
 * @example await checkSheet(bytes, part) // false
 */
export async function checkSheet(bytes: Uint8Array, part: ZipEntry): Promise<boolean> {
  await checkXml(bytes, part, MOST.tags);
  let [rows, cells, hasRuns] = [0, 0, false];
  await eachTag(bytes, part, (name, tag) => {
    if (tag.startsWith("/")) return;
    if (name === "row") rows++;
    else if (name === "c") cells++;
    else if (name === "vertAlign" || name === "rPh") hasRuns = true;
    if (rows > MOST.rows || cells > MOST.cells) tooLarge();
  });
  return hasRuns;
}

/**
 * Gives every tag of a part without its angle brackets, with its name and the text before it.
 *
 * @throws Error where the part is damaged
 * @example await eachTag(bytes, part, (name, tag) => names.push(name)) // ["worksheet", "sheetData", …]
 */
export async function eachTag(
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

/** @throws ListRefused `list-too-large` */
export function tooLarge(): never {
  throw new ListRefused("list-too-large", { measure: "more cells than a list has" });
}
