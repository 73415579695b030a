import { countText } from "../../base/words/numbers.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { DateForm, WrittenDate } from "../values/date-value.ts";
import type { Column } from "./columns.ts";
import { type DatedRow, dayOf } from "./dated-row.ts";

/**
 * Finds columns in which day and month are the other way round than they are read: by their heading, by dates that are days only
 * so, or by a split that a program has made. Each of these is one finding of the column, since nothing shows in the rows
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
  const swap = byHeading(column.heading, read) ?? byImpossible(dates, read) ?? bySplit(read);
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

/** What ends the sentence "Day and month look swapped": why, the rows, what is with them, but for some. */
interface Swap {
  readonly rows: readonly number[];
  readonly why: string;
  readonly what: string;
  readonly exceptions?: readonly number[];
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

/** A month in words is never taken for a day. */
const FIGURES: ReadonlySet<DateForm> = new Set(["day-first", "day-first-compact", "year-first", "serial"]);

/** The share of days with a number of up to 12: twelve of each month. */
const UP_TO_12 = 0.3945;
/** How rare a split with no more exceptions must be in lists whose forms have nothing to do with their days: it is an error. */
const ONE_IN = 1_000;
/** More exceptions than one in eight rows are no slips and corrections, but a way to type, however rare the rest is. */
const ROWS_FOR_EXCEPTION = 8;

/**
 * A program with US settings takes 04/03/2026 for 3 April and leaves 14/03/2026 as it is: then all dates that it took have a
 * day of up to 12, for it was the month, and all that stayed as they were typed have one of over 12. The other way round
 * it is a list with the month in front, of which somebody corrected what could not be read.
 */
function bySplit(read: readonly DatedRow[]): Swap | null {
  const typed = read.filter(({ form }) => form === "day-first");
  const others = read.filter(({ form }) => form !== "day-first");
  // What a program took is seldom shown with the month in words; where people wrote so beside, it says nothing of the others.
  const figures = others.filter(({ form }) => form !== "words");
  for (const made of new Set([others, figures])) {
    const taken = split(made, typed);
    if (taken !== null) {
      const what = ` the dates are the program's own, each with a day of up to 12, and the ${taken.over12} that are as they were typed all have a day over 12`;
      return { ...taken, why: " by a program with US settings: in", what };
    }
    const corrected = split(typed, made);
    if (corrected !== null && !isOfOneMonth(typed)) {
      const what = ` the dates are as they were typed, each with a day of up to 12, and the ${corrected.over12} in other forms all have a day over 12, as where the month stands in front and only what could not be read was corrected`;
      return { ...corrected, why: ": in", what };
    }
  }
  return null;
}

/** A team that began to write dates in another form in the middle of a month, in a list of that month. */
function isOfOneMonth(read: readonly DatedRow[]): boolean {
  return new Set(read.map(({ iso }) => iso.slice(0, 7))).size === 1;
}

interface Split {
  /** Those with a day of up to 12 that are no exceptions. */
  readonly rows: readonly number[];
  readonly over12: number;
  readonly exceptions: readonly number[];
}

/** The split of two forms by their days, or null where it may be chance. */
function split(low: readonly DatedRow[], high: readonly DatedRow[]): Split | null {
  const exceptions = [...low.filter(isOver12), ...high.filter((one) => !isOver12(one))];
  const rows = low.filter((one) => !isOver12(one)).map(({ row }) => row);
  const over12 = high.filter(isOver12).length;
  if (rows.length === 0 || over12 === 0) return null;
  if (exceptions.length * ROWS_FOR_EXCEPTION > low.length + high.length) return null;
  if (chanceOf(exceptions.length, low.length, high.length) * ONE_IN > 1) return null;
  return { rows, over12, exceptions: exceptions.map(({ row }) => row).sort((a, b) => a - b) };
}

/** How likely no more exceptions are by chance, among so many dates that should have a day of up to 12 and so many of over 12. */
function chanceOf(exceptions: number, low: number, high: number): number {
  // By row: how likely each number of exceptions is so far.
  let chances = [1, ...new Array<number>(exceptions).fill(0)];
  for (let row = 0; row < low + high; row++) {
    const regular = row < low ? UP_TO_12 : 1 - UP_TO_12;
    chances = chances.map((chance, count) => chance * regular + (chances[count - 1] ?? 0) * (1 - regular));
  }
  return chances.reduce((sum, chance) => sum + chance, 0);
}

function isOver12(one: DatedRow): boolean {
  return dayOf(one) > 12;
}

/** Whether it would be another day with day and month the other way round. */
function isEitherWay(one: DatedRow): boolean {
  return dayOf(one) <= 12 && dayOf(one) !== Number(one.iso.slice(5, 7));
}
