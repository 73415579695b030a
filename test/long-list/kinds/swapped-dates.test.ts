import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../reading.ts";
import { ALL_HEADINGS, cellsOf, csvText, dayAfter, dayFirst, listText, type TidyCase, tidyList } from "./tidy-lists.ts";

/** Day and month the other way round are told of the column, in whatever way they came so, and but for a few dates that did not. */

const lists = tidyList(30, 60);
/** Of the dates in some manners only those say anything whose month, or day, has one figure. */
const longer = tidyList(45, 60);

const isOver12 = (date: string) => Number(date.slice(8)) > 12;
const isEitherWay = (date: string) => !isOver12(date) && date.slice(5, 7) !== date.slice(8);
const turned = (date: string) => `${date.slice(0, 4)}-${date.slice(8)}-${date.slice(5, 7)}`;
const monthFirst = (date: string) => `${Number(date.slice(5, 7))}/${Number(date.slice(8))}/${date.slice(0, 4)}`;
const inWords = (date: string) =>
  new Date(date).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

const isMixed = (list: readonly TidyCase[]) => {
  const over12 = list.filter(({ startDate }) => isOver12(startDate)).length;
  return over12 > 9 && list.length - over12 > 5;
};
const rowsWhere = (list: readonly TidyCase[], holds: (date: string, at: number) => boolean) =>
  list.flatMap(({ startDate }, at) => (holds(startDate, at) ? [at + 2] : []));

async function swapped(text: string) {
  const { findings, list } = await read(text);
  const one = findings.find(({ code }) => code === "dates-swapped");
  return { rows: one && (one.rows ?? [one.row]), message: one?.message ?? "", isBlocked: list === null };
}

/** Places of the dates that a person wrote in a list that a program had swapped: from one to three of thirty and more. */
const some = fc.uniqueArray(fc.nat(29), { minLength: 1, maxLength: 3 });

test("a list that a program with US settings swapped is told as such, but for a few dates that people wrote themselves", async () => {
  const asPeopleWrite = fc.constantFrom<(date: string) => string>((date) => date, dayFirst, inWords);
  await fc.assert(
    fc.asyncProperty(lists.filter(isMixed), some, asPeopleWrite, async (list, places, written) => {
      const text = listText(list, (one, at) => {
        const { startDate: date } = one;
        if (places.includes(at)) return cellsOf(one, written(date));
        return cellsOf(one, isOver12(date) ? dayFirst(date) : turned(date));
      });
      const { rows, message, isBlocked } = await swapped(text);
      const made = rowsWhere(list, (date, at) => !isOver12(date) && !places.includes(at));
      const own = rowsWhere(list, (_, at) => places.includes(at));
      expect(rows).toEqual(expect.arrayContaining(made));
      expect([...made, ...own]).toEqual(expect.arrayContaining([...(rows ?? [])]));
      expect(message).toContain("by a program with US settings");
      expect(isBlocked).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test("a list that a program swapped and saved as text again is told by the manner in which it writes, but for a few dates", async () => {
  const asTyped = fc.constantFrom<readonly [typed: (date: string) => string, taken: (date: string) => string]>(
    [dayFirst, monthFirst],
    [(date) => dayFirst(date).replaceAll("/", "-"), (date) => dayFirst(turned(date))],
    [(date) => `${dayFirst(date)} 00:00:00`, (date) => `${dayFirst(turned(date))} 0:00`],
    [dayFirst, (date) => `${dayFirst(turned(date))} 0:00`],
  );
  await fc.assert(
    fc.asyncProperty(longer.filter(isMixed), some, asTyped, async (list, places, [typed, taken]) => {
      const own = (date: string, at: number) => isOver12(date) || places.includes(at);
      const text = listText(list, (one, at) =>
        cellsOf(one, own(one.startDate, at) ? typed(one.startDate) : taken(one.startDate)),
      );
      const { rows, message, isBlocked } = await swapped(text);
      expect(rows).toEqual(expect.arrayContaining(rowsWhere(list, (date, at) => !own(date, at) && isEitherWay(date))));
      expect(rows).not.toEqual(expect.arrayContaining(rowsWhere(list, isOver12)));
      expect(message).toContain("that are written otherwise");
      expect(isBlocked).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test("a list of a few months that a program swapped and wrote in one form is told by the months of its days", async () => {
  const onEveryDay = fc
    .tuple(tidyList(210, 210), fc.integer({ min: 75, max: 210 }), fc.nat(300))
    .map(([list, span, from]) =>
      list.slice(0, span).map((one, at) => ({ ...one, startDate: dayAfter("2025-06-01", from + at) })),
    );
  const oneForm = fc.constantFrom<(date: string) => string>(
    dayFirst,
    (date) => date,
    (date) => date.replaceAll("-", ""),
  );
  await fc.assert(
    fc.asyncProperty(onEveryDay, oneForm, async (list, form) => {
      const asItIs = await read(listText(list, (one) => cellsOf(one, form(one.startDate))));
      // A start on every day is a series, which is a warning of its own.
      const others = asItIs.findings.filter(({ code }) => !["start-after-inspection", "dates-filled"].includes(code));
      expect(others).toEqual([]);
      const { rows, message, isBlocked } = await swapped(
        listText(list, (one) => cellsOf(one, form(isOver12(one.startDate) ? one.startDate : turned(one.startDate)))),
      );
      expect(rows).toEqual(rowsWhere(list, isEitherWay));
      expect(message).toContain("with day and month the other way round");
      expect(isBlocked).toBe(true);
    }),
    { numRuns: 50 },
  );
});

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const weekdayOf = (date: string) => WEEKDAYS[new Date(date).getUTCDay()] ?? "";

test("weekdays beside dates tell which day is meant: of the other they make swapped dates, of neither a warning, of the date nothing", async () => {
  const beside = fc.constantFrom<(weekday: string, date: string) => string>(
    (weekday, date) => `${weekday} ${date}`,
    (weekday, date) => `${weekday.toLowerCase()}. ${date}`,
    (weekday, date) => `${date} (${weekday})`,
  );
  await fc.assert(
    fc.asyncProperty(lists, beside, fc.constantFrom("own", "other", "neither"), async (list, written, whose) => {
      const days = list.map(({ startDate }) => startDate).filter((date) => isEitherWay(date));
      fc.pre(days.length > 0);
      const dates = list.map((_, at) => days[at % days.length] ?? "");
      const said = (date: string) => {
        if (whose === "own") return weekdayOf(date);
        if (whose === "other") return weekdayOf(turned(date));
        return WEEKDAYS.find((one) => one !== weekdayOf(date) && one !== weekdayOf(turned(date))) ?? "";
      };
      const text = listText(list, (one, at) => cellsOf(one, written(said(dates[at] ?? ""), dayFirst(dates[at] ?? ""))));
      const codes = (await read(text)).findings.map(({ code }) => code);
      const other = dates.some((date) => weekdayOf(date) !== weekdayOf(turned(date)));
      if (whose === "own") expect(codes).not.toContain("weekday-differs");
      if (whose === "other") expect(codes.includes("dates-swapped")).toBe(other);
      if (whose === "neither") expect(codes).toContain("weekday-differs");
    }),
    { numRuns: 60 },
  );
});

test("a list with the month in front, corrected only where it could not be read, is told, but for a few dates besides", async () => {
  const corrected = fc.constantFrom<(date: string) => string>((date) => date, inWords);
  await fc.assert(
    fc.asyncProperty(lists.filter(isMixed), some, fc.boolean(), corrected, async (list, places, more, written) => {
      const text = listText(list, (one, at) => {
        const { startDate: date } = one;
        return cellsOf(one, isOver12(date) || (more && places.includes(at)) ? written(date) : monthFirst(date));
      });
      const { rows, message, isBlocked } = await swapped(text);
      expect(rows).toEqual(rowsWhere(list, (date, at) => !isOver12(date) && !(more && places.includes(at))));
      expect(message).toContain("only what could not be read was corrected");
      expect(isBlocked).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test("dates with the month in front are told as a column where more of them are days only so than are not", async () => {
  const forms = fc.constantFrom<(date: string) => string>(
    monthFirst,
    (date) => monthFirst(date).replaceAll("/", "-"),
    (date) => `${date.slice(5, 7)}${date.slice(8)}${date.slice(0, 4)}`,
    (date) => turned(date),
  );
  await fc.assert(
    fc.asyncProperty(tidyList(2, 30), forms, fc.nat(29), async (list, form, right) => {
      const only = rowsWhere(list, (date, at) => isOver12(date) && at !== right);
      const against = rowsWhere(list, (date, at) => isOver12(date) && at === right);
      const either = rowsWhere(list, (date, at) => isEitherWay(date) && at !== right);
      fc.pre(only.length > against.length && either.length > 0);
      const { rows, message } = await swapped(
        listText(list, (one, at) => cellsOf(one, at === right ? dayFirst(one.startDate) : form(one.startDate))),
      );
      expect(rows).toEqual(expect.arrayContaining(either));
      expect(message).toContain("of the calendar only the other way round");
    }),
    { numRuns: 100 },
  );
});

test("days up to 12 that a spreadsheet took of a list with the month in front are told beside those that it left", async () => {
  await fc.assert(
    fc.asyncProperty(lists.filter(isMixed), async (list) => {
      const text = listText(list, (one) =>
        cellsOf(one, isOver12(one.startDate) ? monthFirst(one.startDate) : turned(one.startDate)),
      );
      expect((await swapped(text)).rows).toEqual(rowsWhere(list, isEitherWay));
    }),
    { numRuns: 30 },
  );
});

test("a slip in one date of a list with days over 12 is its own row's alone", async () => {
  await fc.assert(
    fc.asyncProperty(lists.filter(isMixed), fc.nat(29), async (list, at) => {
      fc.pre(isOver12(list[at]?.startDate ?? ""));
      const { findings } = await read(
        listText(list, (one, row) => cellsOf(one, row === at ? monthFirst(one.startDate) : undefined)),
      );
      expect(findings.map(({ code, row }) => [code, row])).toEqual([["date-impossible", at + 2]]);
    }),
    { numRuns: 30 },
  );
});

const under = (heading: string, list: readonly TidyCase[], date: (one: TidyCase) => string) =>
  csvText([ALL_HEADINGS.with(4, heading), ...list.map((one) => cellsOf(one, date(one)))]);

const MONTH_FIRST = [
  "Start date (mm/dd/yyyy)",
  "Start date (MM-DD-YYYY)",
  "Start date [m/d/y]",
  "Start date: month/day/year",
  "Start date (e.g. 03/14/2026)",
];
const OTHERS = ["Start date (yyyy-dd-mm)", "Start date (Year, Day, Month)", "Start date (e.g. 2026-14-03)"];
const early = tidyList(1, 12).map((list) =>
  list.map((one, at) => ({
    ...one,
    startDate: `${one.startDate.slice(0, 8)}${String((at % 12) + 1).padStart(2, "0")}`,
  })),
);

test.each([...MONTH_FIRST, ...OTHERS])(
  "under the heading %s dates that may be read either way are asked about",
  async (heading) => {
    const form = OTHERS.includes(heading) ? (date: string) => date : dayFirst;
    await fc.assert(
      fc.asyncProperty(early, lists, async (list, long) => {
        const either = rowsWhere(list, isEitherWay);
        const { rows, message } = await swapped(under(heading, list, ({ startDate }) => form(startDate)));
        expect(rows).toEqual(either.length === 0 ? undefined : either);
        if (either.length > 0) expect(message).toContain("the heading has them the other way round");
        // A form's heading that nobody kept to, and dates that say themselves what they are.
        if (long.some(({ startDate }) => isOver12(startDate)))
          expect((await read(under(heading, long, ({ startDate }) => form(startDate)))).findings).toEqual([]);
        expect((await read(under(heading, list, ({ startDate }) => inWords(startDate)))).findings).toEqual([]);
        if (!OTHERS.includes(heading))
          expect((await read(under(heading, list, ({ startDate }) => startDate))).findings).toEqual([]);
      }),
      { numRuns: 30 },
    );
  },
);

test.each([
  "Start date (dd/mm/yyyy)",
  "Start date (dd/mm/yyyy not mm/dd/yyyy)",
  "Start date (yyyy-mm-dd)",
  "Start date (e.g. 14/03/2026)",
  "Start date (e.g. 2026-03-14)",
  "Start date (d mmm yyyy)",
])("under the heading %s dates are read as ever", async (heading) => {
  await fc.assert(
    fc.asyncProperty(early, fc.constantFrom(dayFirst, inWords), async (list, form) => {
      expect((await read(under(heading, list, ({ startDate }) => form(startDate)))).findings).toEqual([]);
    }),
    { numRuns: 20 },
  );
});
