import { afterAll, beforeAll, expect, test } from "vitest";
import { sheetRows } from "../../src/long-list/files/workbook/library.ts";
import { sampleCsv } from "../../src/report/files/sample-csv.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { refuseBrokenChain } from "../../src/sampling/replacement/replacement.ts";
import { drawn, someone } from "../ledger/support/desk.ts";
import { aCase, many } from "../support/cases.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";
import { textOf } from "./support/page-text.ts";

const coordinator = someone("coordinator");
const cases = [aCase("0012"), aCase("=1+1"), aCase("@SUM(A1)"), ...many(60, aCase)];

let site: OpenSite;
let cookie: string;
let inspection: string;
let draw: Draw;
beforeAll(async () => {
  site = await openSite();
  cookie = await signedIn(site, await site.keyFor("auditor"));
  inspection = await drawn(site, cases);
  draw = (await site.ledger.stored(coordinator, inspection)).receipt as Draw;
  await site.ledger.replace(coordinator, inspection, { caseId: draw.sample[0]!.caseId, reason: "transferred-out" });
});
afterAll(() => site.close());

const file = (part: string, number = 1) => ask(site, `/inspections/${inspection}/draws/${number}/${part}`, { cookie });
const type = ({ headers }: Response) => headers.get("content-type");
const name = ({ headers }: Response) => headers.get("content-disposition");

test("the sample and the reserves are CSV files as the API gives them, formulas made harmless", async () => {
  for (const which of ["sample", "reserves"] as const) {
    const response = await file(`${which}.csv`);
    expect(type(response)).toBe("text/csv; charset=utf-8");
    expect(name(response)).toBe(`attachment; filename="${which}-northtown-2026-11-02.csv"`);
    expect(await response.text()).toBe(sampleCsv(draw[which]));
  }
  const both = (await (await file("sample.csv")).text()) + (await (await file("reserves.csv")).text());
  expect(both).toContain("\r\n'=1+1,");
  expect(both).toContain("\r\n'@SUM(A1),");
  expect(both).toContain("\r\n0012,");
});

test("the workbook is one, with references as text", async () => {
  const response = await file("sample.xlsx");
  expect(type(response)).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  expect(name(response)).toBe('attachment; filename="sample-northtown-2026-11-02.xlsx"');
  const bytes = new Uint8Array(await response.arrayBuffer());
  const references: string[] = [];
  for (const sheet of [0, 1, 2]) for await (const { cells } of sheetRows(bytes, sheet)) references.push(cells[0]!);
  expect(references).toEqual(expect.arrayContaining(["0012", "=1+1", "@SUM(A1)"]));
});

test("the receipt and the replacements are what anyone needs to verify both", async () => {
  const receipt = await file("receipt.json");
  expect(type(receipt)).toBe("application/json");
  expect(name(receipt)).toBe('attachment; filename="receipt-northtown-2026-11-02.json"');
  const taken = await receipt.json();
  expect(taken).toEqual(draw);
  const replacements = await file("replacements.json");
  expect(name(replacements)).toBe('attachment; filename="replacements-northtown-2026-11-02.json"');
  const records = await replacements.json();
  expect(records).toHaveLength(1);
  expect(() => refuseBrokenChain(taken, records)).not.toThrow();
});

test("the statement of method is a page and a text file that say the same, and name no case", async () => {
  const text = await file("methodology.txt");
  expect(type(text)).toBe("text/plain; charset=utf-8");
  expect(name(text)).toBe('attachment; filename="methodology-northtown-2026-11-02.txt"');
  const statement = await text.text();
  const shown = textOf(await (await file("methodology")).text());
  for (const line of statement.split("\n").filter((one) => /^[A-Z].*\.$/.test(one))) expect(shown).toContain(line);
  expect(statement).toContain("1 sampled case could not be inspected");
  expect(statement).not.toMatch(/C-\d{4}|0012|=1\+1/);
});

test("files of a further draw say which draw they are of", async () => {
  await site.ledger.draw(coordinator, inspection, { reason: "another list was meant" });
  expect(name(await file("sample.csv", 2))).toBe('attachment; filename="sample-northtown-2026-11-02-draw-2.csv"');
  expect(await (await file("replacements.json", 2)).json()).toEqual([]);
});

test("no cache keeps a file, and an erased inspection's receipt is its redacted record", async () => {
  expect((await file("sample.csv")).headers.get("cache-control")).toBe("no-store");
  await site.ledger.erase(someone("administrator"), inspection, "entered twice");
  const response = await file("receipt.json");
  expect(name(response)).toBe('attachment; filename="redacted-record-northtown-2026-11-02.json"');
  expect(await response.json()).toMatchObject({ kind: "longlist/redacted-receipt" });
});
