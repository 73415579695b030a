import { expect, test } from "vitest";
import { sheetRows } from "../../src/long-list/files/workbook-library.ts";
import { sampleWorkbook } from "../../src/report/workbook.ts";
import { replaceCase } from "../../src/sampling/replacement/replacement.ts";
import { aCase, many } from "../support/cases.ts";
import { drawOf } from "../support/draws.ts";

const draw = drawOf([aCase("0012"), aCase("=1+1"), aCase("@SUM(A1)"), ...many(30, aCase)], { team: "Northtown" });
const record = replaceCase(draw, [], {
  caseId: draw.sample[0]!.caseId,
  reason: "transferred-out",
  note: "=HYPERLINK(1)",
  by: "A. Coordinator",
  on: "2026-11-01",
});

async function sheet(bytes: Uint8Array, at: number): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of sheetRows(bytes, at)) rows.push(cells);
  return rows;
}

test("the workbook has every sampled case and every reserve, with tickets as exact as the receipt's", async () => {
  const bytes = await sampleWorkbook(draw, []);
  for (const [at, cases] of [draw.sample, draw.reserves].entries()) {
    const [headings, ...rows] = await sheet(bytes, at);
    expect(headings!.slice(0, 2)).toEqual(["Case reference", "Domain"]);
    expect(rows.map(([caseId]) => caseId)).toEqual(cases.map(({ caseId }) => caseId));
    expect(rows.map((cells) => Number(cells[6]))).toEqual(cases.map(({ ticket }) => ticket));
  }
});

test("references and notes are text, so that noughts stay and nothing is worked out", async () => {
  const bytes = await sampleWorkbook(draw, [record]);
  const all = [...(await sheet(bytes, 0)), ...(await sheet(bytes, 1))].map(([caseId]) => caseId);
  expect(all).toEqual(expect.arrayContaining(["0012", "=1+1", "@SUM(A1)"]));
  expect((await sheet(bytes, 2))[1]).toContain("=HYPERLINK(1)");
});

test("what has become of a case since the draw stands beside it", async () => {
  const bytes = await sampleWorkbook(draw, [record]);
  const reserve = record.replacement!.caseId;
  const beside = async (at: number, caseId: string) =>
    (await sheet(bytes, at)).find(([reference]) => reference === caseId)?.at(-1);
  expect(await beside(0, record.case)).toBe(`Replaced by ${reserve}`);
  expect(await beside(1, reserve)).toBe(`Took the place of ${record.case}`);
});

test("the same draw gives the same bytes", async () => {
  expect(await sampleWorkbook(draw, [record])).toEqual(await sampleWorkbook(draw, [record]));
});
