import { capitalised } from "../../base/words/sentences.ts";
import type { StratificationVariable } from "../vocabulary.ts";
import { titleInText } from "./domains.ts";
import type { Specification } from "./specification.ts";

/** What pages, files and reports call the variables and their levels. @module */

/** Names at the start of a line or a heading. */
export const VARIABLE_NAMES: Readonly<Record<StratificationVariable, string>> = {
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

/**
 * A level's code in words: codes are lower-case words joined by hyphens.
 *
 * @example levelName("youth-rehabilitation-order") // "Youth rehabilitation order"
 */
export function levelName(code: string): string {
  return capitalised(levelInText(code));
}

/**
 * A level's code inside a sentence; between numbers a hyphen is a span.
 *
 * @example levelInText("youth-rehabilitation-order") // "youth rehabilitation order"
 * @example levelInText("10-14") // "10 to 14"
 */
export function levelInText(code: string): string {
  return code.replace(/(?<=\d)-(?=\d)/g, " to ").replaceAll("-", " ");
}

/** A kind of case inside a sentence: a specification's own under its title. @example disposalInText("caution", youth2018) // "caution" */
export function disposalInText(code: string, { vocabulary }: Pick<Specification, "vocabulary">): string {
  const own = vocabulary?.disposals.find((disposal) => disposal.code === code);
  return own ? titleInText(own.title) : levelInText(code);
}

/** A variable inside a sentence. @example variableInText("riskOfSeriousHarm") // "risk of serious harm" */
export function variableInText(variable: StratificationVariable): string {
  return VARIABLE_NAMES[variable].toLowerCase();
}
