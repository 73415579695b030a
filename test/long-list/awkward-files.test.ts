import { describe, expect, test } from "vitest";
import type { Case } from "../../src/sampling/case.ts";
import { type AwkwardFile, DIALECTS, FORMATS, HEADERS, ROWS, VALUES, WORKBOOKS } from "./awkward-files.ts";
import { expectFilled, inShort, read } from "./reading.ts";

describe.each<[string, readonly AwkwardFile[]]>([
  ["a file that is another format or no list", FORMATS],
  ["a list in another dialect", DIALECTS],
  ["a header that has to be found", HEADERS],
  ["rows that are not one case each", ROWS],
  ["values that have to be read or asked about", VALUES],
  ["a workbook", WORKBOOKS],
])("%s", (_kind, files) => {
  test.each(files)("$name", async ({ file, options, findings, cases }) => {
    const reading = await read(await file, options);
    expect(inShort(reading)).toEqual(findings);
    expect(reading.list?.cases.map(caseInShort)).toEqual(cases);
    expectFilled(reading);
  });
});

function caseInShort(item: Case): string {
  const { caseId, gender, disposal, startDate, riskOfSeriousHarm, safetyAndWellbeing } = item;
  return [caseId, gender, disposal, startDate, riskOfSeriousHarm, safetyAndWellbeing].join(" ");
}
