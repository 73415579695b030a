import { describe, expect, test } from "vitest";
import { workbook } from "../files.ts";
import { HEADINGS, inShort, read } from "../reading.ts";

const CASE = "F,Caution,2026-07-01,L,L";
const codes = async (...lines: string[]) => inShort(await read(lines.join("\n")));

describe("rows of other lengths than the headings", () => {
  test("are read where nothing is lost, whether they end early or begin with a blank cell", async () => {
    const { list } = await read(`${HEADINGS}\nA1,${CASE}\n\n,,\nA2,F,Caution,2026-07-02\n`);
    expect(list?.cases.map(({ caseId, riskOfSeriousHarm }) => [caseId, riskOfSeriousHarm])).toEqual([
      ["A1", "low"],
      ["A2", "not-recorded"],
    ]);
    expect(await codes(`,${HEADINGS}`, `,A1,${CASE}`, "x")).toContain("warning · rows-at-foot-skipped · row 3");
  });

  test("that repeat the headings are passed over, with other columns' headings told", async () => {
    expect(await codes(HEADINGS, `A1,${CASE}`, HEADINGS, `A2,${CASE}`)).toEqual(["notice · header-repeated · row 3"]);
    expect(await codes(HEADINGS, `A1,${CASE}`, "Case reference", `A2,${CASE}`)).not.toEqual([]);
  });

  test("at the foot with a count under the disposal's heading are no cases", async () => {
    const swapped = "Disposal,Case reference,Gender,Start date,Risk of serious harm,Safety and wellbeing";
    const found = await codes(swapped, "Caution,A1,F,2026-07-01,L,L", "Caution,A2,F,2026-07-01,L,L", "Total,2,,,,");
    expect(found).toEqual(["warning · rows-at-foot-skipped · row 4"]);
  });
});

test("sheets of which one lacks a column that need not be there are one list, in which its cases say nothing there", async () => {
  const rows = (...lines: string[]) => lines.map((line) => line.split(","));
  const bytes = await workbook({
    Court: rows(`${HEADINGS},Age`, `A1,${CASE},15`),
    Other: rows(HEADINGS, `A2,${CASE}`),
  });
  const { list } = await read(bytes, { mappings: { sheets: ["Court", "Other"] } });
  expect(list?.cases.map(({ caseId, age }) => [caseId, age])).toEqual([
    ["A1", "15"],
    ["A2", null],
  ]);
});

test("a child on licence without a disposal to custody in the list is nothing to tell of", async () => {
  const list = (...disposals: string[]) =>
    codes(`${HEADINGS},Child reference`, ...disposals.map((one, at) => `A${at},F,${one},2026-07-0${at + 1},L,L,C1`));
  expect((await list("Licence", "Caution")).join()).not.toContain("licence-beside-custody");
  expect((await list("Licence", "DTO")).join()).toContain("licence-beside-custody");
});
