import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/base/canonical.ts";
import { templateWorkbook } from "../../src/long-list/template/template-workbook.ts";
import { inspectionRequest } from "../../src/sampling/plan/request.ts";
import type { CheckDocument } from "../../src/use-cases/check/check-document.ts";
import { checkList } from "../../src/use-cases/check/check-list.ts";
import { templateRules } from "../support/template-rules.ts";
import { EXAMPLE, HEADINGS, postCsv, postForm, postJson } from "./asking.ts";

const CHECKS = "/v1/checks?inspectionDate=2026-11-02";

test("a check is the same for every kind of body, and the same as on the command line", async () => {
  const list = { bytes: new TextEncoder().encode(EXAMPLE) };
  const { check } = await checkList(list, inspectionRequest({ inspectionDate: "2026-11-02" }));
  const expected = `${canonicalJson(check)}\n`;
  expect(await (await postCsv(CHECKS, EXAMPLE)).text()).toBe(expected);
  expect(await (await postForm(CHECKS, [["list", [EXAMPLE, "list.csv"]]])).text()).toBe(expected);
  expect(await (await postJson(CHECKS, { list: EXAMPLE })).text()).toBe(expected);
});

test.each([
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/octet-stream",
  "text/csv",
])("an Excel workbook is told by its content, sent as %s", async (type) => {
  const workbook = new Blob([(await templateWorkbook(templateRules())) as BlobPart]);
  const check = (await (await postCsv(CHECKS, workbook, { "Content-Type": type })).json()) as CheckDocument;
  expect(check.plan?.list.cases).toBe(2);
  const inForm = (await (await postForm(CHECKS, [["list", [workbook, "list.csv"]]])).json()) as CheckDocument;
  expect(inForm.plan?.list).toEqual(check.plan?.list);
});

test("a list that blocks the draw is a check that succeeded", async () => {
  const response = await postCsv(CHECKS, `${HEADINGS}\nA1,Male,Nonsense,2026-04-01,Low,Low\n`);
  expect(response.status).toBe(200);
  const check = (await response.json()) as CheckDocument;
  expect(check).toMatchObject({ blocked: true, plan: null });
  expect(check.findings.map(({ code }) => code)).toEqual(["value-unknown"]);
});

describe("as CSV", () => {
  const csv = { Accept: "text/csv" };

  test("a check is the rows with their findings, for correcting and sending again", async () => {
    const rows = `${HEADINGS},Surname\nA1,Male,Ref. Panel,2026-04-01,Low,Low,Example\n`;
    const response = await postCsv(`${CHECKS}&team=Anytown`, rows, csv);
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="findings-anytown-2026-11-02.csv"');
    const text = await response.text();
    expect(text).toContain('Low,Low,"row 2: error in Disposal: Not known as Disposal');
    expect(text).not.toContain("Example");
    const again = await postCsv(CHECKS, text.replace("Ref. Panel,", "Referral order,"));
    expect(await again.json()).toMatchObject({ blocked: false, plan: { list: { cases: 1 } } });
  });

  test("a check of what is no list says why", async () => {
    expect(await (await postCsv(CHECKS, "%PDF-1.7", csv)).text()).toContain("The file is a PDF document");
  });
});
