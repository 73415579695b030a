import { countText, thousands } from "../../base/words/numbers.ts";
import { withoutStop } from "../../base/words/sentences.ts";

/** What is wrong with what was sent. An error stands beside its field, and has no stop at its end. @module */

/** @param date as it stands at the start of a sentence, such as "The inspection date" */
export const DATE_ERRORS = {
  missing: (date: string) => `${date} is missing. Enter its day, month and year`,
  without: {
    day: (date: string) => `${date} must include a day`,
    month: (date: string) => `${date} must include a month`,
    year: (date: string) => `${date} must include a year`,
  },
  notNumbers: (date: string) => `${date} must be in numbers, for example 2 11 2026`,
  shortYear: (date: string) => `${date} must have a year of four figures`,
  notReal: (date: string) => `${date} must be a real date, from 1900 to 2199`,
} as const;

export const NOT_A_FORM = {
  message: "it did not come as a form does",
  remedy: "Go back, fill it in and send it again.",
} as const;

/** Names of fields, as they stand at the start of an error. */
export const FIELD = {
  inspectionDate: "The inspection date",
  team: "The team’s name",
  specification: "The specification",
} as const;

/** What stands in the way of one of several. @param where which of them */
export const obstacleAt = (where: string, message: string) => `${where}: ${withoutStop(message)}.`;

/** A rule as it was set. */
export const RULE = {
  /** @param words what the rule decides @param path how it was typed */
  named: (words: string, path: string) => `${words} (${path})`,
  /** @param specification whose rule it is */
  under: (specification: string, rule: string) => `${specification}, ${rule}`,
} as const;

/** Specifications of one's own. @param file its name, or what it is */
export const OWN_ERRORS = {
  sameId: (id: string) => `Two files have the id ${id}. Choose one of them`,
  tooMany: (most: number) =>
    `At most ${countText(most, "specification")} of your own can be chosen at once. Choose fewer files`,
  tooLarge: (file: string, kilobytes: number) =>
    `${file} has more than ${kilobytes} KB, so it is no specification. Choose another file`,
  tooLargeTogether: (kilobytes: number) => `Specifications of your own may have ${kilobytes} KB together. Choose fewer`,
  /** @param what it is instead, and where it belongs */
  other: (file: string, what: string, door: string) => `${file} is ${what}. ${door}`,
  list: (file: string) => `${file} is a list of cases. Choose it as the list; a specification is JSON`,
  workbook: (file: string) =>
    `${file} is an Excel workbook. If it holds the list of cases, choose it as the list; a specification is JSON`,
  /** @param what such as "a PDF document" */
  otherKind: (file: string, what: string) => `${file} is ${what}, and no specification, which is JSON`,
  /** @param id that a link names, which does not bring the specification itself */
  notShipped: (id: string) => `Choose the file of the specification ${id}: it does not come with Longlist`,
  /** @param path of what stands twice in one object */
  saidTwice: (file: string, path: string) =>
    `${file} says ${path} twice. Say it once: one reader would take the first value, another the last`,
  notJson: (file: string) => `${file} is not JSON, so it is no specification. Choose another file`,
} as const;

export const LIST_ERRORS = {
  noneToCheck: "Choose the list to check",
  none: "Choose the list",
  keptNoMore: "How the team’s earlier list was read is not on record any more. Say it anew",
} as const;

export const MAXIMUM_MISSING = "Enter it, for example 20.";
export const MAXIMUM_ERROR = "The maximum must be a whole number of cases, for example 20";

export const SIZES_ERRORS = {
  /** @param domain in a sentence, such as "court disposals" */
  eligible: (domain: string) => `Enter how many ${domain} are eligible, as a whole number, for example 40`,
} as const;

export const PILOT_ERRORS = {
  noList: "Choose at least one list",
  noSpecification: "Choose at least one specification",
  longSettings: (most: number) => `The settings are longer than ${thousands(most)} characters`,
  manyRules: (rules: number, most: number) =>
    `${rules} sets of rules are too many: at most ${most} can be compared at once`,
  manyComparisons: (lists: number, rules: number, most: number) =>
    `${thousands(lists)} lists under ${rules} sets of rules make ${thousands(lists * rules)} comparisons, and at most ${thousands(most)} can be made at once. Choose fewer`,
} as const;
