import { describe, expect, test } from "vitest";
import { agesDiffer, isAgeAtStart, yearsOf } from "../../../src/long-list/rows/child-ages.ts";

type Row = Parameters<typeof agesDiffer>[0][number];
/** Rows of one child: the age and the start of each. */
const rows = (...all: [age: string | null, startDate: string | null][]) =>
  all.map(([age, startDate], at) => ({ row: at + 2, values: { age, startDate } }) as unknown as Row);

describe("ages of one child", () => {
  test.each<[string, string, [string | null, string | null][], boolean]>([
    [
      "at the start grow with the starts",
      "Age at start",
      [
        ["14", "2026-03-01"],
        ["15", "2026-09-01"],
      ],
      false,
    ],
    [
      "at the start do so in any order of rows",
      "Age at start",
      [
        ["15", "2026-09-01"],
        ["14", "2026-03-01"],
      ],
      false,
    ],
    [
      "at the start do not shrink",
      "Age at start",
      [
        ["15", "2026-03-01"],
        ["14", "2026-09-01"],
      ],
      true,
    ],
    [
      "at the start grow by no more than the years between",
      "Age at start",
      [
        ["13", "2025-06-01"],
        ["16", "2026-09-01"],
      ],
      true,
    ],
    [
      "at the start count whole years only",
      "Age at start",
      [
        ["14", "2025-09-02"],
        ["14", "2026-09-01"],
      ],
      false,
    ],
    [
      "at the start grow where whole years lie between",
      "Age at start",
      [
        ["14", "2025-09-01"],
        ["14", "2026-09-01"],
      ],
      true,
    ],
    [
      "on one day are one",
      "Age at start",
      [
        ["14", "2026-03-01"],
        ["15", "2026-03-01"],
      ],
      true,
    ],
    [
      "of today are one",
      "Current age",
      [
        ["14", "2026-03-01"],
        ["15", "2026-09-01"],
      ],
      true,
    ],
    [
      "of today that are one do not differ",
      "Current age",
      [
        ["15", "2026-03-01"],
        ["15", "2026-09-01"],
      ],
      false,
    ],
    [
      "of either kind may grow",
      "Age",
      [
        ["14", "2026-03-01"],
        ["15", "2026-09-01"],
      ],
      false,
    ],
    [
      "of either kind do not shrink, nor leap",
      "Age",
      [
        ["12", "2026-03-01"],
        ["14", "2026-04-01"],
      ],
      true,
    ],
    [
      "without a day or a number are no age to compare",
      "Age",
      [
        ["14", null],
        ["young", "2026-03-01"],
        [null, "2026-03-02"],
        ["9", "March"],
      ],
      false,
    ],
  ])("%s", (_, heading, ages, differ) => {
    expect(agesDiffer(rows(...ages), heading)).toBe(differ);
  });

  test("are not compared where the list has no column of them", () => {
    expect(agesDiffer(rows(["12", "2026-03-01"], ["17", "2026-03-02"]), null)).toBe(false);
  });

  test("are whole years, where they are figures, and at the start where the heading says so", () => {
    expect([yearsOf("15.5"), yearsOf("150"), yearsOf("young"), yearsOf(null)]).toEqual([15, null, null, null]);
    expect(["Age at sentence", "Age now"].map(isAgeAtStart)).toEqual([true, false]);
  });
});
