import { ListRefused } from "../findings/finding.ts";
import { type ReadLimits, SPARE_ROWS } from "../sheet/sheet.ts";
import { zipEntries } from "./workbook/zip-directory.ts";

/** Files that are beyond what is read are refused here, as soon as it can be told. @module */

/** In bytes, as files are measured. */
const MEGABYTE = 1_000_000;

/** @throws ListRefused `file-too-large` */
export function refuseLargeFile(bytes: Uint8Array, limits: ReadLimits): void {
  if (bytes.length <= limits.bytes) return;
  const details = { size: (bytes.length / MEGABYTE).toFixed(1), limit: limits.bytes / MEGABYTE };
  throw new ListRefused("file-too-large", details);
}

/**
 * Checks what a workbook declares to unpack to, before anything is unpacked.
 *
 * @throws ListRefused `list-too-large`, `workbook-unreadable`
 * @example checkUnpackedSize(bytes, READ_LIMITS)
 */
export function checkUnpackedSize(bytes: Uint8Array, limits: ReadLimits): void {
  const entries = zipEntries(bytes);
  if (entries === null) throw new ListRefused("workbook-unreadable");
  const unpacked = unpackedSize(bytes);
  if (unpacked > limits.unpackedBytes) {
    throw new ListRefused("list-too-large", { measure: `${Math.round(unpacked / MEGABYTE)} MB` });
  }
  // An entry that declares nothing would be inflated without a bound.
  if (
    entries.some(
      ({ path, packedSize, unpackedSize }) => unpackedSize === 0 && packedSize > 2 && /\.(?:xml|rels)$/i.test(path),
    )
  ) {
    throw new ListRefused("workbook-unreadable");
  }
}

/**
 * The bytes that there are to read in a file: of a workbook what it says that it unpacks to.
 *
 * @example unpackedSize(utf8("a,b")) // 3
 */
export function unpackedSize(bytes: Uint8Array): number {
  return zipEntries(bytes)?.reduce((sum, one) => sum + one.unpackedSize, 0) ?? bytes.length;
}

/** @throws ListRefused `list-too-large` */
export function refuseManyCells(cells: number, limits: ReadLimits): void {
  if (cells > limits.cells) throw new ListRefused("list-too-large", { measure: `over ${limits.cells} cells` });
}

/**
 * Takes a workbook's rows, which come without the blank ones, and fills their gaps, so that a row's place is its number.
 *
 * @param rows to which they are added
 * @throws ListRefused `too-many-rows`, `list-too-large`: what it returns does
 * @example rowsInPlace(rows, READ_LIMITS)({ index: 1, cells: ["A1"] }) // rows are [[], ["A1"]]
 */
export function rowsInPlace(
  rows: string[][],
  limits: ReadLimits,
): (row: { readonly index: number; readonly cells: string[] }) => void {
  let [filled, characters] = [0, 0];
  return ({ index, cells }) => {
    if (index >= limits.rows + SPARE_ROWS) throw new ListRefused("too-many-rows", { limit: limits.rows });
    filled += cells.length;
    refuseManyCells(filled, limits);
    // A workbook has each text once, however many cells it stands in: unpacked to megabytes, it may say gigabytes.
    for (const cell of cells) characters += cell.length;
    if (characters > limits.unpackedBytes)
      throw new ListRefused("list-too-large", { measure: `over ${limits.unpackedBytes / MEGABYTE} MB of text` });
    while (rows.length < index) rows.push([]);
    rows[index] = cells;
  };
}
