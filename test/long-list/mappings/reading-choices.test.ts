import { expect, test } from "vitest";
import { type ReadingChoices, sheetChoices } from "../../../src/long-list/mappings/reading-choices.ts";
import { type Mappings, NO_MAPPINGS } from "../../../src/sampling/case.ts";
import { read } from "../reading.ts";

const HEADINGS = "Ref,Gender,Disposal,Order made on,Risk of serious harm,Safety and wellbeing,Surname";

async function choicesOf(rows: readonly string[], mappings: Mappings = NO_MAPPINGS): Promise<ReadingChoices> {
  const { choices } = await read([HEADINGS, ...rows].join("\n"), { mappings });
  return choices!;
}

test("a field that no heading is known to hold is left to choose, among all headings of the list", async () => {
  const { headings, columns } = await choicesOf(["A1,F,Referral order,14/03/2026,Low,Low,Canary"]);
  expect(headings).toEqual(HEADINGS.split(","));
  expect(columns.find(({ field }) => field === "startDate")).toEqual({
    field: "startDate",
    label: "Start date",
    needed: true,
    heading: null,
    unaided: null,
  });
  expect(columns.find(({ field }) => field === "caseId")).toMatchObject({ heading: "Ref", unaided: "Ref" });
});

test("what was mapped is told from what is known without", async () => {
  const mappings = { ...NO_MAPPINGS, columns: { "Order made on": "startDate", Gender: "ignore" } };
  const { columns } = await choicesOf(["A1,F,Referral order,14/03/2026,Low,Low,Canary"], mappings);
  expect(columns.filter(({ heading, unaided }) => heading !== unaided)).toMatchObject([
    { field: "gender", heading: null, unaided: "Gender" },
    { field: "startDate", heading: "Order made on", unaided: null },
  ]);
});

test("where two columns claim one field and differ, neither is taken for chosen, and either can be", async () => {
  const list = `${HEADINGS.replace("Gender", "M/F")},Sex\nA1,F,Referral order,14/03/2026,Low,Low,Canary,M`;
  const { choices } = await read(list);
  expect(choices?.columns.find(({ field }) => field === "gender")).toMatchObject({ heading: null, unaided: null });
  for (const heading of ["M/F", "Sex"]) {
    const chosen = (await read(list, { mappings: { columns: { [heading]: "gender" } } })).choices;
    expect(chosen?.columns.find(({ field }) => field === "gender")).toMatchObject({ heading, unaided: null });
  }
});

test("where two columns claim one field and one is blank, the other is taken", async () => {
  const { choices } = await read(
    `${HEADINGS.replace("Gender", "M/F")},Sex\nA1,,Referral order,14/03/2026,Low,Low,Canary,F`,
  );
  expect(choices?.columns.find(({ field }) => field === "gender")).toMatchObject({ heading: "Sex", unaided: "Sex" });
});

test("where the template's own heading stands beside another, it is taken", async () => {
  const { choices } = await read(`${HEADINGS},Sex\nA1,F,Referral order,14/03/2026,Low,Low,Canary,F`);
  expect(choices?.columns.find(({ field }) => field === "gender")).toMatchObject({ heading: "Gender" });
});

test("values that nobody knows or that must be queried are left to choose, each once, beside those already mapped", async () => {
  const rows = [
    "A1,F,Local plan,14/03/2026,Low,Low,Canary",
    "A2,Mystery,Local plan,14/03/2026,Low,Low,Canary",
    "A3,F,Reprimand,14/03/2026,Low,Low,Canary",
    "A4,F,Old order,14/03/2026,#N/A,943 476 5919,Canary",
  ];
  const mappings = { ...NO_MAPPINGS, values: { Disposal: { "old order": "fine" } } };
  expect((await choicesOf(rows, mappings)).values).toMatchObject([
    { field: "gender", value: "Mystery", rows: 1, code: null },
    { field: "disposal", value: "Local plan", rows: 2, code: null },
    { field: "disposal", value: "Reprimand", rows: 1, code: null },
    { field: "disposal", value: "Old order", rows: 1, code: "fine" },
  ]);
});

test("of a column that is probably another only the first values are left to choose", async () => {
  const rows = Array.from({ length: 200 }, (_, at) => `A${at},Word ${at},Referral order,14/03/2026,Low,Low,Canary`);
  expect((await choicesOf(rows)).values).toHaveLength(50);
});

test("a file that cannot be read as a list leaves nothing to choose", async () => {
  expect((await read("")).choices).toBeNull();
});

test("values are offered with how many rows have them, blank cells apart, and what was mapped stays among them", async () => {
  const rows = ["A1,x,Odd one,14/03/2026,Low,Low,", "A2,x,Odd one,14/03/2026,Low,Low,", "A3,,Fine,14/03/2026,Low,Low,"];
  const mapped = { ...NO_MAPPINGS, values: { Gender: { x: "female" } } };
  const { values } = await choicesOf(rows, mapped);
  expect(values.map(({ field, value, rows: many, code }) => [field, value, many, code])).toEqual([
    ["gender", "x", 2, "female"],
    ["disposal", "Odd one", 2, null],
  ]);
});

test("before it is known which sheet is the list, the sheets alone are to choose; without sheets nothing is", () => {
  expect(sheetChoices(undefined)).toBeNull();
  expect(sheetChoices({ candidates: ["A"], read: [] })).toEqual({ headings: [], columns: [], values: [] });
  expect(sheetChoices({ candidates: ["A", "B"], read: ["B"] })?.sheets).toEqual([
    { name: "A", read: false },
    { name: "B", read: true },
  ]);
});
