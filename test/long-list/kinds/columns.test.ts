import fc from "fast-check";
import { expect, test } from "vitest";
import { isSummerTime } from "../../../src/long-list/values/calendar.ts";
import { day, workbook } from "../files.ts";
import { read } from "../reading.ts";
import {
  ALL_HEADINGS,
  aDay,
  cellsOf,
  csvText,
  dayAfter,
  dayFirst,
  listText,
  type TidyCase,
  tidyList,
} from "./tidy-lists.ts";

/** A column is judged as a column: patterns that programs make and no list has by chance. */

const long = tidyList(24, 60);

function found(list: string | Uint8Array): Promise<string[]> {
  return read(list).then(({ findings }) => findings.map(({ code }) => code));
}

/** As a program with US settings takes it: month first where that is a day at all. */
function swapped(date: string): { readonly iso: string; readonly taken: boolean } {
  const [year, month, dayOfMonth] = date.split("-");
  return Number(dayOfMonth) > 12 ? { iso: date, taken: false } : { iso: `${year}-${dayOfMonth}-${month}`, taken: true };
}

const isMixed = (list: readonly TidyCase[]) => {
  const taken = list.filter(({ startDate }) => swapped(startDate).taken).length;
  return taken > 3 && list.length - taken > 6;
};

test("day and month swapped by a program with US settings are never read without a word", async () => {
  const forms = fc.constantFrom<(date: string) => string>(
    (date) => date,
    (date) => `${date} 00:00:00`,
    (date) => date.replaceAll("-", ""),
    (date) => String(Date.parse(date) / 86_400_000 + 25_569),
  );
  const marks = fc.constantFrom("/", "-", ".");
  await fc.assert(
    fc.asyncProperty(long.filter(isMixed), forms, marks, fc.boolean(), async (list, form, mark, cells) => {
      const rows = list.map((one) => {
        const { iso, taken } = swapped(one.startDate);
        return { one, iso, taken, text: taken ? form(iso) : dayFirst(iso).replaceAll("/", mark) };
      });
      const file = cells
        ? await workbook({
            Cases: [
              ALL_HEADINGS,
              ...rows.map(({ one, iso, taken, text }) =>
                cellsOf(one, text).map((cell, at) => (at === 4 && taken ? day(iso) : cell)),
              ),
            ],
          })
        : listText(list, (one) => cellsOf(one, rows.find((row) => row.one === one)?.text));
      const { findings } = await read(file);
      const finding = findings.find(({ code }) => code === "dates-swapped");
      expect(finding?.rows).toEqual(rows.flatMap(({ taken }, at) => (taken ? [at + 2] : [])));
    }),
    { numRuns: 100 },
  );
});

test("end dates with day and month swapped are a warning with their rows, and tidy ones beside blanks are none", async () => {
  await fc.assert(
    fc.asyncProperty(long.filter(isMixed), fc.boolean(), async (list, wrong) => {
      const ends = list.map((one, at) => {
        const { iso, taken } = swapped(one.startDate);
        if (at % 9 === 8) return { text: "", taken: false };
        return wrong ? { text: taken ? iso : dayFirst(iso), taken } : { text: dayFirst(one.startDate), taken: false };
      });
      const rows = list.map((one, at) => [...cellsOf(one), ends[at]?.text ?? ""]);
      const { findings, list: read_ } = await read(csvText([[...ALL_HEADINGS, "End date"], ...rows]));
      const finding = findings.find(({ code }) => code === "end-dates-swapped");
      const made = ends.flatMap(({ taken }, at) => (taken ? [at + 2] : []));
      const typed = ends.filter(({ text, taken }) => text !== "" && !taken).length;
      const told = wrong && 404 * made.length + 219 * typed >= 3_000 && made.length > 0 && typed > 0;
      expect(finding === undefined ? null : (finding.rows ?? [finding.row])).toEqual(told ? made : null);
      expect(read_).not.toBeNull();
    }),
    { numRuns: 60 },
  );
});

test("midnight written in UTC without its zone is never read as the day before without a word", async () => {
  const forms = fc.constantFrom<(date: string, time: string) => string>(
    (date, time) => `${date}T${time}:00`,
    (date, time) => `${date} ${time}`,
    (date, time) => `${dayFirst(date)} ${time}:00`,
    (date, time) => `${dayFirst(date)}, ${time === "23:00" ? "11:00:00 PM" : "12:00:00 AM"}`,
  );
  const inSummer = (list: readonly TidyCase[]) =>
    list.filter(({ startDate }) => isSummerTime(dayAfter(startDate, -1))).length > 1;
  await fc.assert(
    fc.asyncProperty(long.filter(inSummer), forms, fc.boolean(), async (list, form, cells) => {
      const shifted = list.map((one) => {
        const before = dayAfter(one.startDate, -1);
        return isSummerTime(before) ? { date: before, time: "23:00" } : { date: one.startDate, time: "00:00" };
      });
      const at = (place: number) => shifted[place] ?? { date: "", time: "" };
      const file = cells
        ? await workbook({
            Cases: [
              ALL_HEADINGS,
              ...list.map((one, row) =>
                cellsOf(one).map((cell, column) =>
                  column === 4 ? new Date(`${at(row).date}T${at(row).time}:00Z`) : cell,
                ),
              ),
            ],
          })
        : listText(list, (one, row) => cellsOf(one, form(at(row).date, at(row).time)));
      const { findings, list: read_ } = await read(file);
      const finding = findings.find(({ code }) => code === "dates-in-utc");
      const rows = shifted.flatMap(({ time }, row) => (time === "23:00" ? [row + 2] : []));
      expect(finding?.rows ?? [finding?.row]).toEqual(rows);
      expect(read_).toBeNull();
    }),
    { numRuns: 100 },
  );
});

test("midnight by the time of America's west coast is told where all dates have that hour, and an afternoon's panels are not", async () => {
  await fc.assert(
    fc.asyncProperty(long, fc.constantFrom("16:00", "17:00"), fc.boolean(), async (list, hour, isOfAll) => {
      const text = listText(list, (one, at) =>
        cellsOf(one, `${one.startDate} ${at === 0 && !isOfAll ? "10:30" : hour}`),
      );
      const { findings, list: read_ } = await read(text);
      expect(findings.filter(({ code }) => code === "dates-in-utc")).toHaveLength(isOfAll ? 1 : 0);
      expect(read_ === null).toBe(isOfAll);
    }),
    { numRuns: 40 },
  );
});

test("midnight in UTC is told where a few dates have a time of their own", async () => {
  const times = fc.array(fc.constantFrom("09:15", "13:00", "16:45:10", "23:20", "00:30"), {
    minLength: 1,
    maxLength: 3,
  });
  const inSummer = (list: readonly TidyCase[]) =>
    list.filter(({ startDate }, at) => at > 2 && isSummerTime(dayAfter(startDate, -1))).length > 11;
  await fc.assert(
    fc.asyncProperty(long.filter(inSummer), times, async (list, own) => {
      const late = (one: TidyCase, at: number) => own[at] === undefined && isSummerTime(dayAfter(one.startDate, -1));
      const text = listText(list, (one, at) =>
        cellsOf(one, late(one, at) ? `${dayAfter(one.startDate, -1)} 23:00` : `${one.startDate} ${own[at] ?? "00:00"}`),
      );
      const { findings, list: read_ } = await read(text);
      const rows = list.flatMap((one, at) => (late(one, at) ? [at + 2] : []));
      expect(findings.find(({ code }) => code === "dates-in-utc")?.rows).toEqual(rows);
      expect(read_).toBeNull();
    }),
    { numRuns: 50 },
  );
});

test("hours of the day and of the evening are no midnight, few or many", async () => {
  const hour = (least: number, most: number) => fc.integer({ min: least, max: most }).map((one) => `${one}:00`);
  const hours = fc.oneof(
    fc.array(hour(9, 17), { minLength: 60, maxLength: 60 }),
    // Panels in the evening, with some by day; and nights that are no pattern beside as many hours of the day.
    fc
      .array(hour(18, 19), { minLength: 56, maxLength: 56 })
      .map((some) => ["10:00", "11:30", ...some, "14:00", "15:00"]),
    fc
      .tuple(hour(22, 23), hour(9, 17))
      .map(([night, day]) => Array.from({ length: 60 }, (_, at) => (at % 4 === 0 ? day : night))),
  );
  await fc.assert(
    fc.asyncProperty(long, hours, async (list, times) => {
      expect(await found(listText(list, (one, at) => cellsOf(one, `${one.startDate} ${times[at]}`)))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("times of day as they fall are no pattern", async () => {
  const time = fc
    .integer({ min: 0, max: 1439 })
    .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`);
  await fc.assert(
    fc.asyncProperty(long, fc.array(time, { minLength: 60, maxLength: 60 }), async (list, times) => {
      expect(await found(listText(list, (one, at) => cellsOf(one, `${one.startDate} ${times[at]}`)))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test("the last second of a day is no midnight of the next", async () => {
  await fc.assert(
    fc.asyncProperty(long, fc.constantFrom("23:59", "23:59:59", "23:59:59.997"), async (list, time) => {
      const text = listText(list, (one) => cellsOf(one, `${dayFirst(one.startDate)} ${time}`));
      expect((await read(text)).findings).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test("months that a program stored as their first or last days are named", async () => {
  const spread = (list: readonly TidyCase[]) => new Set(list.map(({ startDate }) => startDate.slice(0, 7))).size > 2;
  await fc.assert(
    fc.asyncProperty(long.filter(spread), fc.boolean(), async (list, last) => {
      const stored = ({ startDate }: TidyCase) => {
        const first = `${startDate.slice(0, 7)}-01`;
        return last ? dayAfter(`${dayAfter(first, 32).slice(0, 7)}-01`, -1) : first;
      };
      expect(await found(listText(list, (one) => cellsOf(one, dayFirst(stored(one)))))).toEqual(["dates-on-one-day"]);
    }),
    { numRuns: 50 },
  );
});

test("months are told where a few days are known", async () => {
  const months = (list: readonly TidyCase[]) =>
    new Set(list.slice(2).map(({ startDate }) => startDate.slice(0, 7))).size > 7;
  await fc.assert(
    fc.asyncProperty(long.filter(months), fc.integer({ min: 1, max: 2 }), async (list, known) => {
      const text = listText(list, ({ startDate, ...one }, at) =>
        cellsOf({ ...one, startDate: `${startDate.slice(0, 8)}${at < known ? "17" : "01"}` }),
      );
      const { findings } = await read(text);
      expect(findings.map(({ code, rows }) => [code, rows?.length])).toEqual([
        ["dates-on-one-day", list.length - known],
      ]);
      expect(findings[0]?.message).toContain(`All start dates but ${known} are the first`);
    }),
    { numRuns: 30 },
  );
});

test("a needed column that is blank in every row is named with all its rows", async () => {
  const blank = fc.constantFrom("", "-", "–", "NULL", "NaN", "N/A", "Not known", "Unknown");
  await fc.assert(
    fc.asyncProperty(long, fc.constantFrom(2, 5, 6), blank, async (list, column, nothing) => {
      const { findings } = await read(listText(list, (one) => cellsOf(one).with(column, nothing)));
      expect(findings.map(({ code, rows }) => [code, rows?.length])).toEqual([["column-blank", list.length]]);
    }),
    { numRuns: 50 },
  );
});

test("starts that programs write for none are named with their rows", async () => {
  const none = fc.constantFrom(
    "1900-01-01",
    "1926-03-14",
    "1970-01-01",
    "1980-01-01",
    "2001-01-01",
    "1999-12-31",
    "2006-07-01",
  );
  await fc.assert(
    fc.asyncProperty(long, none, fc.nat(23), async (list, date, at) => {
      const { findings } = await read(
        listText(list, (one, row) => cellsOf(one, dayFirst(row === at ? date : one.startDate))),
      );
      expect(findings.map(({ code, row }) => [code, row])).toEqual([["start-long-ago", at + 2]]);
    }),
    { numRuns: 50 },
  );
});

test("starts out of a workbook that counts its days from 1904 are a warning with what the last would be", async () => {
  const forms = fc.constantFrom<(date: string) => string>(
    dayFirst,
    (date) => date,
    (date) => String(Date.parse(date) / 86_400_000 + 25_569),
  );
  const lastOf = (list: readonly TidyCase[]) =>
    list
      .map(({ startDate }) => startDate)
      .sort()
      .at(-1) ?? "";
  const recent = long.filter((list) => lastOf(list) > "2025-11-02");
  await fc.assert(
    fc.asyncProperty(recent, forms, fc.constantFrom(0, 1_462), async (list, form, early) => {
      const { findings } = await read(listText(list, (one) => cellsOf(one, form(dayAfter(one.startDate, -early)))));
      expect(findings.map(({ code, rows }) => [code, rows?.length])).toEqual(
        early === 0 ? [] : [["dates-from-1904", list.length]],
      );
      if (early > 0) expect(findings[0]?.message).toContain(`would then be ${lastOf(list)}`);
    }),
    { numRuns: 60 },
  );
});

test("starts of 1904 are told where rows of another workbook stand beside, and a few old starts among those of years are not", async () => {
  const thisYear = aDay.filter((date) => date > "2025-11-02");
  const lists = fc
    .tuple(long, fc.noBias(fc.array(thisYear, { minLength: 60, maxLength: 60 })))
    .map(([list, dates]) => list.map((one, at) => ({ ...one, startDate: dates[at] ?? "" })));
  await fc.assert(
    fc.asyncProperty(lists, fc.integer({ min: 1, max: 18 }), async (list, right) => {
      const dates = list.map(({ startDate }, at) => (at < right ? startDate : dayAfter(startDate, -1_462)));
      const told = async (some: readonly string[]) =>
        (await read(listText(list, (one, at) => cellsOf(one, some[at])))).findings.map(({ code, rows }) => [
          code,
          rows?.length,
        ]);
      expect(await told(dates)).toEqual([["dates-from-1904", list.length - right]]);
      expect(await told(dates.with(0, "2024-06-01"))).toEqual([]);
      expect(await told(list.map(({ startDate }, at) => (at < 3 ? dayAfter(startDate, -1_462) : startDate)))).toEqual(
        [],
      );
    }),
    { numRuns: 40 },
  );
});

test("a single date of another form in a short list is no pattern", async () => {
  await fc.assert(
    fc.asyncProperty(tidyList(2, 4), aDay, async (list, date) => {
      expect(await found(listText(list, (one, at) => cellsOf(one, at === 0 ? date : undefined)))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("genders in figures are read, with a warning where 0 and 1 are all there is and nobody has said what they are", async () => {
  const figures = fc.constantFrom<string[]>(
    ["0", "1"],
    ["1", "0", ""],
    ["0", "1", "2"],
    ["1", "2"],
    ["0", "1", "Female"],
    ["0", "1", "2", "Male", "Female"],
    // Of two lists that were joined.
    ["0", "1", "Male", "Female"],
  );
  await fc.assert(
    fc.asyncProperty(long, figures, async (list, written) => {
      const file = listText(list, (one, at) => cellsOf(one).with(2, written[at % written.length] ?? ""));
      const rows = list.flatMap((_, at) => (/\d/.test(written[at % written.length] ?? "") ? [at + 2] : []));
      const inPart = !written.includes("2") && written.includes("Male") === written.includes("Female");
      const { findings } = await read(file);
      expect(findings.map(({ code, rows }) => [code, rows])).toEqual(inPart ? [["genders-in-part", rows]] : []);
      const told = await read(file, { mappings: { values: { gender: { "0": "male", "1": "female" } } } });
      expect(told.findings).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
