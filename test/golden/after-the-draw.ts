import { assignCases } from "../../src/assignment/assign.ts";
import { digestOf } from "../../src/base/canonical.ts";
import { ratingOf, standardsByRule } from "../../src/rating/rate.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { judgedByChance } from "../support/judging.ts";

const INSPECTORS = [
  { name: "Ames", most: null, share: 1, domains: null },
  { name: "Bell", most: 9, share: 1, domains: null },
  { name: "Cole", most: null, share: 0.5, domains: null },
  { name: "Ørsted", most: null, share: 1.125, domains: ["court"] },
  { name: "Zoë", most: null, share: 1, domains: null },
];

/** The digest of an assignment of a draw's cases: conflicts, limits, shares, domains and children in it. */
export function goldenAssignment(draw: Draw): string {
  const cases = draw.sample.map(({ caseId }) => caseId);
  const conflicts = cases
    .slice(0, 9)
    .map((caseId, at) => ({ case: caseId, inspector: INSPECTORS[at % 5]?.name ?? "" }));
  const children = new Map(cases.slice(0, 20).map((caseId, at) => [caseId, `child ${at % 8}`]));
  const made = assignCases({ draw, replacements: [], inspectors: INSPECTORS, conflicts, previous: null, children });
  return digestOf(made.assignment ?? made.binding);
}

/** The digest of the ratings of a draw's cases, judged by chance. */
export function goldenRating(draw: Draw): string {
  const request = { draw, replacements: [], judgements: judgedByChance(draw), list: null };
  return ratingOf(request, standardsByRule(request), [{ standard: "2.1", rating: "good", reason: "agreed" }]).digest;
}
