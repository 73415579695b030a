import { assignCases } from "../../src/assignment/assign.ts";
import type { Assignment } from "../../src/assignment/assignment-document.ts";
import type { Binding } from "../../src/assignment/binding.ts";
import type { Judgement } from "../../src/rating/judgement.ts";
import { ratingOf, standardsByRule } from "../../src/rating/rate.ts";
import type { Rating } from "../../src/rating/rating-document.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { judgedByChance } from "../support/judging.ts";

const INSPECTORS = [
  { name: "Ames", most: null, share: 1, domains: null },
  { name: "Bell", most: 9, share: 1, domains: null },
  { name: "Cole", most: null, share: 0.5, domains: null },
  { name: "Ørsted", most: null, share: 1.125, domains: ["court"] },
  { name: "Zoë", most: null, share: 1, domains: null },
];

/** An assignment of a draw's cases, conflicts, limits, shares, domains and children in it; or what binds it. */
export function goldenAssignment(draw: Draw): Assignment | Binding {
  const cases = draw.sample.map(({ caseId }) => caseId);
  const conflicts = cases
    .slice(0, 9)
    .map((caseId, at) => ({ case: caseId, inspector: INSPECTORS[at % 5]?.name ?? "" }));
  const children = new Map(cases.slice(0, 20).map((caseId, at) => [caseId, `child ${at % 8}`]));
  const made = assignCases({ draw, replacements: [], inspectors: INSPECTORS, conflicts, previous: null, children });
  return made.assignment ?? made.binding;
}

/** The ratings of a draw's cases, judged by chance. */
export function goldenRating(draw: Draw): { readonly rating: Rating; readonly judgements: readonly Judgement[] } {
  const judgements = judgedByChance(draw);
  const request = { draw, replacements: [], judgements, list: null };
  const panel = [{ standard: "2.1", rating: "good", reason: "agreed" }];
  return { rating: ratingOf(request, standardsByRule(request), panel), judgements };
}
