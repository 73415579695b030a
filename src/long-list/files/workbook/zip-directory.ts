/** One entry of a ZIP archive as its directory declares it. */
export interface ZipEntry {
  readonly path: string;
  /** Where its local header stands. */
  readonly offset: number;
  /** Where it stands in the directory. */
  readonly entryOffset: number;
  /** How it is packed: 0 not at all, 8 by deflate. */
  readonly method: number;
  /** Bytes in the archive. */
  readonly packedSize: number;
  /** Bytes it declares to unpack to; the reader of workbooks stops inflating there. */
  readonly unpackedSize: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

/**
 * Reads the directory at the end of a ZIP archive (APPNOTE 4.3.12 and 4.3.16), without unpacking anything.
 *
 * @returns null where there is none or it does not hold together; archives over 4 GB (ZIP64) count as such
 * @example zipEntries(workbook)?.map(({ path }) => path) // ["[Content_Types].xml", "_rels/.rels", …]
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    entries.push({
      path: new TextDecoder().decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)),
      offset: view.getUint32(at + 42, true),
      entryOffset: at,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      unpackedSize: view.getUint32(at + 24, true),
    });
    at += ENTRY_LENGTH + nameLength + extraLength + commentLength;
  }
  return entries;
}

function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}
