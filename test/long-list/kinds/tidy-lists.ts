import fc from "fast-check";
import { CONCERN_LEVELS, GENDERS, SAMPLED_DISPOSALS } from "../../../src/sampling/vocabulary.ts";
import { HEADINGS } from "../reading.ts";

/** One case of a tidy list, by the template's headings. */
export interface TidyCase {
  readonly caseId: string;
  readonly childId: string;
  readonly gender: string;
  readonly disposal: string;
  /** ISO. */
  readonly startDate: string;
  readonly rosh: string;
  readonly sw: string;
}

export const ALL_HEADINGS = ["Case reference", "Child reference", ...HEADINGS.split(",").slice(1)];

/**
 * A day from the start of 2025 to the middle of 2026, every day alike: with first and last values preferred, a list of three cases
 * may start on the first of three months, which is what a column of months looks like and is rightly asked about.
 */
export const aDay = fc.noBias(fc.integer({ min: 0, max: 540 })).map((days) => dayAfter("2025-01-01", days));

/** The day so many days after another. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + 86_400_000 * days).toISOString().slice(0, 10);
}

/** The day as people write it. */
export function dayFirst(date: string): string {
  return date.split("-").toReversed().join("/");
}

/** Neither the first nor the last of any month. */
const WITHIN_A_MONTH = /-(?:0[2-9]|1\d|2[0-7])$/;

/**
 * A tidy list: every case of another child, all values recorded, days as they fall, but for what falls once in a hundred thousand
 * lists of five and is rightly asked about: all days but one the first or the last of their months.
 */
export function tidyList(least = 8, most = 40): fc.Arbitrary<readonly TidyCase[]> {
  const aCase = fc.record({
    gender: fc.constantFrom(...GENDERS.filter((gender) => gender !== "not-recorded")),
    disposal: fc.constantFrom(...SAMPLED_DISPOSALS),
    startDate: aDay,
    rosh: fc.constantFrom(...CONCERN_LEVELS.filter((level) => level !== "not-recorded")),
    sw: fc.constantFrom(...CONCERN_LEVELS.filter((level) => level !== "not-recorded")),
  });
  const first = fc.integer({ min: 100, max: 8_000 });
  const prefix = fc.constantFrom("ZZ-", "YJ/", "C", "", "Case ");
  const cases = fc
    .array(aCase, { minLength: least, maxLength: most })
    .filter((list) => list.length < 3 || list.filter(({ startDate }) => WITHIN_A_MONTH.test(startDate)).length > 1);
  return fc
    .tuple(cases, first, prefix)
    .map(([list, number, before]) =>
      list.map((one, at) => ({ caseId: `${before}${number + at}`, childId: `P${number + at}`, ...one })),
    );
}

/** The cells of a case, its date written as it is wanted. */
export function cellsOf(one: TidyCase, date = dayFirst(one.startDate)): string[] {
  return [one.caseId, one.childId, one.gender, one.disposal, date, one.rosh, one.sw];
}

/** Rows as CSV, every value in quotation marks where it needs them. */
export function csvText(rows: readonly (readonly string[])[], separator = ","): string {
  const quoted = (cell: string) =>
    cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((cells) => cells.map(quoted).join(separator)).join("\r\n");
}

/** A list as CSV under the template's headings. */
export function listText(
  list: readonly TidyCase[],
  cells: (one: TidyCase, at: number) => string[] = (one) => cellsOf(one),
): string {
  return csvText([ALL_HEADINGS, ...list.map(cells)]);
}
