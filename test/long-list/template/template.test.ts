import { describe, expect, test } from "vitest";
import { FIELDS } from "../../../src/long-list/fields.ts";
import { templateCsv } from "../../../src/long-list/template/template.ts";
import { templateWorkbook } from "../../../src/long-list/template/template-workbook.ts";
import { templateRules } from "../../support/template-rules.ts";
import { inShort, read } from "../reading.ts";

describe.each([
  ["CSV", () => templateCsv(templateRules())],
  ["Excel", () => templateWorkbook(templateRules())],
])("the %s template", (_format, template) => {
  test("passes its own check, with its two examples in the two windows", async () => {
    const reading = await read(await template());
    expect(inShort(reading)).toEqual(["notice · title-rows-skipped · row 1", "warning · template-unused · row 20"]);
    expect(reading.list?.cases.map(({ startDate }) => startDate)).toEqual(["2026-05-02", "2026-08-02"]);
  });

  test("is the same bytes every time", async () => {
    expect(await template()).toEqual(await template());
  });
});

test("the template writes out the windows and explains every column", () => {
  const text = templateCsv(templateRules());
  expect(text).toContain("from 02/03/2026 to 02/05/2026");
  expect(text).toContain("from 02/06/2026 to 02/08/2026");
  for (const { label } of FIELDS) expect(text).toMatch(new RegExp(`\\r\\n"?${label} \\(`));
});

test("the Excel template offers the codes of the coded columns as choices", async () => {
  const { readXlsx } = await import("hucre/xlsx");
  const { sheets } = await readXlsx(await templateWorkbook(templateRules()));
  const [cases, choices] = sheets;
  expect(cases?.dataValidations?.map(({ type, formula1 }) => [type, formula1])).toEqual([
    ["list", "Choices!$C$1:$C$4"],
    ["list", "Choices!$D$1:$D$23"],
    ["list", "Choices!$F$1:$F$5"],
    ["list", "Choices!$G$1:$G$5"],
    ["list", "Choices!$I$1:$I$19"],
    ["list", "Choices!$J$1:$J$6"],
    ["list", "Choices!$K$1:$K$3"],
    ["list", "Choices!$L$1:$L$3"],
    ["list", "Choices!$M$1:$M$32"],
  ]);
  expect(choices?.hidden).toBe(true);
  expect(choices?.rows.slice(0, 3).map((row) => row[3])).toEqual([
    "Custody",
    "Youth rehabilitation order",
    "Referral order",
  ]);
});
