import { describe, expect, test } from "vitest";
import { templateCsv } from "../../src/long-list/template/template.ts";
import { NO_MAPPINGS } from "../../src/sampling/case.ts";
import { templateRules } from "../support/template-rules.ts";
import { HEADINGS, inShort, read } from "./reading.ts";

const CASE = {
  caseId: "007",
  childId: null,
  gender: "female",
  disposal: "referral-order",
  startDate: "2026-03-14",
  riskOfSeriousHarm: "medium",
  safetyAndWellbeing: "very-high",
  endDate: null,
  age: null,
  ethnicity: null,
  disability: null,
  lookedAfter: null,
  previousSanctions: null,
};

describe("a tidy list", () => {
  test.each([
    ["LF", `${HEADINGS}\n007,Female,Referral order,2026-03-14,Medium,Very high\n`],
    ["CRLF and a byte order mark", `\ufeff${HEADINGS}\r\n007,Female,Referral order,2026-03-14,Medium,Very high\r\n`],
    [
      "JSON names in another order",
      "startDate,caseId,safetyAndWellbeing,riskOfSeriousHarm,disposal,gender\n2026-03-14,007,very-high,medium,referral-order,female",
    ],
  ])("is read with %s", async (_dialect, text) => {
    const { list, findings } = await read(text);
    expect(findings).toEqual([]);
    expect(list).toEqual({ cases: [CASE], rows: 1, mappings: NO_MAPPINGS });
  });

  test("of few values under hundreds of keys is no larger than a table may be", async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => ({ ...CASE, caseId: `A${at}`, [`k${at % 900}`]: 1 }));
    expect(inShort(await read({ rows }))).toEqual(["error · list-too-large"]);
  });

  test("is read as JSON rows of text, numbers and null", async () => {
    const { list, findings } = await read({ rows: [{ ...CASE, startDate: 46095, safetyAndWellbeing: "VH" }] });
    expect(findings).toEqual([]);
    expect(list?.cases).toEqual([CASE]);
  });

  test("gives cases by reference, by UTF-16 code units, whatever the order of rows", async () => {
    const row = (reference: string) => `${reference},M,Caution,2026-07-01,L,L`;
    const { list } = await read([HEADINGS, ...["b", "B", "a10", "a9", "ä"].map(row)].join("\n"));
    expect(list?.cases.map(({ caseId }) => caseId)).toEqual(["B", "a10", "a9", "b", "ä"]);
  });
});

test("the template passes its own check", async () => {
  const reading = await read(templateCsv(templateRules()));
  expect(inShort(reading)).toEqual(["notice · title-rows-skipped · row 1", "warning · template-unused · row 20"]);
  expect(reading.list?.cases).toHaveLength(2);
});
