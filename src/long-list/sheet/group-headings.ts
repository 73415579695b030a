import type { FieldName } from "../fields.ts";
import { type Found, found } from "../findings/finding.ts";
import { quoted } from "../findings/wording.ts";
import type { Column } from "../headings/columns.ts";
import { saysOthers } from "../headings/table-names.ts";
import { cellAt, isBlankRow, rowPlace, type Sheet } from "./sheet.ts";

/** Of when what stands below would be, or of what besides the order itself. */
const OF_ANOTHER_TIME = /\b(?:last|first|initial|proposed|recommended|licence|remand|bail)\b/i;
/** The levels are those of the present; a start is always that of the start. */
const OF_THEN = /^(?:(?:at|on) )?(?:the )?(?:start|entry|intake)(?: of order)?$/i;
/** The last one made is the one that holds; the last order may be the one before. */
const LATEST = /^(?:the )?last (?:assessment|review|assetplus)$/i;
const LEVELS: readonly FieldName[] = ["riskOfSeriousHarm", "safetyAndWellbeing"];
/** More is a title or a note. */
const MOST_WORDS = 4;

/**
 * Warns of columns that were read although a heading above theirs, over a group of columns, says that they are of somebody else or of
 * another time: a victim's gender, the start of a licence.
 *
 * @param header the place of the headings in `sheet.rows`
 * @param mapped headings that the user said the meaning of
 * @example groupHeadings(sheet, 1, used, new Set()).map(({ code }) => code) // ["column-of-group"] where Victim stands above Gender
 */
export function groupHeadings(
  sheet: Sheet,
  header: number,
  used: readonly Column[],
  mapped: ReadonlySet<string>,
): Found[] {
  const row = sheet.rows.slice(0, header).findLastIndex((cells) => !isBlankRow(cells));
  const groups = sheet.rows[row];
  // One cell alone is a title.
  if (groups === undefined || groups.filter((cell) => cell.trim() !== "").length < 2) return [];
  const merged = (sheet.merged ?? []).filter(({ top, bottom }) => top <= row && bottom >= row);
  return used.flatMap(({ index, heading, field }) => {
    if (!field.needed || field.kind === "reference" || mapped.has(heading)) return [];
    const from = groups.findLastIndex((cell, at) => at <= index && cell.trim() !== "");
    const range = merged.find(({ left }) => left === from);
    if (merged.length > 0 && index > (range?.right ?? from)) return [];
    const group = cellAt(groups, from).trim();
    const isOther =
      ((saysOthers(group) || OF_ANOTHER_TIME.test(group)) && !LATEST.test(group)) ||
      (LEVELS.includes(field.name) && OF_THEN.test(group));
    if (!isOther || group.split(/\s+/).length > MOST_WORDS || /[\d:]/.test(group)) return [];
    const place = { ...rowPlace(sheet, header), column: heading };
    return [
      found("column-of-group", place, {
        label: field.label,
        field: field.name,
        heading: quoted(heading),
        group: quoted(group),
      }),
    ];
  });
}
