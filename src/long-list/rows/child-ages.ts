import { byText } from "../../base/text.ts";
import type { ReadRow } from "./cases.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const AGE = /^\d{1,2}(?:\.\d+)?$/;
/** Whether a heading says that the age is that at the start of each disposal. */
const AT_START = /start|disposal|sentence|order|intervention/i;
/** More rows of one child are another finding. */
const MOST_ROWS = 200;
const NOW = /current|now|today|present/i;

/**
 * Whether an age column's heading says that it has the age at the start of each disposal, and not one of today.
 *
 * @example isAgeAtStart("Age at start of order") // true
 */
export function isAgeAtStart(heading: string): boolean {
  return AT_START.test(heading);
}

/**
 * A whole number of years, or null where an age does not say it.
 *
 * @example yearsOf("15.5") // 15
 */
export function yearsOf(age: string | null): number | null {
  return age !== null && AGE.test(age) ? Math.floor(Number(age)) : null;
}

/**
 * Whether the ages on rows of one reference cannot be those of one child. An age at the start grows with the start dates, by
 * the whole years between them or one more; an age of today is one; where the heading does not say which, either will do.
 *
 * @param heading of the column of ages
 * @example agesDiffer(rows, "Age") // true for 12 and 14 at starts a month apart
 */
export function agesDiffer(rows: readonly ReadRow[], heading: string | null): boolean {
  if (heading === null) return false;
  const atStart = isAgeAtStart(heading);
  if (!atStart && rows.every(({ values }) => values.age === rows[0]?.values.age)) return false;
  const aged = rows.flatMap(({ values: { age, startDate } }) => {
    const years = yearsOf(age);
    return years === null || startDate === null || !DAY.test(startDate) ? [] : [{ years, startDate }];
  });
  aged.splice(MOST_ROWS);
  aged.sort((a, b) => byText(a.startDate, b.startDate));
  return aged.some((later, at) =>
    aged.slice(0, at).some((earlier) => {
      const grown = later.years - earlier.years;
      const least = fullYears(earlier.startDate, later.startDate);
      const most = later.startDate === earlier.startDate ? least : least + 1;
      if (atStart) return grown < least || grown > most;
      return NOW.test(heading) ? grown !== 0 : grown < 0 || grown > most;
    }),
  );
}

function fullYears(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}
