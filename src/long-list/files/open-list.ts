import { ListRefused } from "../findings/finding.ts";
import type { MappedHeadings } from "../mappings/mapped-headings.ts";
import type { OpenedList, ReadLimits } from "../sheet/sheet.ts";
import { csvSheet } from "./csv-sheet.ts";
import { decodeText } from "./decode-text.ts";
import { fileFormat } from "./file-format.ts";
import { jsonSheet } from "./json-sheet.ts";
import { workbookSheet } from "./workbook-sheet.ts";

/** A list as it comes: a file, told by its content and never by its name, or the `rows` of a JSON body. */
export type ListInput = { readonly bytes: Uint8Array; readonly name?: string } | { readonly rows: unknown };

const MEGABYTE = 1_000_000;

/**
 * Opens whatever was sent as one sheet of text.
 *
 * @throws ListRefused where it cannot be read as a list at all
 * @example (await openList({ rows: [{ caseId: "A1" }] }, headings, READ_LIMITS)).sheet.rows // [["caseId"], ["A1"]]
 */
export async function openList(input: ListInput, headings: MappedHeadings, limits: ReadLimits): Promise<OpenedList> {
  if ("rows" in input) return jsonSheet(input.rows, limits);
  const { bytes } = input;
  if (bytes.length > limits.bytes) {
    throw new ListRefused("file-too-large", {
      size: (bytes.length / MEGABYTE).toFixed(1),
      limit: limits.bytes / MEGABYTE,
    });
  }
  const format = fileFormat(bytes);
  if (format.is === "other") throw new ListRefused("file-format", { format: format.named, advice: format.advice });
  if (format.is === "workbook") return workbookSheet(bytes, headings, limits);
  const { text, findings } = decodeText(bytes);
  const csv = csvSheet(text, headings, limits);
  return { sheet: csv.sheet, findings: [...findings, ...csv.findings] };
}
