import { type CellValue, type WriteOptions, writeXlsx } from "hucre/xlsx";

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

/** A workbook with one sheet for each name. */
export function workbook(
  sheets: Readonly<Record<string, CellValue[][]>>,
  options: Omit<WriteOptions, "sheets"> & { readonly hidden?: string } = {},
): Promise<Uint8Array> {
  const { hidden, ...rest } = options;
  return writeXlsx({
    ...rest,
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows,
      hidden: name === hidden,
      columns: rows[0]?.map(() => ({})) ?? [],
    })),
  });
}

/** A worksheet date. */
export function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}
