import { joinedBytes } from "../../../base/joined-bytes.ts";
import { type ZipEntry, zipEntries } from "./zip-directory.ts";

const DIRECTORY_NAME = 46;
const DIRECTORY_END = { mark: 0x06054b50, length: 22 };

/** Parts that every reader looks for under this name. */
export const CONTENT_TYPES = "[Content_Types].xml";

/**
 * An archive whose parts have the names by which the workbook itself speaks of them: part names do not differ by capitals
 * (ECMA-376, part 2, 6.2.2), and some programs write them with backslashes, or one of the two with %20 where the other has a
 * space, so that a reader which compares letters finds nothing. Where a name changes, another directory goes to the end of the
 * archive: it is the one that counts, and everything before it stays where it is.
 *
 * @param spoken the names by which parts are referred to
 * @example withSpokenNames(bytes, ["xl/workbook.xml"]) // as it was, unless the part is called xl/Workbook.xml
 */
export function withSpokenNames(bytes: Uint8Array, spoken: readonly string[]): Uint8Array {
  const wanted = new Map([CONTENT_TYPES, ...spoken].map((name) => [plainName(name), name]));
  const entries = (zipEntries(bytes) ?? []).map(({ path, entryOffset }) => ({
    path,
    entryOffset,
    name: wanted.get(plainName(path)) ?? path.replaceAll("\\", "/"),
  }));
  if (entries.every(({ path, name }) => name === path)) return bytes;
  return joinedBytes([bytes, ...directoryOf(bytes, entries)]);
}

interface NamedEntry {
  /** Where it stands in the directory that there is. */
  readonly entryOffset: number;
  readonly name: string;
}

/** The directory with other names, and its end (APPNOTE 4.3.12 and 4.3.16). */
function directoryOf(bytes: Uint8Array, entries: readonly NamedEntry[]): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const listed = entries.map(({ entryOffset, name }) => {
    const length = (at: number) => view.getUint16(entryOffset + at, true);
    const [nameLength, extraLength, commentLength] = [length(28), length(30), length(32)];
    const rest = entryOffset + DIRECTORY_NAME + nameLength;
    const letters = new TextEncoder().encode(name);
    const head = bytes.slice(entryOffset, entryOffset + DIRECTORY_NAME);
    new DataView(head.buffer).setUint16(28, letters.length, true);
    return joinedBytes([head, letters, bytes.subarray(rest, rest + extraLength + commentLength)]);
  });
  const end = new DataView(new ArrayBuffer(DIRECTORY_END.length));
  end.setUint32(0, DIRECTORY_END.mark, true);
  for (const at of [8, 10]) end.setUint16(at, listed.length, true);
  end.setUint32(
    12,
    listed.reduce((length, one) => length + one.length, 0),
    true,
  );
  end.setUint32(16, bytes.length, true);
  return [...listed, new Uint8Array(end.buffer)];
}

/**
 * The parts of an archive by their plain names; none where it has no directory, or one that does not hold together.
 *
 * @example partsByName(bytes).has("xl/workbook.xml") // true
 */
export function partsByName(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  return new Map((zipEntries(bytes) ?? []).map((entry) => [plainName(entry.path), entry]));
}

/** What two names of one part have in common. @example plainName("xl\\My%20Book.xml") // "xl/my book.xml" */
export function plainName(path: string): string {
  return decoded(path.replaceAll("\\", "/")).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** As it is where what follows a per cent sign is no code. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
