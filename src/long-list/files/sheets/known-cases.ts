import type { Column } from "../../headings/columns.ts";
import { areReferences, isDay, isRunningNumber } from "../../sheet/cases-by-columns.ts";
import { cellAt, isBlankRow } from "../../sheet/sheet.ts";
import { readDate } from "../../values/date-value.ts";
import { shapeOf } from "../../values/reference-looks.ts";
import { type LookedAt, rowsBelow } from "./looked-at.ts";

/** A row that seems to be a case, and the places in it that may hold its reference; none where any may. */
export interface SeemingCase {
  readonly cells: readonly string[];
  readonly references: readonly number[];
}

/** How many rows tell which columns of a list hold references. */
const ROWS_TO_JUDGE_BY = 50;

/** What is known of a reference. */
interface KnownReference {
  /** Whether it is only ever a child's, who may have further cases. */
  isOfChild: boolean;
  /** All days that stand in its rows. */
  readonly days: Set<string>;
}

/**
 * Tells the cases that some list has, by any of its columns of references: a team knows a child by more than one. A number that only
 * counts rows is the same case where the day is the same too, and so is a child's beside a reference that looks like the list's.
 *
 * @example knownCases([court])({ cells: ["ZZ-1001", "14/03/2026"], references: [0] }) // true where the sheet has ZZ-1001
 */
export function knownCases(lists: readonly LookedAt[]): (one: SeemingCase) => boolean {
  const known = new Map<string, KnownReference>();
  const shapes = new Set<string>();
  for (const list of lists) {
    const { columns } = list;
    const rows = rowsBelow(list);
    const placesOf = (name: string) => columns.filter(({ field }) => field.name === name).map(({ index }) => index);
    const [cases, children] = [placesOf("caseId"), placesOf("childId")];
    const places = placesOfReferences(rows, columns);
    for (const cells of rows) {
      const days = daysOf(cells);
      for (const place of places) {
        const text = cellAt(cells, place).trim();
        if (text === "") continue;
        const one = known.get(text) ?? { isOfChild: true, days: new Set() };
        known.set(text, one);
        one.isOfChild &&= children.includes(place);
        for (const day of days) one.days.add(day);
        if (cases.includes(place)) shapes.add(systemOf(text));
      }
    }
  }
  const isAnother = (text: string) => !known.has(text) && !isRunningNumber(text) && shapes.has(systemOf(text));
  return ({ cells, references }) => {
    const places = references.length > 0 ? references : [...cells.keys()];
    const texts = places.map((at) => cellAt(cells, at).trim());
    const isOther = references.length > 0 && texts.some(isAnother);
    const days = daysOf(cells);
    return texts.some((text) => {
      const same = known.get(text);
      if (same === undefined) return false;
      const isOnItsDay = days.some((day) => same.days.has(day));
      if (isRunningNumber(text)) return references.length > 0 && isOnItsDay;
      return !same.isOfChild || !isOther || isOnItsDay;
    });
  };
}

/** How the references of one system look, which goes on counting. */
function systemOf(reference: string): string {
  return shapeOf(reference).replace(/9+/g, "9");
}

function placesOfReferences(rows: LookedAt["sheet"]["rows"], columns: readonly Column[]): Set<number> {
  const kept = columns.filter(({ field }) => field.kind === "reference").map(({ index }) => index);
  const some = rows.filter((cells) => !isBlankRow(cells)).slice(0, ROWS_TO_JUDGE_BY);
  const [first = []] = some;
  const others = [...first.keys()];
  const textsAt = (at: number) => some.map((cells) => cellAt(cells, at).trim());
  return new Set([...kept, ...others.filter((at) => areReferences(textsAt(at)))]);
}

/** The days that stand in the cells of a row, as ISO dates. @example daysOf(["A1", "14/03/26"]) // ["2026-03-14"] */
export function daysOf(cells: readonly string[]): string[] {
  return cells.flatMap((cell) => dayOf(cell) ?? []);
}

function dayOf(cell: string): string | null {
  const text = cell.trim();
  if (!isDay(text)) return null;
  const value = readDate(text, "1900");
  const inFull = value.is === "two-digit-year" ? readDate(text.replace(/(\d\d)$/, "20$1"), "1900") : value;
  return inFull.is === "date" ? inFull.iso : null;
}
