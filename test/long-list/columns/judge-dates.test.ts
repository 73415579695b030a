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
});

test("an end date that programs write for none is passed over, and one that nobody can read is left out with a warning", async () => {
  const list = (end: string) => read(`${HEADINGS},End date\nA1,F,Caution,2026-07-01,L,L,${end}`);
  expect((await list("n/a")).findings).toEqual([]);
  expect(inShort(await list("soon"))).toEqual(["warning · end-date-not-read · row 2 · End date"]);
});
