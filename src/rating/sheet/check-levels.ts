import type { TableFinding } from "../../base/table/table-finding.ts";
import { listed } from "../../base/words/listed.ts";
import { variableInText } from "../../sampling/specification/level-names.ts";
import { CLASSIFICATIONS, type KeyQuestion } from "../../sampling/specification/standard-fields.ts";
import { type Answer, CLASSIFICATION_FOR, CLASSIFIED, type Classified, type Judgement } from "../judgement.ts";
import type { CaseRow } from "./case-rows.ts";
import { findingIn, type Said } from "./said.ts";
import { questionKey } from "./sheet-columns.ts";

/** The questions of a case that are answered, with what is said of each. */
type Given = readonly { readonly question: KeyQuestion; readonly said: Said<Answer> }[];

/** Checks each answer against the inspector's own classification, where one decides whether the question is judged. */
export function checkLevels(judgement: Judgement, given: Given, rows: readonly CaseRow[]): TableFinding[] {
  const findings = CLASSIFIED.flatMap((key) => checkClassified(judgement, key, given, rows));
  for (const { question, said } of given) {
    const key = deciding(question);
    const level = key === null ? null : judgement[key];
    if (key === null || level === null || question.judgedFrom === null) continue;
    const judged = CLASSIFICATIONS.indexOf(level) >= CLASSIFICATIONS.indexOf(question.judgedFrom);
    if (judged === (said.value !== "not applicable")) continue;
    const [place, named] = said.stood
      ? [key, `${question.id} as it stands`]
      : [questionKey(question.id), "the question"];
    const details = { level: question.judgedFrom.replace("-", " "), question: named };
    findings.push(findingIn(judged ? "answer-needed" : "answer-below-level", said.row, place, details));
  }
  return findings;
}

/** The classification that decides whether a question is judged; null where none does. */
function deciding({ about, judgedFrom }: KeyQuestion): Classified | null {
  return about === null || judgedFrom === null ? null : CLASSIFICATION_FOR[about];
}

function checkClassified(
  judgement: Judgement,
  key: Classified,
  given: Given,
  rows: readonly CaseRow[],
): TableFinding[] {
  const [first] = given;
  // Two that contradict each other are told already.
  if (judgement[key] !== null || first === undefined || rows.some((row) => row.classified[key] !== null)) return [];
  const depend = given.filter(({ question }) => deciding(question) === key);
  const details = { classification: variableInText(key), questions: listed(depend.map(({ question }) => question.id)) };
  const code = depend.length > 0 ? "classification-missing" : "classification-blank";
  return [findingIn(code, (depend[0] ?? first).said.row, key, details)];
}
