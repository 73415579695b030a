import { nth } from "../base/lists.ts";
import type { Band, CaseStandard, RatingRules } from "../sampling/specification/standard-fields.ts";
import { bandOf, byFraction, type Tally } from "./fraction.ts";

/** What rating by rule needs of a standard. */
export type RuledStandard = Pick<CaseStandard, "rule" | "questions">;

/**
 * The places of the questions with the least exact fraction; several where they are equal, none where no question has a base.
 *
 * @example lowestPlaces([{ yes: 1, base: 2 }, { yes: 1, base: 3 }, { yes: 0, base: 0 }]) // [1]
 */
export function lowestPlaces(tallies: readonly Tally[]): number[] {
  const based = tallies.flatMap((tally, place) => (tally.base === 0 ? [] : [{ tally, place }]));
  const [least] = [...based].sort((a, b) => byFraction(a.tally, b.tally));
  if (least === undefined) return [];
  return based.filter(({ tally }) => byFraction(tally, least.tally) === 0).map(({ place }) => place);
}

/**
 * The places of the questions that a rating rests on: those with the least fraction among all of them, or among those about
 * desistance where that gives the starting point and the others inform.
 *
 * @see the inspectorate's 2020 consultation, 3.24 and 3.31
 */
export function decidingPlaces({ rule, questions }: RuledStandard, tallies: readonly Tally[]): number[] {
  if (rule === "lowest") return lowestPlaces(tallies);
  const nothing = { yes: 0, base: 0 };
  return lowestPlaces(tallies.map((tally, place) => (nth(questions, place).about === "desistance" ? tally : nothing)));
}

/**
 * The band that a standard reaches by its rule; null where nothing that decides was judged yes or no.
 *
 * @param tallies one of each question, in the standard's order
 */
export function ratingByRule(
  standard: RuledStandard,
  tallies: readonly Tally[],
  rules: Pick<RatingRules, "percent" | "bands">,
): Band | null {
  const [place] = decidingPlaces(standard, tallies);
  return place === undefined ? null : bandOf(nth(tallies, place), rules);
}
