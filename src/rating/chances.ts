import { got, nth } from "../base/lists.ts";
import { byText } from "../base/text.ts";
import { largestRemainder } from "../sampling/plan/largest-remainder.ts";
import type { RatingRules } from "../sampling/specification/standard-fields.ts";
import { type Completing, completions } from "./completions.ts";
import { decidingPlaces, type RuledStandard, ratingByRule } from "./rule.ts";

/** Chances are told to four decimals. */
const UNITS = 10_000;

/** What the completions of a standard say. */
export interface Forecast {
  /** The chance of each rating by rule, by the band's id, in the order of the bands; they add up to 1. Null where nothing is judged. */
  readonly chances: Readonly<Record<string, number>> | null;
  /** In how many of the completions that count one of the questions that decide now is among those that decide, from 0 to 1. */
  readonly lowestStays: number;
}

/**
 * The chance of each rating had every eligible case been inspected: in how many completions it is reached. A question
 * without a base in a completion is passed over in it; completions in which nothing has one do not count.
 *
 * @param deciding the places of the questions that the rating rests on now
 * @see {@link completions}
 */
export function forecastOf(
  standard: RuledStandard,
  completing: Completing,
  deciding: readonly number[],
  rules: Pick<RatingRules, "percent" | "bands">,
): Forecast {
  const reached = new Map(rules.bands.map(({ id }) => [id, 0]));
  let [counted, stays] = [0, 0];
  if (completing.rows.length === 0) return { chances: null, lowestStays: 0 };
  for (const tallies of completions(completing)) {
    const then = decidingPlaces(standard, tallies);
    const rating = ratingByRule(standard, tallies, rules, then);
    if (rating === null) continue;
    counted++;
    reached.set(rating.id, got(reached, rating.id) + 1);
    if (then.some((place) => deciding.includes(place))) stays++;
  }
  if (counted === 0) return { chances: null, lowestStays: 0 };
  return { chances: parts(reached), lowestStays: stays / counted };
}

/**
 * Counts as parts of 1 to four decimals by largest remainder, ties to the lower id.
 *
 * @example parts(new Map([["good", 2], ["outstanding", 1]])) // { good: 0.6667, outstanding: 0.3333 }
 */
function parts(counts: ReadonlyMap<string, number>): Record<string, number> {
  const ids = [...counts.keys()].sort(byText);
  const shared = largestRemainder(
    UNITS,
    ids.map((id) => got(counts, id)),
  );
  const units = new Map(ids.map((id, at) => [id, nth(shared, at)]));
  return Object.fromEntries([...counts.keys()].map((id) => [id, got(units, id) / UNITS]));
}
