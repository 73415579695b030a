import { expect, test } from "vitest";
import { assignCases } from "../../src/assignment/assign.ts";
import { sheetRows } from "../../src/long-list/files/workbook/library.ts";
import { workbookOutline } from "../../src/long-list/files/workbook/outline.ts";
import { ratingOf, standardsByRule } from "../../src/rating/rate.ts";
import { ratingWorkbook } from "../../src/report/rating-workbook.ts";
import { sampleWorkbook } from "../../src/report/workbook.ts";
import { replaceCase } from "../../src/sampling/replacement/replacement.ts";
import { aCase, many } from "../support/cases.ts";
import { drawOf } from "../support/draws.ts";
import { anInspection, judgedByChance } from "../support/judging.ts";

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
    const [headings, ...rows] = await sheet(bytes, at + 1);
    expect(headings!.slice(0, 2)).toEqual(["Case reference", "Domain"]);
    expect(rows.map(([caseId]) => caseId)).toEqual(cases.map(({ caseId }) => caseId));
    expect(rows.map((cells) => Number(cells[6]))).toEqual(cases.map(({ ticket }) => ticket));
  }
});

test("references and notes are text, so that noughts stay and nothing is worked out", async () => {
  const bytes = await sampleWorkbook(draw, [record]);
  const all = [...(await sheet(bytes, 1)), ...(await sheet(bytes, 2))].map(([caseId]) => caseId);
  expect(all).toEqual(expect.arrayContaining(["0012", "=1+1", "@SUM(A1)"]));
  expect((await sheet(bytes, 3))[1]).toContain("=HYPERLINK(1)");
  expect((await sheet(bytes, 3))[1]).toContain("2026-11-01");
});

test("what has become of a case since the draw stands beside it", async () => {
  const bytes = await sampleWorkbook(draw, [record]);
  const reserve = record.replacement!.caseId;
  const beside = async (at: number, caseId: string) =>
    (await sheet(bytes, at)).find(([reference]) => reference === caseId)?.at(-1);
  expect(await beside(1, record.case)).toBe(`Replaced by ${reserve}`);
  expect(await beside(2, reserve)).toBe(`Took the place of ${record.case}`);
});

test("the first sheet has the cases to inspect now: those replaced are off it, the reserves that came in are on it", async () => {
  const [headings, ...rows] = await sheet(await sampleWorkbook(draw, [record]), 0);
  expect(headings?.slice(0, 2)).toEqual(["Case reference", "Domain"]);
  const now = draw.sample.map(({ caseId }) => (caseId === record.case ? record.replacement?.caseId : caseId));
  expect(rows.map(([caseId]) => caseId)).toEqual(now);
  expect(rows[0]?.at(-1)).toBe(`In place of ${record.case}`);
});

test("where cases are assigned the inspector stands beside each, and each inspector has a sheet", async () => {
  const inspectors = ["A. Ames", "Sample", "x".repeat(40)].map((name) => ({
    name,
    most: null,
    share: 1,
    domains: null,
  }));
  const table = { draw, replacements: [record], inspectors, conflicts: [], previous: null, children: new Map() };
  const { assignment } = assignCases(table);
  const bytes = await sampleWorkbook(draw, [record], { assignment });
  const [headings, ...rows] = await sheet(bytes, 0);
  expect(headings?.slice(0, 3)).toEqual(["Case reference", "Inspector", "Domain"]);
  expect(rows.map(([caseId, inspector]) => ({ case: caseId, inspector })).sort(byCase)).toEqual(assignment?.cases);
  const { sheets } = await workbookOutline(bytes);
  expect(sheets.map(({ name }) => name)).toEqual([
    "To inspect now",
    "A. Ames",
    "Sample 2",
    "x".repeat(31),
    "Sample",
    "Reserves",
    "Replacements",
    "About",
  ]);
  const [, ...own] = await sheet(bytes, 1);
  expect(own).toHaveLength(assignment?.loads[0]?.cases ?? 0);
});

test("where the list is at hand the day that each case started on is a date that can be reckoned with", async () => {
  const list = new Map([...draw.sample, ...draw.reserves].map(({ caseId }) => [caseId, { startDate: "2026-04-01" }]));
  const bytes = await sampleWorkbook(draw, [record], { list });
  const [headings, ...rows] = await sheet(bytes, 0);
  expect(headings?.slice(0, 3)).toEqual(["Case reference", "Domain", "Started"]);
  expect(new Set(rows.map((cells) => cells[2]))).toEqual(new Set(["2026-04-01"]));
  const { readXlsx } = await import("hucre/xlsx");
  const [first] = (await readXlsx(bytes)).sheets;
  expect(first?.rows[1]?.[2]).toEqual(new Date("2026-04-01T00:00:00Z"));
  expect(first?.autoFilter?.range).toBe(`A1:H${rows.length + 1}`);
  expect(first?.freezePane).toMatchObject({ rows: 1 });
});

test("ratings are a workbook: in short, every question, the groups, and the statement for the report", async () => {
  const inspected = anInspection();
  const request = { draw: inspected, replacements: [], judgements: judgedByChance(inspected), list: null };
  const rating = ratingOf(request, standardsByRule(request), []);
  const bytes = await ratingWorkbook(rating, inspected);
  const { sheets } = await workbookOutline(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(["Ratings", "Questions", "Groups", "Statement"]);
  const [headings, ...rows] = await sheet(bytes, 1);
  expect(headings?.slice(0, 3)).toEqual(["Standard", "Rating", "Question"]);
  expect(rows).toHaveLength(rating.standards.flatMap(({ questions }) => questions).length);
  expect((await sheet(bytes, 3)).flat().join("\n")).toMatch(
    /In \d+ of 26 cases \(\d+%; \d+ to \d+ had all been inspected, with 80% confidence\)/,
  );
});

const byCase = (a: { case: string | undefined }, b: { case: string | undefined }) =>
  (a.case ?? "") < (b.case ?? "") ? -1 : 1;

test("the same draw gives the same bytes", async () => {
  expect(await sampleWorkbook(draw, [record])).toEqual(await sampleWorkbook(draw, [record]));
});
