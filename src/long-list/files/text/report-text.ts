import { nth } from "../../../base/lists.ts";
import { FIELDS } from "../../fields.ts";
import { ListRefused } from "../../findings/finding.ts";
import type { MappedHeadings } from "../../headings/mapped-headings.ts";
import { columnsUnder } from "../../sheet/case-rows.ts";
import { ENOUGH_HEADINGS, findHeader } from "../../sheet/header.ts";
import { cellAt, isBlankRow } from "../../sheet/sheet.ts";
import { ROWS_TO_JUDGE_BY } from "./csv-dialect.ts";
import { DELIMITERS } from "./csv-text.ts";

/**
 * Texts that are laid out to be read, as reports are, and hold no table: they are refused by what they are.
 *
 * @module
 */

const LABELS = FIELDS.filter(({ needed }) => needed).map(({ label }) => label.toLowerCase());
const LABELS_TO_BE_SURE = 3;

/**
 * Columns that stand side by side with nothing between them but spaces cannot be told apart for certain.
 *
 * @throws ListRefused `file-format`
 */
export function refuseFixedWidth(top: Uint8Array): void {
  const lines = new TextDecoder()
    .decode(top)
    .toLowerCase()
    .split(/\r\n|[\r\n]/, ROWS_TO_JUDGE_BY);
  const looks = lines
    .filter((line) => !DELIMITERS.some((delimiter) => line.includes(delimiter)))
    .some((line) => LABELS.filter((label) => line.includes(label)).length >= LABELS_TO_BE_SURE);
  if (!looks) return;
  throw new ListRefused("file-format", {
    format: "text in columns of fixed width, without separators between them",
    advice: "Export the list as CSV (values separated by commas) or as an Excel workbook (.xlsx) and send that.",
  });
}

/**
 * A report may have its headings as labels in every row: taken for headings that are repeated, its rows would all be left out.
 *
 * @throws ListRefused `file-format` where most rows are such
 */
export function refuseLabelsInRows(rows: readonly (readonly string[])[], headings: MappedHeadings): void {
  const header = findHeader({ rows }, headings);
  if (header === null) return;
  const first = nth(rows, header);
  const labels = columnsUnder(first, headings);
  if (labels.length < ENOUGH_HEADINGS) return;
  const below = rows.slice(header + 1).filter((cells) => !isBlankRow(cells));
  const labelled = below.filter(
    (cells) =>
      labels.every(({ index, heading }) => cellAt(cells, index).trim() === heading) &&
      cells.some((cell, at) => cell.trim() !== cellAt(first, at).trim()),
  );
  if (2 * labelled.length <= below.length) return;
  throw new ListRefused("file-format", {
    format: "a report with its labels in front of the values of every row, as Crystal Reports writes CSV",
    advice:
      "Export it again without labels in the rows (as data only, to CSV or Excel), so that one row of headings stands above the cases.",
  });
}
