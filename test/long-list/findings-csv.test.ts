import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findingsCsv } from "../../src/long-list/findings-csv.ts";
import { escapeFormula, unescapeFormula } from "../../src/long-list/formula.ts";
import { workbook } from "./files.ts";
import { HEADINGS, inShort, read } from "./reading.ts";

async function sentBack(text: string): Promise<string> {
  const { table, findings } = await read(text);
  return findingsCsv(table!, findings);
}

describe("the findings CSV", () => {
  test("has the original rows without the columns that are not used, and what is to be done beside each", async () => {
    const text = `Name,${HEADINGS}\nAnn Example,A1,F,,14/03/2026,M,VH\nBob Example,A2,M,Fine,15/03/2026,L,L\n`;
    expect(await sentBack(text)).toBe(
      [
        '\ufeff"notice: Dropped before anything else was read, because the draw does not need it: “Name” (names). Leave these columns out of the list."',
        `${HEADINGS},Longlist findings`,
        'A1,F,,14/03/2026,M,VH,"error in Disposal: Disposal is blank. Fill it in, or remove the row if it is no case."',
        "A2,M,Fine,15/03/2026,L,L,",
        "",
      ].join("\r\n"),
    );
  });

  test("can be corrected and sent again", async () => {
    const corrected = (
      await sentBack(`${HEADINGS}\n"=1\n2",F,Ref. Panel,14/03/2026,M,VH\n'@x,F,Ref. Panel,14/03/2026,M,VH`)
    ).replaceAll("Ref. Panel,", "Referral order,");
    const reading = await read(corrected);
    expect(inShort(reading)).toEqual(["notice · title-rows-skipped · row 1"]);
    expect(reading.list?.cases.map(({ caseId }) => caseId)).toEqual(["'@x", "=1\n2"]);
  });

  test("can be sent again as a workbook, its columns moved and its cells merged", async () => {
    const rows = [
      ["Longlist findings", ...HEADINGS.split(",")],
      ["row 2: …", "A1", "F", "Caution", "14/03/2026", "M", "VH"],
      ["", "A2", "", "Caution", "15/03/2026", "M", "VH"],
    ];
    const reading = await read(await workbook({ Cases: rows }, { merged: ["A2:A3", "C2:C3"] }));
    expect(inShort(reading)).toEqual(["warning · cells-merged-down · row 3 · Gender"]);
    expect(reading.list?.cases.map(({ gender }) => gender)).toEqual(["female", "female"]);
  });

  test("names once, above the list, what concerns many rows", async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `A${at},F,Ref. Panel,14/03/2026,M,VH`);
    const text = await sentBack([HEADINGS, ...rows].join("\n"));
    expect(text.split("Write one of these instead").length).toBe(2);
    expect(text.split("error in Disposal: see above (value-unknown)").length).toBe(5_001);
  });

  test("keeps its headings near enough to the top to be found, however much there is to say", async () => {
    const columns = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`Gone ${at}`, "age"]));
    const { table, findings } = await read(`${HEADINGS}\nA1,F,Referral order,14/03/2026,M,VH`, {
      mappings: { columns },
    });
    const text = findingsCsv(table!, findings);
    expect(text).toContain("and 61 more, which the check lists");
    expect((await read(text)).list?.cases).toHaveLength(1);
  });
});

describe("formula triggers", () => {
  test.each(["=1", "+1", "-1", "@x", "\t1", "\r1", "\0", '"=1', "'=1", "\n=1", ' "\n@x', "''-1"])(
    "%j is escaped",
    (value) => {
      expect(escapeFormula(value)).toBe(`'${value}`);
    },
  );

  test.each(["", "A1", "1-2", "'tis", '"quoted"', "a=1"])("%j is left as it is", (value) => {
    expect(escapeFormula(value)).toBe(value);
  });

  test("are escaped so that any text comes back as it was", () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom("=", "+", "-", "@", "'", '"', "\t", "\r", "\n", " "), fc.string()),
    });
    fc.assert(
      fc.property(text, (value) => unescapeFormula(escapeFormula(value)) === value),
      { numRuns: 2_000 },
    );
  });
});
