import type { Domain, ProfileVariable, StratificationVariable } from "../../sampling/vocabulary.ts";
import { marginText } from "../../sampling/wording.ts";
import { DOMAIN_NAMES, levelName, VARIABLE_NAMES } from "../../words/levels.ts";

/** Names as they stand inside a sentence. @module */

export function domainInText(domain: Domain): string {
  return DOMAIN_NAMES[domain].toLowerCase();
}

export function variableInText(variable: StratificationVariable | ProfileVariable): string {
  return VARIABLE_NAMES[variable].toLowerCase();
}

/** @example levelInText("youth-rehabilitation-order") // "youth rehabilitation order" */
export function levelInText(code: string): string {
  return levelName(code).toLowerCase();
}

/** @example listed(["gender", "disposal", "age"]) // "gender, disposal and age" */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** A proportion that a rule states, as it states it. @example statedPercent(0.6005) // "60.05%" */
export function statedPercent(proportion: number): string {
  return `${Number((100 * proportion).toFixed(2))}%`;
}

/** A margin of error in a table. @example pointsText(0.048859) // "4.9 points" @example pointsText(null) // "–" */
export function pointsText(margin: number | null): string {
  return margin === null ? "–" : marginText(margin).replace("percentage points", "points");
}

/** The chance of each case. @example chanceText({ drawn: 26, eligible: 34 }) // "26 in 34" */
export function chanceText({ drawn, eligible }: { readonly drawn: number; readonly eligible: number }): string {
  return eligible === 0 ? "–" : `${drawn} in ${eligible}`;
}
