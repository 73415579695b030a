import { describe, expect, test } from "vitest";
import { HEADINGS, inShort, read } from "../reading.ts";

const codes = async (...starts: string[]) => {
  const rows = starts.map((start, at) => `A${at},F,Caution,${start},L,L`);
  return inShort(await read([HEADINGS, ...rows].join("\n"))).map((text) => text.split(" · ")[1]);
};

describe("a start late in the evening", () => {
  const others = ["2026-07-01 00:00", "2026-08-03 00:00", "2026-06-05 00:00"];

  test("of one case alone is a midnight in universal time only where it is summer, and no other summer day is at midnight", async () => {
    expect(await codes("2026-07-14 23:00", "2026-02-01 00:00")).toContain("dates-in-utc");
    expect(await codes("2026-02-14 23:00", "2026-02-01 00:00")).not.toContain("dates-in-utc");
    expect(await codes("2026-07-14 23:00", ...others)).not.toContain("dates-in-utc");
  });

  test("is none where hours of the day stand beside it, or it is not on the hour", async () => {
    expect(await codes("2026-07-14 23:00", "2026-07-15 23:00", "2026-07-16 09:00")).not.toContain("dates-in-utc");
    expect(await codes("2026-07-14 23:10", "2026-07-15 23:10")).not.toContain("dates-in-utc");
  });
});

test("starts that are long ago are early by four years and a day only where that would make them starts of this year", async () => {
  const all = (year: number) => ["04-02", "05-09", "06-17", "07-23", "08-30"].map((day) => `${year}-${day}`);
  expect(await codes(...all(2022))).toContain("dates-from-1904");
  expect(await codes(...all(2020))).not.toContain("dates-from-1904");
  // A few long orders among others are none.
  expect(await codes(...all(2022).slice(2), ...all(2026), "2026-01-05", "2026-01-09")).not.toContain("dates-from-1904");
});

describe("years of two figures beside a month's name", () => {
  const days = ["14-Nov", "23-Nov", "03-Dec", "17-Jan", "29-Mar", "08-Jun"];

  test("that are all of one year long past may have been cut, and of years as they fall they are years", async () => {
    expect(await codes(...days.map((day) => `${day}-20`))).toEqual(["dates-short-years"]);
    expect(await codes(...days.map((day, at) => `${day}-${at < 3 ? 25 : 26}`))).toEqual([]);
    expect(await codes(...days.map((day) => `${day}-24`))).toEqual([]);
    expect(await codes(...days.map((day) => `${day}-2020`))).toEqual([]);
    expect(await codes(...days.map((day, at) => `${day}-${at === 0 ? 20 : 25}`))).toEqual([]);
  });

  test("may be days where the years that stand in front would be those of the list", async () => {
    const turned = (years: readonly number[]) =>
      ["Nov 14", "Nov 23", "Dec 03", "Jan 17", "Mar 29"].map((day, at) => `${years[at]} ${day}`);
    expect(await codes(...turned([25, 25, 25, 26, 26]))).toContain("dates-short-years");
    expect(await codes(...turned([14, 23, 5, 17, 29]))).not.toContain("dates-short-years");
  });
});

test("the hour behind a day and its month is no year", async () => {
  for (const start of ["14-Nov 00:00:00", "14 November 20:26", "Fri 14 Nov 09:30"])
    expect(await codes(start)).toEqual(["date-unknown"]);
  expect(await codes("14 Nov 25 09:30", "14-Nov-25 00:00:00", "14 Nov 2025 20:26")).toEqual([]);
});

test("an end date that programs write for none is passed over, and one that nobody can read is left out with a warning", async () => {
  const list = (end: string) => read(`${HEADINGS},End date\nA1,F,Caution,2026-07-01,L,L,${end}`);
  expect((await list("n/a")).findings).toEqual([]);
  expect(inShort(await list("soon"))).toEqual(["warning · end-date-not-read · row 2 · End date"]);
});
