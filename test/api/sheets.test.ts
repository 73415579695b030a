import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { CheckDocument } from "../../src/use-cases/check/check-document.ts";
import { postCsv, postForm, postJson } from "./asking.ts";

const CHECKS = "/v1/checks?inspectionDate=2026-11-02";
const bytes = readFileSync(new URL("../long-list/sent/07-two-tabs.xlsx", import.meta.url));
const workbook = () => new Blob([new Uint8Array(bytes)]);
const checked = async (answer: Promise<Response>) => (await (await answer).json()) as CheckDocument;

test("two sheets that may be the list block the draw until the field sheet says which", async () => {
  expect(await checked(postCsv(CHECKS, workbook()))).toMatchObject({
    blocked: true,
    findings: [{ code: "sheets-undecided", row: null }],
  });
  const one = await checked(postCsv(`${CHECKS}&sheet=Court`, workbook()));
  expect(one.plan).toMatchObject({ list: { cases: 12 }, mappings: { sheets: ["Court"] } });
  const both = await checked(postCsv(`${CHECKS}&sheet=Court&sheet=Out%20of%20court`, workbook()));
  expect(both.plan?.list.cases).toBe(20);
  const inForm = postForm(CHECKS, [
    ["sheet", "Court"],
    ["sheet", "Out of court"],
    ["list", [workbook(), "list.xlsx"]],
  ]);
  expect((await checked(inForm)).plan?.list).toEqual(both.plan?.list);
});

test("findings carry the sheet beside the row", async () => {
  const { findings } = await checked(postCsv(`${CHECKS}&sheet=Nowhere`, workbook()));
  expect(findings.map(({ code }) => code)).toEqual(["sheet-unknown"]);
  const formulas = readFileSync(new URL("../long-list/sent/03-openpyxl-formulas.xlsx", import.meta.url));
  const check = await checked(postCsv(CHECKS, new Blob([new Uint8Array(formulas)])));
  expect(check.findings.find(({ code }) => code === "formula-without-result")).toMatchObject({
    sheet: "Cases",
    row: 2,
  });
});

test("rows that come as JSON have no sheet to choose, and say so", async () => {
  const mappings = { columns: {}, values: {}, sheets: ["Court"] };
  const { findings } = await checked(postJson(CHECKS, { list: "Case reference,Gender\nA1,F", mappings }));
  expect(findings.map(({ code }) => code)).toContain("sheet-choice-unused");
});
