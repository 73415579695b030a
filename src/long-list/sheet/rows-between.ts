import { nth } from "../../base/lists.ts";
import type { Column } from "../headings/columns.ts";
import { MONTHS } from "../values/calendar.ts";
import type { RawRow } from "./data-rows.ts";
import { footLength } from "./foot.ts";
import { isCount, isNote, opensFoot, unlikeReferences } from "./label-looks.ts";
import { cellAt } from "./sheet.ts";

/**
 * The rows among the cases that are none.
 *
 * @module
 */

/** What is called so may be a group whose cases do not count: whoever knows has to say. */
const SET_ASIDE = new RegExp(
  [
    String.raw`\b(?:not|never|no longer|ineligible|outside|out[- ]of[- ](?!court)\w+|withdrawn|cancelled|dummy|former|previous|prior|old)\b`,
    String.raw`\b(?:exclu(?:de[ds]?|sions?)|remov(?:e[ds]?|als?)|delet(?:e[ds]?|ions?)|ignored?|disregard(?:ed)?|omit(?:ted)?)\b`,
    String.raw`\b(?:void(?:ed)?|dup(?:e?s|licat(?:e[ds]?|ion))?|superseded|tests?|examples?|archived?|transfer(?:s|red)?)\b`,
    String.raw`\b(?:errors?|mistakes?|information)\b`,
    String.raw`\bother (?:teams?|areas?|services?)\b`,
  ].join("|"),
  "i",
);

/** Whether a row is a heading under which cases may not count; a total counts whatever it counts. */
function isSetAside({ cells }: RawRow): boolean {
  const label = labelOf(cells);
  return label !== null && !opensFoot(cells) && label.text.length <= LONGEST_LABEL && SET_ASIDE.test(label.text);
}

/** What is longer is a note, in which any of these words may stand. */
const LONGEST_LABEL = 60;

/** What stands at the end of each page of a report, where the headings stand again at the top of the next one. */
export function pageEnds(
  body: readonly RawRow[],
  repeats: ReadonlySet<RawRow>,
  columns: readonly Column[],
): readonly RawRow[] {
  const tops = body.flatMap((row, at) => (repeats.has(row) ? [at] : []));
  return tops.flatMap((top, at) => {
    const page = body.slice(at === 0 ? 0 : nth(tops, at - 1) + 1, top);
    return page.slice(page.length - footLength(page, columns)).filter((row) => !isSetAside(row));
  });
}

/** Of all rows; a list of which most have nothing in its columns has something wrong with them. */
const MOST_NOTES = 0.5;

/** Rows in which only columns that are not used hold something, as where a note goes on below its case. */
export function besideCases(rows: readonly RawRow[], columns: readonly Column[]): readonly RawRow[] {
  const isBeside = ({ cells }: RawRow) => columns.every(({ index }) => cellAt(cells, index).trim() === "");
  const notes = rows.filter(isBeside);
  return notes.length > MOST_NOTES * rows.length ? [] : notes;
}

/** Rows of groups among the cases. */
export interface GroupRows {
  /** Headings and totals that say nothing of whether cases count. */
  readonly groups: readonly RawRow[];
  /** Headings of which the cases below may not count. */
  readonly setAside: readonly RawRow[];
}

/**
 * Headings and totals of groups, as reports print them above and below the cases of a team or a month: nothing stands in the row but a
 * text in the column of cases or of children that is unlike all others there, or "Total" and counts.
 *
 * @example groupRows([{ row: 2, cells: ["Court disposals"] }, { row: 3, cells: ["A1", "Referral order"] }], columns).groups.map(({ row }) => row) // [2]
 */
export function groupRows(rows: readonly RawRow[], columns: readonly Column[]): GroupRows {
  const labels = new Map<RawRow, Label>();
  for (const row of rows) {
    const label = labelOf(row.cells);
    if (label !== null) labels.set(row, label);
  }
  const cases = labels.size === 0 ? [] : rows.filter((row) => !labels.has(row));
  if (cases.length === 0) return { groups: [], setAside: [] };
  const named = columns.filter(({ field }) => field.name === "caseId" || field.name === "childId");
  const first = Math.min(...columns.map(({ index }) => index));
  const isOtherIn = new Map(
    named.map(({ index }) => [index, unlikeReferences(() => cases.map(({ cells }) => cellAt(cells, index).trim()))]),
  );
  const found = [...labels].flatMap(([row, { text, at, isAlone }]) => {
    const isOther = isOtherIn.get(at);
    // In a column in front of them it says nothing but this.
    if (isOther === undefined) return at < first && isSetAside(row) ? [row] : [];
    return opensFoot(row.cells) || (isAlone && (isNote(text) || isMonth(text) || isOther(text))) ? [row] : [];
  });
  return { groups: found.filter((row) => !isSetAside(row)), setAside: found.filter(isSetAside) };
}

/** The one text of a row, where it stands, and whether no counts stand behind it. */
interface Label {
  readonly text: string;
  readonly at: number;
  readonly isAlone: boolean;
}

/** Null where a row has more than one text, or none; nearly every row is told by its second cell. */
function labelOf(cells: readonly string[]): Label | null {
  let [text, at, isAlone] = ["", -1, true];
  for (let index = 0; index < cells.length; index++) {
    const cell = cellAt(cells, index).trim();
    if (cell === "") continue;
    if (isCount(cell) === at < 0) return null;
    if (at < 0) [text, at] = [cell, index];
    else isAlone = false;
  }
  return at < 0 ? null : { text, at, isAlone };
}

function isMonth(text: string): boolean {
  const month = /^(\p{L}+)[\s-]*(?:\d{2}|\d{4})$/u.exec(text)?.[1];
  return month !== undefined && MONTHS.has(month.toLowerCase());
}
