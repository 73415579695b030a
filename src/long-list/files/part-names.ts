import { zipEntries } from "./zip-directory.ts";

const LOCAL_NAME = 30;
const DIRECTORY_NAME = 46;
const DIRECTORY_ENTRY = 0x02014b50;

/** Parts that every reader looks for under this name. */
export const CONTENT_TYPES = "[Content_Types].xml";

/**
 * An archive whose parts have the names by which the workbook itself speaks of them: part names do not differ by capitals
 * (ECMA-376, part 2, 6.2.2), and some programs write them with backslashes, so that a reader which compares letters finds nothing.
 * Only letters of names change, so everything stays where it is.
 *
 * @param spoken the names by which parts are referred to
 * @example withSpokenNames(bytes, ["xl/workbook.xml"]) // as it was, unless the part is called xl/Workbook.xml
 */
export function withSpokenNames(bytes: Uint8Array, spoken: readonly string[]): Uint8Array {
  const wanted = new Map([CONTENT_TYPES, ...spoken].map((name) => [plainName(name), name]));
  const renamed = (zipEntries(bytes) ?? []).flatMap(({ path, offset, entryOffset }) => {
    const name = wanted.get(plainName(path)) ?? path.replaceAll("\\", "/");
    return name === path || name.length !== path.length ? [] : [{ name, offset, entryOffset }];
  });
  if (renamed.length === 0) return bytes;
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (const { name, offset, entryOffset } of renamed) {
    const letters = new TextEncoder().encode(name);
    if (offset + LOCAL_NAME + letters.length <= copy.length) copy.set(letters, offset + LOCAL_NAME);
    if (view.getUint32(entryOffset, true) === DIRECTORY_ENTRY) copy.set(letters, entryOffset + DIRECTORY_NAME);
  }
  return copy;
}

/** What two names of one part have in common. @example plainName("xl\\Workbook.xml") // "xl/workbook.xml" */
export function plainName(path: string): string {
  return path.replaceAll("\\", "/").replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
