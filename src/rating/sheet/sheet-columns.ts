import { idAndWords, plainHeading } from "../../base/table/sent-table.ts";
import type { CaseStandard, KeyQuestion, Subject } from "../../sampling/specification/standard-fields.ts";

/** The columns before the key questions, in the order of the sheet. */
export const SHEET_COLUMNS = [
  { key: "caseId", heading: "Case reference", knownAs: ["case", "reference", "case id", "caseid", "ref"] },
  { key: "domain", heading: "Domain", knownAs: [] },
  { key: "disposal", heading: "Disposal", knownAs: [] },
  { key: "inspector", heading: "Inspector", knownAs: [] },
  {
    key: "riskOfSeriousHarm",
    heading: "Risk of serious harm (inspector's own)",
    knownAs: ["risk of serious harm", "rosh", "inspector s rosh", "riskofseriousharm"],
  },
  {
    key: "safetyAndWellbeing",
    heading: "Safety and wellbeing (inspector's own)",
    knownAs: ["safety and wellbeing", "s&w", "inspector s s&w", "safetyandwellbeing"],
  },
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number]["key"];

/** A column of the sheet: one of those before the questions, or a question by its id behind a mark that no column has. */
export type SheetKey = SheetColumn | `?${string}`;

/** What messages call a column. @example columnLabel("?2.1.1") // "2.1.1" */
export function columnLabel(key: SheetKey): string {
  return SHEET_COLUMNS.find((one) => one.key === key)?.heading ?? key.slice(1);
}

const ABOUT: Readonly<Record<Subject, string>> = {
  desistance: "desistance",
  childSafety: "the child's safety",
  publicSafety: "other people's safety",
};

/** @example questionKey("2.1.1") // "?2.1.1" */
export function questionKey(id: string): SheetKey {
  return `?${id}`;
}

/**
 * A question in full, without its number.
 *
 * @example questionTitle({ title: "Assessment" }, { id: "2.1.1", about: "desistance", judgedFrom: null }) // "Assessment: desistance"
 */
export function questionTitle({ title }: Pick<CaseStandard, "title">, question: KeyQuestion): string {
  if (question.title !== undefined) return question.title;
  return question.about === null ? title : `${title}: ${ABOUT[question.about]}`;
}

/**
 * A key question's heading, which begins with its id.
 *
 * @example questionHeading(assessment, { id: "2.1.1", about: "desistance", judgedFrom: null }) // "2.1.1 Assessment: desistance"
 */
export function questionHeading(standard: Pick<CaseStandard, "title">, question: KeyQuestion): string {
  return `${question.id} ${questionTitle(standard, question)}`;
}

/**
 * Reads the headings of a sheet whose questions have some ids.
 *
 * @example sheetKeys(["2.1.1"])("2.1.1 Assessment: desistance") // "?2.1.1"
 */
export function sheetKeys(questions: readonly string[]): (heading: string) => SheetKey | null {
  const known = new Map<string, SheetKey>(
    SHEET_COLUMNS.flatMap(({ key, heading, knownAs }) =>
      [heading, ...knownAs].map((name) => [plainHeading(name), key] as const),
    ),
  );
  const ids = new Map(questions.map((id) => [id.toLowerCase(), questionKey(id)]));
  return (heading) => {
    const [id] = idAndWords(heading);
    return known.get(plainHeading(heading)) ?? ids.get(id.toLowerCase()) ?? null;
  };
}

/**
 * Whether a heading begins with a question's id and goes on with another's title: which of the two the column answers cannot be told.
 *
 * @param titles of all questions, by their ids
 * @example isTitledOtherwise("2.1.2 Assessment: desistance", titles) // true
 */
export function isTitledOtherwise(heading: string, titles: ReadonlyMap<string, string>): boolean {
  const [id, words] = idAndWords(heading);
  const all = new Map([...titles].map(([one, title]) => [one.toLowerCase(), plainHeading(title)]));
  return words !== all.get(id.toLowerCase()) && [...all.values()].includes(words);
}
