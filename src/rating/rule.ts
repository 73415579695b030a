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
  let [least, places]: [Tally | null, number[]] = [null, []];
  for (const [place, tally] of tallies.entries()) {
    if (tally.base === 0) continue;
    const order = least === null ? -1 : byFraction(tally, least);
    if (order < 0) [least, places] = [tally, [place]];
    else if (order === 0) places.push(place);
  }
  return places;
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
 * @param deciding the places of those that decide, where they are known
 */
export function ratingByRule(
  standard: RuledStandard,
  tallies: readonly Tally[],
  rules: Pick<RatingRules, "percent" | "bands">,
  deciding = decidingPlaces(standard, tallies),
): Band | null {
  const [place] = deciding;
  return place === undefined ? null : bandOf(nth(tallies, place), rules);
}
