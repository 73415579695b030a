import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { expectedJudgementBase } from "../../../src/sampling/plan/expected-judgement-base.ts";
import { type InspectionFields, inspectionRequest } from "../../../src/sampling/plan/request.ts";
import { ofDomain } from "../../../src/sampling/specification/domains.ts";
import { checkList } from "../../../src/use-cases/check/check-list.ts";
import { drawList } from "../../../src/use-cases/draw-list.ts";

const bytes = readFileSync(new URL("../../example/long-list.csv", import.meta.url));
const SEEDS = Array.from({ length: 8 }, (_, at) => `seed ${at}`);

async function basesFor(asked: Partial<InspectionFields>) {
  const request = inspectionRequest({ inspectionDate: "2026-11-02", ...asked });
  const bases = expectedJudgementBase((await checkList({ bytes }, request)).check);
  return { request, bases };
}

test.each<[string, Partial<InspectionFields>]>([
  ["the default rules", {}],
  ["few cases", { settings: [{ path: "sampleSize.maximum", value: 12 }] }],
  ["a census", { settings: [{ path: "sampleSize.minimum", value: 500 }] }],
  ["high concern", { settings: [{ path: "judgement.concernFrom", value: "high" }] }],
  [
    "levels that count together",
    { settings: [{ path: "stratification.combine.safetyAndWellbeing", value: { low: "medium" } }] },
  ],
  ["another balance", { settings: [{ path: "stratification.variables", value: ["gender", "disposal"] }] }],
])("under %s every draw is within what is expected of any", async (_, asked) => {
  const { request, bases } = await basesFor(asked);
  for (const value of SEEDS) {
    const { draw } = await drawList({ bytes }, request, { value, origin: "supplied" });
    for (const { domain, question, least, most, drawn } of bases) {
      const base = ofDomain(draw!.domains, domain).judgementBase[question];
      expect(ofDomain(draw!.domains, domain).drawn).toBe(drawn);
      expect(base, `${domain} ${question}`).toBeGreaterThanOrEqual(least);
      expect(base, `${domain} ${question}`).toBeLessThanOrEqual(most);
    }
  }
});

test("the bounds are as near as the balance lets them be", async () => {
  const { bases } = await basesFor({});
  expect(bases.map(({ domain, question, least, most }) => [domain, question, least, most])).toEqual([
    ["court", "desistance", 26, 26],
    ["court", "childSafety", 12, 13],
    ["court", "publicSafety", 13, 15],
    ["outOfCourt", "desistance", 17, 17],
    ["outOfCourt", "childSafety", 5, 7],
    ["outOfCourt", "publicSafety", 7, 9],
  ]);
});

test("a census leaves nothing open", async () => {
  const { bases } = await basesFor({ settings: [{ path: "sampleSize.minimum", value: 500 }] });
  for (const { least, most } of bases) expect(least).toBe(most);
});

test("a list that is blocked expects nothing", () => {
  const { specification } = inspectionRequest({ inspectionDate: "2026-11-02" });
  expect(expectedJudgementBase({ plan: null, specification })).toEqual([]);
});
