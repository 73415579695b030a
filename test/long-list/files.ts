import { type Cell, type CellValue, parseCellRef, type WriteOptions, writeXlsx } from "hucre/xlsx";
import { joinedBytes } from "../../src/base/joined-bytes.ts";

/** UTF-16 with its byte order mark. */
export function utf16(text: string, order: "le" | "be" = "le"): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, order === "le");
  for (let at = 0; at < text.length; at++) view.setUint16(2 + 2 * at, text.charCodeAt(at), order === "le");
  return bytes;
}

/** Latin-1, which Windows-1252 agrees with for letters; `€` stands for the byte 0x80. */
export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => (character === "€" ? 0x80 : character.charCodeAt(0)));
}

/** Bytes written as Latin-1 text. */
export function latin1(text: string): Uint8Array {
  return windows1252(text);
}

/** What a workbook may have besides its sheets' values. */
interface WorkbookExtras {
  /** The name of a sheet that is hidden. */
  readonly hidden?: string;
  /** Places of columns that are hidden on every sheet. */
  readonly hiddenColumns?: readonly number[];
  /** Ranges of merged cells on every sheet, such as A2:A4. */
  readonly merged?: readonly string[];
  /** Formulas on every sheet by their cells, with their results where the file has them. */
  readonly formulas?: Readonly<Record<string, { readonly formula: string; readonly formulaResult?: CellValue }>>;
  /** Number formats on every sheet by their cells. */
  readonly numFmt?: Readonly<Record<string, string>>;
}

/** A workbook with one sheet for each name. */
export function workbook(
  sheets: Readonly<Record<string, CellValue[][]>>,
  options: Omit<WriteOptions, "sheets"> & WorkbookExtras = {},
): Promise<Uint8Array> {
  const { hidden, hiddenColumns = [], merged = [], formulas = {}, numFmt = {}, ...rest } = options;
  const cells = Object.entries(formulas).map(([place, formula]) => {
    const { row, col } = parseCellRef(place);
    return [`${row},${col}`, formula] as const;
  });
  const formats = Object.entries(numFmt).map(([place, format]) => {
    const { row, col } = parseCellRef(place);
    return [`${row},${col}`, { style: { numFmt: format } }] as const;
  });
  return writeXlsx({
    ...rest,
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows,
      hidden: name === hidden,
      columns: rows[0]?.map((_, at) => (hiddenColumns.includes(at) ? { hidden: true } : {})) ?? [],
      merges: merged.map(mergeRange),
      cells: new Map<string, Partial<Cell>>([...cells, ...formats]),
    })),
  });
}

function mergeRange(range: string) {
  const [start, end] = range.split(":").map(parseCellRef);
  return { startRow: start!.row, startCol: start!.col, endRow: end!.row, endCol: end!.col };
}

/**
 * A ZIP archive of texts: for workbooks as other programs write them.
 *
 * @param pack packs a part by deflate; parts are stored as they are without it
 */
export function zip(parts: Readonly<Record<string, string>>, pack?: (content: Uint8Array) => Uint8Array): Uint8Array {
  const [files, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let offset = 0;
  for (const [path, text] of Object.entries(parts)) {
    const [name, content] = [new TextEncoder().encode(path), new TextEncoder().encode(text)];
    const packed = pack?.(content) ?? content;
    const sizes = [...words(2, pack ? 8 : 0, 0, 0), ...words(4, crc32(content), packed.length, content.length)];
    const shared = [...words(2, 20, 0), ...sizes, ...words(2, name.length, 0)];
    const place = [...words(2, 0, 0, 0), ...words(4, 0, offset)];
    directory.push(Uint8Array.from([...latin1("PK\x01\x02\x14\0"), ...shared, ...place, ...name]));
    files.push(Uint8Array.from([...latin1("PK\x03\x04"), ...shared, ...name]), packed);
    offset += 30 + name.length + packed.length;
  }
  const [listed, count] = [joinedBytes(directory), directory.length];
  const end = [...words(2, 0, 0, count, count), ...words(4, listed.length, offset), ...words(2, 0)];
  return joinedBytes([...files, listed, Uint8Array.from([...latin1("PK\x05\x06"), ...end])]);
}

/** The relationships of a workbook or of its package: id, kind and target of each. */
export function relationships(...all: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const tags = all.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${base}/${kind}" Target="${target}"/>`);
  return `<Relationships xmlns="p">${tags.join("")}</Relationships>`;
}

/** Numbers as little-endian bytes. */
function words(length: number, ...numbers: number[]): number[] {
  return numbers.flatMap((number) => Array.from({ length }, (_, at) => (number >>> (8 * at)) & 255));
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ CRC_TABLE[(crc ^ bytes[at]!) & 255]!;
  return ~crc;
}

/** A worksheet date. */
export function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}
