import fc from "fast-check";
import { expect, test } from "vitest";
import { readDate } from "../../../src/long-list/values/date-value.ts";
import { read } from "../reading.ts";
import { aDay, cellsOf, dayAfter, listText, tidyList } from "./tidy-lists.ts";

/** Dates that have one reading are read, in whatever spelling. */

const NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The parts of a date as people and programs write them. */
function parts(date: string) {
  const [year = "", month = "", day = ""] = date.split("-");
  const name = NAMES[Number(month) - 1] ?? "";
  const weekday = WEEKDAYS[new Date(date).getUTCDay()] ?? "";
  const short = { name: name.slice(0, 3), weekday: weekday.slice(0, 3) };
  return { year, month, day, name, weekday, short, d: String(Number(day)), m: String(Number(month)) };
}

const SPELLINGS: Readonly<Record<string, (date: string) => string>> = {
  "without marks": (date) => date.replaceAll("-", ""),
  "without marks, day first": (date) => date.split("-").toReversed().join(""),
  "with a time": (date) => `${slashed(date)}, 00:00:00`,
  "with a time of twelve hours": (date) => `${slashed(date)} 12:00:00 a.m.`,
  "with a time in UTC": (date) => `${date} 00:00:00 UTC`,
  "with a time of an offset": (date) => `${date}T00:00:00.000+00:00`,
  "as .NET has it": (date) => `${slashed(date)} 00:00:00 +01:00`,
  "as SQL Server has it": (date) => `${date} 00:00:00.0000000`,
  "as SAS has it": (date) => `${parts(date).day}${parts(date).short.name.toUpperCase()}${parts(date).year}:00:00:00`,
  "as Oracle has it": (date) =>
    `${parts(date).day}-${parts(date).short.name.toUpperCase()}-${parts(date).year.slice(2)} 00.00.00.000000`,
  "as C has it": (date) =>
    `${parts(date).short.weekday} ${parts(date).short.name} ${parts(date).d.padStart(2)} 00:00:00 ${parts(date).year}`,
  "as Java has it": (date) =>
    `${parts(date).short.weekday} ${parts(date).short.name} ${parts(date).day} 00:00:00 GMT ${parts(date).year}`,
  "as JavaScript has it": (date) =>
    `${parts(date).short.weekday} ${parts(date).short.name} ${parts(date).day} ${parts(date).year} 00:00:00 GMT+0000 (Greenwich Mean Time)`,
  "as emails have it": (date) =>
    `${parts(date).short.weekday}, ${parts(date).d} ${parts(date).short.name} ${parts(date).year} 00:00:00 +0000`,
  "with the weekday in front": (date) =>
    `${parts(date).weekday}, ${parts(date).d} ${parts(date).name} ${parts(date).year}`,
  "with the weekday before figures": (date) => `${parts(date).short.weekday} ${slashed(date)}`,
  "with the weekday behind": (date) => `${slashed(date)} (${parts(date).short.weekday})`,
  "as Go has it": (date) => `${date} 00:00:00 +0000 UTC`,
  "as XML has a day with its zone": (date) => `${date}Z`,
  "as XML has a day with its offset": (date) => `${date}+01:00`,
  "with en dashes": (date) => slashed(date).replaceAll("/", "–"),
  "with non-breaking hyphens": (date) => date.replaceAll("-", "\u2011"),
  "with minus signs": (date) => date.replaceAll("-", "−"),
  "with division slashes": (date) => slashed(date).replaceAll("/", "\u2215"),
  "with full-width figures": (date) =>
    [...slashed(date)].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join(""),
  "with marks of direction": (date) =>
    slashed(date)
      .split("/")
      .map((part) => `\u200e${part}`)
      .join("/"),
  "with zero-width spaces": (date) => `\u200b${slashed(date)}\ufeff`,
  "with no-break spaces": (date) => `${parts(date).d}\u00a0${parts(date).name}\u202f${parts(date).year}`,
  "with slashes and a name": (date) => `${parts(date).day}/${parts(date).short.name}/${parts(date).year}`,
  "with the year in front of a name": (date) => `${parts(date).year}-${parts(date).short.name}-${parts(date).day}`,
  "with spaces and figures": (date) => slashed(date).replaceAll("/", " "),
  "with a trailing stop": (date) => `${slashed(date)}.`,
  "with a trailing comma": (date) => `${slashed(date)},`,
  "in smart quotes": (date) => `“${slashed(date)}”`,
  "with an apostrophe": (date) => `'${slashed(date)}`,
  "as a formula": (date) => `="${slashed(date)}"`,
  "with an ordinal": (date) => `${parts(date).d}th of ${parts(date).name}, ${parts(date).year}`,
  "with a short year after an apostrophe": (date) =>
    `${parts(date).d} ${parts(date).short.name} '${parts(date).year.slice(2)}`,
  "with backslashes": (date) => slashed(date).replaceAll("/", "\\"),
};

function slashed(date: string): string {
  return date.split("-").toReversed().join("/");
}

test.each(Object.entries(SPELLINGS))("%s", async (_how, spelt) => {
  await fc.assert(
    fc.asyncProperty(tidyList(4, 8), async (list) => {
      const { list: read_, findings } = await read(listText(list, (one) => cellsOf(one, spelt(one.startDate))));
      expect(findings.filter(({ severity }) => severity !== "notice")).toEqual([]);
      expect(read_?.cases.map(({ startDate }) => startDate).sort()).toEqual(
        list.map(({ startDate }) => startDate).sort(),
      );
    }),
    { numRuns: 30 },
  );
});

test("no spelling of a day is ever read as another day", () => {
  fc.assert(
    fc.property(
      aDay,
      fc.constantFrom(...Object.values(SPELLINGS)),
      fc.constantFrom(...Object.values(SPELLINGS)),
      (date, one, other) => {
        const value = readDate(other(one(date)), "1900");
        if (value.is === "date") expect(value.iso).toBe(date);
      },
    ),
    { numRuns: 2_000 },
  );
});

test.each([
  ["14/O3/2026", "a letter in the place of a figure"],
  ["14\u200b/3x/2026", "U+200B, zero-width space"],
  ["14’03’2026", "U+2019, right quotation mark"],
  ["20454", "days since 1970"],
  ["1773446400", "seconds since 1970"],
  ["1773446400000", "seconds since 1970"],
  ["/Date(1773446400000)/", "seconds since 1970"],
])("a message about %s shows what is there", async (value, seen) => {
  const [one] = fc.sample(tidyList(4, 4), 1);
  const { findings } = await read(listText(one ?? [], (item, at) => cellsOf(item, at === 0 ? value : undefined)));
  const message = findings.find(({ code }) => code === "date-unknown")?.message;
  expect(message).toContain(seen);
  expect(message).not.toContain(value);
});

test.each(["30/12/1899", "1899-12-31", "01/01/0001", "0001-01-01 00:00:00", "1601-01-01", "1/1/1753"])(
  "%s is told as what programs write where there is no date",
  async (value) => {
    const [one] = fc.sample(tidyList(4, 4), 1);
    const { findings } = await read(listText(one ?? [], (item, at) => cellsOf(item, at === 0 ? value : undefined)));
    expect(findings.map(({ message }) => message).join()).toContain("Programs write this day where there is no date.");
  },
);

test.each(["ongoing", "Open", "current", "Still live", "On-going", "to date", "31/12/9999", "9999-12-31"])(
  "an order that has not ended, %s, has no end date, without a word",
  async (text) => {
    const [list = []] = fc.sample(tidyList(4, 8), 1);
    const { findings, list: cases } = await read(
      listText(list)
        .split("\r\n")
        .map((line, at) => `${line},${at === 0 ? "End date" : text}`)
        .join("\r\n"),
    );
    expect(findings).toEqual([]);
    expect(cases?.cases.every(({ endDate }) => endDate === null)).toBe(true);
  },
);

test("a day that ends a minute before midnight, as a program counts with an old time of London, is told as one too early; the end of a day is not", async () => {
  const times = fc.constantFrom("23:58:45", "23:59:15", "23:58:30");
  await fc.assert(
    fc.asyncProperty(tidyList(4, 12), times, fc.boolean(), async (list, time, isEnd) => {
      const written = isEnd ? "23:59:59" : time;
      const { findings } = await read(listText(list, (one) => cellsOf(one, `${one.startDate}T${written}`)));
      expect(findings.map(({ code }) => code)).toEqual(isEnd ? [] : ["dates-in-utc"]);
    }),
    { numRuns: 40 },
  );
});

test("starts of which a part is four years and a day early are told with their rows, and a few long orders are not", async () => {
  await fc.assert(
    fc.asyncProperty(tidyList(30, 40), fc.integer({ min: 1, max: 14 }), async (list, part) => {
      const days = list.map((_, at) => dayAfter("2026-02-01", (at * 37) % 180));
      const early = (at: number) => (at < part ? dayAfter(days[at] ?? "", -1462) : (days[at] ?? ""));
      const { findings } = await read(listText(list, (one, at) => cellsOf(one, early(at))));
      const told = findings.find(({ code }) => code === "dates-from-1904");
      if (part * 5 < list.length || part < 5) expect(told).toBeUndefined();
      else expect(told?.rows).toEqual(Array.from({ length: part }, (_, at) => at + 2));
    }),
    { numRuns: 40 },
  );
});
