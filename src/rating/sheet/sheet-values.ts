import { plainAnswer } from "../../base/table/sent-table.ts";
import { isSpreadsheetError } from "../../base/table/spreadsheet-error.ts";
import type { Classification } from "../../sampling/specification/standard-fields.ts";
import type { Answer } from "../judgement.ts";

/** What sheets write for each answer, as {@link plainAnswer} has it; anything else is asked about. */
const ANSWERS: ReadonlyMap<string, Answer> = new Map([
  ["yes", "yes"],
  ["y", "yes"],
  ["no", "no"],
  ["n", "no"],
  ["not applicable", "not applicable"],
  ["n a", "not applicable"],
  ["na", "not applicable"],
]);

const CLASSIFICATIONS: ReadonlyMap<string, Classification> = new Map([
  ["low", "low"],
  ["l", "low"],
  ["medium", "medium"],
  ["m", "medium"],
  ["high", "high"],
  ["h", "high"],
  ["very high", "very-high"],
  ["vh", "very-high"],
]);

/** An answer as a sheet has it; null where it is blank, undefined where it is not known. @example answerIn(" N/A") // "not applicable" */
export function answerIn(text: string): Answer | null | undefined {
  // Of #N/A the letters would be "not applicable".
  if (isSpreadsheetError(text)) return undefined;
  return text === "" ? null : ANSWERS.get(plainAnswer(text));
}

/** A classification as a sheet has it; null where it is blank, undefined where it is not known. @example classificationIn("Very-high") // "very-high" */
export function classificationIn(text: string): Classification | null | undefined {
  return text === "" ? null : CLASSIFICATIONS.get(plainAnswer(text));
}
