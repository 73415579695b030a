import type { RatingRequest } from "../../src/rating/inspected.ts";
import { ratingOf, standardsByRule } from "../../src/rating/rate.ts";
import type { Rating } from "../../src/rating/rating-document.ts";
import type { Case } from "../../src/sampling/case.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { replaceCase } from "../../src/sampling/replacement/replacement.ts";
import type { Replacement } from "../../src/sampling/replacement/replacement-document.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import type { Standard } from "../../src/sampling/specification/standard-fields.ts";
import { generator } from "../../src/sampling/ticket.ts";
import { drawOf, type Settings } from "../support/draws.ts";
import { inventedCases } from "../support/invented.ts";
import { judgedByChance } from "../support/judging.ts";

/** Inspections are numbered; they differ in size, rules, replacements, what is judged and what the panel says. */
export const RATINGS = 30;

const SETTINGS: readonly Settings[] = [
  {},
  { "rating.percent": "exact", "rating.pseudoCases": 1 },
  { standards: shippedSpecification("youth-2020-consultation").standards.map(byDesistance) },
  { "rating.domainsRated": false },
  { "judgement.fileUnavailable": "leave-out", "resettlement.minimumCases": 1 },
];

/** Every other standard rests on what is asked of desistance alone. */
function byDesistance(standard: Standard, at: number): Standard {
  return standard.basis === "cases" && at % 2 === 0 ? { ...standard, rule: "desistance" } : standard;
}

function replaced(draw: Draw): Replacement[] {
  const made: Replacement[] = [];
  for (const [at, reason] of ["transferred-out", "found-ineligible", "file-unavailable"].entries()) {
    const { caseId, domain } = draw.sample[3 * at] ?? {};
    const reserves = draw.reserves.filter((one) => one.domain === domain);
    if (caseId === undefined || reserves.length <= at) continue;
    made.push(replaceCase(draw, made, { caseId, reason, note: null, by: null, on: null }));
  }
  return made;
}

/** Ratings with everything in them that a rule speaks of. */
export function goldenRatings(key: number): Rating {
  const next = generator("golden rating", key);
  const sizes = [2 + Math.floor(next() * 16), 1 + Math.floor(next() * 12)] as const;
  const cases: Case[] = [...inventedCases("court", sizes[0]), ...inventedCases("outOfCourt", sizes[1])];
  const settings = { ...SETTINGS[key % SETTINGS.length], "sampleSize.maximum": 4 + (key % 17) };
  const draw = drawOf(cases, { seed: `rating ${key}`, settings });
  const replacements = key % 3 === 0 ? replaced(draw) : [];
  // Some answers are not given yet, and now and then a whole case.
  const missing = key % 4 === 0 ? 0.2 : 0;
  const judgements = judgedByChance(draw, replacements, `judged ${key}`).map((one) => ({
    ...one,
    answers: Object.fromEntries(
      Object.entries(one.answers).map(([id, answer]) => [id, next() < missing ? null : answer]),
    ),
  }));
  const list =
    key % 2 === 0 ? null : new Map(cases.map((one, at) => [one.caseId, { ...one, age: String(10 + (at % 8)) }]));
  const request: RatingRequest = { draw, replacements, judgements, list };
  const panel = [
    { standard: "1.1", rating: "good", reason: null },
    { standard: "2.1", rating: "outstanding", reason: "as the panel has it" },
    ...(key % 2 === 0 ? [] : [{ standard: "1.2", rating: "inadequate", reason: "agreed" }]),
  ];
  return ratingOf(request, standardsByRule(request), panel);
}
