import { joinedBytes } from "../../base/joined-bytes.ts";

/** A file of an archive. */
export interface ArchivedFile {
  /** With slashes between folders. */
  readonly name: string;
  readonly content: string;
}

/** What each of the three kinds of record begins with. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

const VERSION = 20;
/** That names are UTF-8. */
const UTF_8 = 0x0800;
/** 1 January 1980, so that the same files give the same bytes. */
const DATE = 0x0021;

/**
 * Puts text files together in a ZIP archive, uncompressed.
 *
 * @param files at most 65,535, of less than 4 GB together, each name another
 * @see APPNOTE.TXT 6.3, 4.3
 * @example zipArchive([{ name: "a/sample.csv", content: "caseId\r\n" }])
 */
export function zipArchive(files: readonly ArchivedFile[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.name);
    const content = new TextEncoder().encode(file.content);
    const facts = [u16(VERSION), u16(UTF_8), u16(0), u16(0), u16(DATE), u32(crc32(content)), u32(content.length)];
    const common = [...facts, u32(content.length), u16(name.length), u16(0)].flat();
    const local = [...u32(LOCAL), ...common];
    parts.push(Uint8Array.from(local), name, content);
    directory.push(
      Uint8Array.from([...u32(CENTRAL), ...u16(VERSION), ...common, ...Array(10).fill(0), ...u32(at)]),
      name,
    );
    at += local.length + name.length + content.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = u16(files.length);
  const end = [u32(END), u16(0), u16(0), count, count, u32(size), u32(at), u16(0)].flat();
  return joinedBytes([...parts, ...directory, Uint8Array.from(end)]);
}

function u16(number: number): number[] {
  return [number & 0xff, (number >>> 8) & 0xff];
}

function u32(number: number): number[] {
  return [...u16(number), ...u16(number >>> 16)];
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) remainder = CRC[(remainder ^ byte) & 0xff]! ^ (remainder >>> 8);
  return ~remainder >>> 0;
}
