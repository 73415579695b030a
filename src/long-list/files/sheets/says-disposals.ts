import { isDay } from "../../sheet/cases-by-columns.ts";
import type { LookedAt } from "./looked-at.ts";

/** What no other sheet is called, nor any of its columns. */
const DISPOSALS = /\b(?:oocd?s?|oocrs?|out[- ]of[- ]court|disposals?|cautions?|(?:community|youth) resolutions?)\b/i;
/** What a sheet of cases may be called; a column of contacts may be called so too. */
const RESULTS = /\b(?:outcomes?|results?|sentences?)\b/i;
/** What a disposal is talked of at, or what was done with it. */
const NO_CASES =
  /\b(?:panels?|meetings?|hearings?|contacts?|sessions?|visits?|surveys?|tests?|appeals?|complaints?|audits?|inspections?|training|drugs?|rotas?|logs?|versions?|changes?|actions?|tasks?|checks?|minutes|letters?|reports?|statistics|totals?|summary|victims?)\b/i;
const ROWS_OF_HEADINGS = 10;
const COLUMNS_LOOKED_AT = 60;

/**
 * Whether a sheet is called after disposals, or one of its headings is.
 *
 * @example saysDisposals({ outline: { name: "OOC", … }, … }) // true
 */
export function saysDisposals({ outline: { name }, sheet: { rows } }: Pick<LookedAt, "outline" | "sheet">): boolean {
  // An underscore is part of a word.
  const called = name.replaceAll("_", " ");
  if (NO_CASES.test(called)) return false;
  if (DISPOSALS.test(called) || RESULTS.test(called)) return true;
  const first = rows.findIndex((cells) => cells.slice(0, COLUMNS_LOOKED_AT).some((cell) => isDay(cell.trim())));
  const headings = rows[first - 1] ?? [];
  return first <= ROWS_OF_HEADINGS && headings.slice(0, COLUMNS_LOOKED_AT).some((cell) => DISPOSALS.test(cell));
}
