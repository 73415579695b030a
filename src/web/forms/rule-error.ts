import type { Obstacle } from "../../base/refusal.ts";
import { ruleWords } from "../../report/sections/specification-differences.ts";
import { withTitles } from "../../report/specification-titles.ts";
import { obstacleError } from "./obstacle-error.ts";
import { RULE } from "./texts.ts";

/**
 * What stands in the way of a rule as it was set, as the error of the field that it was typed in: first what the rule decides, then
 * how it was typed, by which it is found again among others.
 *
 * @param under whose rule it is, where the field holds those of several
 * @example ruleError(obstacle) // "Greatest number of cases (sampleSize.maximum): a count is a whole number. Give one"
 */
export function ruleError({ place, message, remedy }: Obstacle, under?: string): string {
  const words = ruleWords(place, []);
  const rule = words === place ? place : RULE.named(words, place);
  const where = under === undefined ? rule : RULE.under(under, rule);
  return obstacleError({ message: withTitles(message), remedy: withTitles(remedy) }, where);
}
