import type { CellPlace } from "../../sheet/sheet.ts";
import { columnIndex } from "./cell-walk.ts";
import { relationships } from "./outline.ts";
import { partsByName, plainName } from "./part-names.ts";
import { eachTag } from "./sheet-tags.ts";
import { TextRuns } from "./text-runs.ts";
import { checkXml } from "./xml-bounds.ts";
import { attribute } from "./xml-tags.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { entryText } from "./zip-entry.ts";

/** What somebody wrote at a cell. */
export interface Comment extends CellPlace {
  readonly text: string;
}

/** Tags of the comments of a sheet; more than anybody writes. */
const MOST_TAGS = 100_000;
const CELL = /^([A-Z]{1,3})(\d{1,7})$/;

/**
 * The comments on the cells of a sheet; none where the workbook lacks a part that it speaks of, or has more than anybody writes: nothing
 * of a list stands there.
 *
 * @param part the sheet's
 * @example await sheetComments(bytes, part) // [{ row: 0, column: 2, text: "1 = Female, 2 = Male" }]
 */
export async function sheetComments(bytes: Uint8Array, part: ZipEntry): Promise<readonly Comment[]> {
  const parts = partsByName(bytes);
  const related = parts.get(plainName(part.path.replace(/[^/\\]+$/, "_rels/$&.rels")));
  if (related === undefined) return [];
  try {
    await checkXml(bytes, related, MOST_TAGS);
    const pieces: string[] = [];
    for await (const piece of entryText(bytes, related)) pieces.push(piece);
    const others = relationships(pieces.join(""), part.path.replaceAll("\\", "/"));
    const comments = parts.get(plainName(others.find(({ kind }) => kind === "comments")?.path ?? ""));
    if (comments === undefined) return [];
    await checkXml(bytes, comments, MOST_TAGS);
    return await commentsOf(bytes, comments);
  } catch {
    return [];
  }
}

async function commentsOf(bytes: Uint8Array, part: ZipEntry): Promise<Comment[]> {
  const found: Comment[] = [];
  let place: CellPlace | null = null;
  let runs = new TextRuns();
  await eachTag(bytes, part, (name, tag, before) => {
    if (name !== "comment") return runs.note(name, tag, before);
    if (tag.startsWith("/")) {
      if (place !== null) found.push({ ...place, text: runs.text });
      return;
    }
    const [, letters, row] = CELL.exec(attribute(` ${tag}`, "ref") ?? "") ?? [];
    place = letters === undefined ? null : { row: Number(row) - 1, column: columnIndex(letters) };
    runs = new TextRuns();
  });
  return found;
}
