import { countText } from "../../../base/words/numbers.ts";
import { type Found, found } from "../../findings/finding.ts";
import { namedRows } from "../../findings/named-rows.ts";
import type { Column } from "../../headings/columns.ts";
import type { DateForm, WrittenDate } from "../../values/date-value.ts";
import { type DatedRow, isEitherWay, isOver12 } from "./dated-row.ts";
import { byMonths } from "./months-of-days.ts";
import { bySplit } from "./split-dates.ts";
import { FIGURES, type Swap } from "./swap.ts";
import { byWeekdays } from "./weekdays.ts";

/**
 * Finds columns in which day and month are the other way round than they are read: by their heading, by weekdays
 * beside them, by dates that are days only so, by a split that a program has made, or by the months in which days of up to 12 lie. Each of these is one finding of the column, since nothing shows in the rows
 * of dates that can be read either way that they are wrong.
 *
 * @param dates all that the column holds, with those that are no day of the calendar
 * @param read those that are days
 * @example swappedDates(column, dates, read).map(({ code }) => code) // ["dates-swapped"] for 3/4/2026 beside 3/14/2026
 */
export function swappedDates(
  column: Column,
  dates: readonly (WrittenDate | null)[],
  read: readonly DatedRow[],
): Found[] {
  const swap =
    byHeading(column.heading, read) ?? byWeekdays(read) ?? byImpossible(dates, read) ?? bySplit(read) ?? byMonths(read);
  if (swap === null) return [];
  const { rows, why, what, exceptions = [] } = swap;
  const code = column.field.needed ? "dates-swapped" : "end-dates-swapped";
  const others = exceptions.length === 0 ? "" : namedRows(exceptions, "rows");
  const but = exceptions.length === 0 ? "" : ", but for ";
  return [
    found(
      code,
      { rows, column: column.heading },
      { why, made: namedRows(rows, "rows"), what: `${what}${but}`, others },
    ),
  ];
}

const [DAY, MONTH, YEAR] = ["(?:d{1,4}|days?)", "(?:m{1,4}|months?)", "(?:y{1,4}|years?)"];
const ORDER = (...parts: string[]) => RegExp(`(?<![a-z])${parts.join("[^a-z]*")}(?![a-z])`, "i");
/** What a heading says of the order in which figures stand, and the forms that are read in another. */
const HEADINGS: readonly (readonly [said: RegExp, forms: readonly DateForm[]])[] = [
  [ORDER(MONTH, DAY, YEAR), ["day-first", "day-first-compact"]],
  [ORDER(YEAR, DAY, MONTH), ["year-first"]],
  // An example with a day of over 12, as in "e.g. 03/14/2026".
  [/(?<!\d)\d{1,2}[/.-](?:1[3-9]|2\d|3[01])[/.-]\d{4}(?!\d)/, ["day-first", "day-first-compact"]],
  [/(?<!\d)\d{4}[/.-](?:1[3-9]|2\d|3[01])[/.-]\d{1,2}(?!\d)/, ["year-first"]],
];
const USUAL_ORDERS = [ORDER(DAY, MONTH, YEAR), ORDER(YEAR, MONTH, DAY)];

/**
 * Whether a heading says that day and month stand in an order that is not read.
 *
 * @example saysOtherOrder("Start date (mm/dd/yyyy)") // true
 */
export function saysOtherOrder(heading: string): boolean {
  return HEADINGS.some(([said]) => said.test(heading)) && !USUAL_ORDERS.some((said) => said.test(heading));
}

/**
 * A heading may be a form's that nobody kept to: one date of the form with a day of over 12 shows that it was not.
 * Dates in another form are what they are, as those are that a workbook stores and only shows with the month in front.
 */
function byHeading(heading: string, read: readonly DatedRow[]): Swap | null {
  if (!saysOtherOrder(heading)) return null;
  const forms = HEADINGS.flatMap(([said, some]) => (said.test(heading) ? some : []));
  const meant = read.filter(({ form }) => forms.includes(form));
  const rows = meant.filter(isEitherWay).map(({ row }) => row);
  if (rows.length === 0 || meant.some(isOver12)) return null;
  return { rows, why: ": the heading has them the other way round, which makes other days of", what: "" };
}

/**
 * Dates that are days only the other way round bear witness for their form, days of over 12 that were read bear it against: the
 * greater number is believed, so one slip of the pen in a list that has a 25/03/2026 says nothing of its other rows. With a
 * form fall those without a witness of their own, as the days up to 12 of a list with the month in front that a spreadsheet took.
 */
function byImpossible(dates: readonly (WrittenDate | null)[], read: readonly DatedRow[]): Swap | null {
  const witnesses = Map.groupBy(
    dates.filter((date) => date?.reversed),
    (date) => date?.form,
  );
  const against = Map.groupBy(read.filter(isOver12), ({ form }) => form);
  const counts = (form: DateForm) => ({
    only: witnesses.get(form)?.length ?? 0,
    over12: against.get(form)?.length ?? 0,
  });
  const fallen = new Set([...FIGURES].filter((form) => counts(form).only > counts(form).over12));
  if (fallen.size === 0) return null;
  const rows = read
    .filter((one) => isEitherWay(one) && (fallen.has(one.form) || (FIGURES.has(one.form) && !against.has(one.form))))
    .map(({ row }) => row);
  if (rows.length === 0) return null;
  const only = [...fallen].reduce((sum, form) => sum + counts(form).only, 0);
  const why = `: ${countText(only, "date is a day", "dates are days")} of the calendar only the other way round, which makes other days of`;
  return { rows, why, what: " too" };
}
