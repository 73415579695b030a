import { expect, test } from "vitest";
import { templateWorkbook } from "../../../src/long-list/template/template-workbook.ts";
import { shippedSpecification, specificationFor } from "../../../src/sampling/specification/shipped-specifications.ts";
import { read } from "../../long-list/reading.ts";
import { aCase } from "../../support/cases.ts";
import { drawOf } from "../../support/draws.ts";
import { templateRules } from "../../support/template-rules.ts";

const { vocabulary: _, ...FIELDS } = shippedSpecification("youth-2021");
const WITHOUT = specificationFor({ ...FIELDS, id: "ours" });
const NONE = specificationFor({ ...FIELDS, id: "ours", vocabulary: { disposals: [] } });

test("a specification without kinds of case of its own holds together, and draws as one that says it has none", () => {
  const cases = Array.from({ length: 40 }, (_, at) => aCase(`A${at}`));
  expect(drawOf(cases, { specification: WITHOUT }).sample).toEqual(drawOf(cases, { specification: NONE }).sample);
});

test("its template offers the kinds that every list may have", async () => {
  const { list } = await read(await templateWorkbook(templateRules(WITHOUT)), { specification: WITHOUT });
  expect(list?.cases).toHaveLength(2);
});
