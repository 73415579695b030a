import type { CaseStandard, RatingRules } from "../../src/sampling/specification/standard-fields.ts";

/** The rating rules that the shipped specifications have. */
export const RULES: RatingRules = {
  percent: "whole",
  bands: [
    { id: "inadequate", from: 0, score: 0 },
    { id: "requires-improvement", from: 0.5, score: 1 },
    { id: "good", from: 0.65, score: 2 },
    { id: "outstanding", from: 0.8, score: 3 },
  ],
  overall: { outOf: 36, bands: [0, 7, 19, 31] },
  pseudoCases: 10,
};

/** A standard of three key questions, as the shipped ones are, but for what a test says of it. */
export function aStandard(id = "2.2", differences: Partial<CaseStandard> = {}): CaseStandard {
  return {
    id,
    title: "Planning",
    domain: "court",
    basis: "cases",
    rule: "lowest",
    questions: [
      { id: `${id}.1`, about: "desistance", judgedFrom: null },
      { id: `${id}.2`, about: "childSafety", judgedFrom: "medium" },
      { id: `${id}.3`, about: "publicSafety", judgedFrom: "medium" },
    ],
    ...differences,
  };
}
