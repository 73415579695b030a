import type { ProfileVariable, StratificationVariable } from "../sampling/vocabulary.ts";
import { NAMES } from "../sampling/wording.ts";

/** What pages, files and reports call the variables and their levels. @module */

export const VARIABLE_NAMES: Readonly<Record<StratificationVariable | ProfileVariable, string>> = {
  gender: "Gender",
  disposal: "Disposal",
  riskOfSeriousHarm: "Risk of serious harm",
  safetyAndWellbeing: "Safety and wellbeing",
  age: "Age",
  ethnicity: "Ethnicity",
  disability: "Disability",
  lookedAfter: "Looked after",
  previousSanctions: "Previous sanctions",
};

/** As the engine's own warnings name them. */
export const DOMAIN_NAMES = NAMES;

/**
 * A level's code in words: codes are lower-case words joined by hyphens.
 *
 * @example levelName("youth-rehabilitation-order") // "Youth rehabilitation order"
 */
export function levelName(code: string): string {
  const words = code.replaceAll("-", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
