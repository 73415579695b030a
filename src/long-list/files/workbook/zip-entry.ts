import type { ZipEntry } from "./zip-directory.ts";

const LOCAL_HEADER_LENGTH = 30;
const STORED = 0;

/**
 * Unpacks one entry of a ZIP archive piece by piece, and no further than the size it declares.
 *
 * @throws Error where the entry is damaged or unpacks to more than it declares
 * @example for await (const piece of entryBytes(workbook, entry)) …
 */
export async function* entryBytes(archive: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  let left = entry.unpackedSize;
  for await (const piece of unpacked(packedBytes(archive, entry), entry)) {
    left -= piece.length;
    if (left < 0) throw new Error("the entry unpacks to more than it declares");
    yield piece;
  }
}

/**
 * Unpacks an entry as UTF-8 text, piece by piece.
 *
 * @throws Error as {@link entryBytes} does
 * @example for await (const piece of entryText(workbook, entry)) … // '<?xml version="1.0" …'
 */
export async function* entryText(archive: Uint8Array, entry: ZipEntry): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const piece of entryBytes(archive, entry)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** The local header repeats the name and may carry other extra fields than the directory. */
function packedBytes(archive: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const start = offset + LOCAL_HEADER_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return archive.subarray(start, start + packedSize);
}

async function* unpacked(bytes: Uint8Array, { method }: ZipEntry): AsyncGenerator<Uint8Array> {
  if (method === STORED) return yield bytes;
  const reader = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}
