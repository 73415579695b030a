import { listed } from "../../base/words/listed.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import { type Column, columnNamed, type UnusedColumn } from "../headings/columns.ts";
import { isUnnamed } from "../headings/unnamed-columns.ts";
import { readDate } from "../values/date-value.ts";
import { shapeOf } from "../values/reference-looks.ts";
import { looksLikeCase } from "./case-rows.ts";
import { cellAt, rowPlace, type Sheet } from "./sheet.ts";

const COLUMNS_LOOKED_AT = 60;
const MAY_BE_AN_AGE = /^\d{1,2}$/;

/**
 * Cases that stand beside the list under no headings, as where a long list goes on to the right of itself to fit a page, or the cases
 * of another domain were pasted there: their columns are not used, so each would be lost. A copy of a case that the list has, or
 * values of the row's own case again, are none: the same day, and nothing that looks like a reference of the list.
 *
 * @param header the place of the headings in `sheet.rows`
 * @param unused the columns that are known for nothing
 * @example casesBeside(sheet, 0, columns, unused).map(({ code }) => code) // ["cases-beside"] where H to N go on with A to G
 */
export function casesBeside(
  sheet: Sheet,
  header: number,
  columns: readonly Column[],
  unused: readonly UnusedColumn[],
): Found[] {
  const unnamed = unused.filter(isUnnamed).slice(0, COLUMNS_LOOKED_AT);
  if (unnamed.length === 0) return [];
  const below = sheet.rows.slice(header + 1);
  const placeOf = (name: string) => columns.find(({ field }) => field.name === name)?.index ?? -1;
  const [reference, start] = [placeOf("caseId"), placeOf("startDate")];
  const known = new Set(below.map((cells) => cellAt(cells, reference).trim()).filter((one) => one !== ""));
  const shapes = new Set([...known].map(shapeOf));
  const isReference = (text: string) => !MAY_BE_AN_AGE.test(text) && shapes.has(shapeOf(text));
  const seeming = below.flatMap((cells, at) => {
    const beside = unnamed.map(({ index }) => cellAt(cells, index).trim());
    if (beside.every((text) => text === "")) return [];
    // One that the list would number so needs less besides.
    const isAnother = beside.some((text) => /\D/.test(text) && isReference(text) && !known.has(text));
    return looksLikeCase(beside, isAnother ? 1 : 2) ? [{ cells, at, beside }] : [];
  });
  if (seeming.length === 0) return [];
  const places = seeming.flatMap(({ cells, at, beside }) => {
    const day = dayOf(cellAt(cells, start));
    const isOwnAgain = day !== null && beside.some((text) => dayOf(text) === day) && !beside.some(isReference);
    return isOwnAgain || beside.some((text) => known.has(text)) ? [] : [header + 1 + at];
  });
  if (places.length === 0) return [];
  const filled = unnamed.filter(({ index }) => places.some((at) => cellAt(sheet.rows[at] ?? [], index).trim() !== ""));
  const rows = places.flatMap((at) => rowPlace(sheet, at).rows);
  const details = { rows: namedRows(rows, "Rows"), have: rows.length === 1 ? "has" : "have" };
  return [found("cases-beside", { rows }, { ...details, columns: listed(filled.map(columnNamed)) })];
}

function dayOf(cell: string): string | null {
  const date = readDate(cell.trim(), "1900");
  return date.is === "date" ? date.iso : null;
}
