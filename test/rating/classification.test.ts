import { expect, test } from "vitest";
import { classificationOf } from "../../src/rating/classification.ts";
import type { Judgement } from "../../src/rating/judgement.ts";
import type { CaseToInspect } from "../../src/sampling/replacement/to-inspect.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";

const { stratification } = shippedSpecification("youth-2018");

/** Cases by the team's level and the inspector's, of both kinds of concern alike. */
function agreement(...pairs: readonly (readonly [team: string, inspector: string | null])[]) {
  const cases = pairs.map(([team], at) => ({
    entry: { caseId: `C${at}`, riskOfSeriousHarm: team, safetyAndWellbeing: team },
  })) as unknown as CaseToInspect[];
  const judgements = pairs.flatMap(([, inspector], at) => {
    const judgement = { case: `C${at}`, riskOfSeriousHarm: inspector, safetyAndWellbeing: inspector, answers: {} };
    return inspector === "" ? [] : [[`C${at}`, judgement as Judgement] as const];
  });
  const { riskOfSeriousHarm, safetyAndWellbeing } = classificationOf(cases, new Map(judgements), stratification);
  expect(safetyAndWellbeing).toEqual(riskOfSeriousHarm);
  return riskOfSeriousHarm;
}

test("how often inspectors and team agree is counted in all and by the team's level, lowest first", () => {
  expect(
    agreement(
      ["high", "medium"],
      ["low", "low"],
      ["low", "high"],
      ["medium", "high"],
      ["low", "medium"],
      ["medium", "medium"],
    ),
  ).toEqual({
    cases: 6,
    same: 2,
    higher: 3,
    lower: 1,
    notRecorded: 0,
    levels: [
      { level: "low", cases: 3, same: 1, higher: 2, lower: 0 },
      { level: "medium", cases: 2, same: 1, higher: 1, lower: 0 },
      { level: "high", cases: 1, same: 0, higher: 0, lower: 1 },
    ],
  });
});

test("high and very high are one level, on either side", () => {
  expect(agreement(["very-high", "high"], ["high", "very-high"])).toMatchObject({
    cases: 2,
    same: 2,
    levels: [{ level: "high" }],
  });
});

test("a case that the team did not classify is counted apart, and one that no inspector did is not counted", () => {
  expect(agreement(["not-recorded", "low"], ["low", null], ["high", ""], ["low", "low"])).toEqual({
    cases: 1,
    same: 1,
    higher: 0,
    lower: 0,
    notRecorded: 1,
    levels: [{ level: "low", cases: 1, same: 1, higher: 0, lower: 0 }],
  });
});
