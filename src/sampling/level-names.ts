import { capitalised } from "../base/words/sentences.ts";
import type { Domain, ProfileVariable, StratificationVariable } from "./vocabulary.ts";

/** What pages, files and reports call the variables and their levels. @module */

/** Names at the start of a line or a heading. */
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

/** The domains at the start of a line or a heading. */
export const DOMAIN_NAMES: Readonly<Record<Domain, string>> = {
  court: "Court disposals",
  outOfCourt: "Out-of-court disposals",
};

/**
 * A level's code in words: codes are lower-case words joined by hyphens.
 *
 * @example levelName("youth-rehabilitation-order") // "Youth rehabilitation order"
 */
export function levelName(code: string): string {
  return capitalised(levelInText(code));
}

/** A level's code inside a sentence. @example levelInText("youth-rehabilitation-order") // "youth rehabilitation order" */
export function levelInText(code: string): string {
  return code.replaceAll("-", " ");
}

/** A variable inside a sentence. @example variableInText("riskOfSeriousHarm") // "risk of serious harm" */
export function variableInText(variable: StratificationVariable | ProfileVariable): string {
  return VARIABLE_NAMES[variable].toLowerCase();
}

/** A domain inside a sentence. @example domainInText("outOfCourt") // "out-of-court disposals" */
export function domainInText(domain: Domain): string {
  return DOMAIN_NAMES[domain].toLowerCase();
}
