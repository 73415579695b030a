import type { TableFindingKind } from "../../base/table/table-finding.ts";

/** What filled sheets of judgements can be found to be, besides what any table can. Messages name cases by their rows. */
export const SHEET_FINDINGS = {
  "no-rows": {
    stage: "file",
    severity: "warning",
    message: "There are headings but no cases below them.",
    remedy: "Check that the right file was chosen.",
    description: "A sheet without rows.",
  },
  "questions-missing": {
    stage: "header",
    severity: "notice",
    message: "There is no column for {questions}; they count as not judged here.",
    remedy: "Nothing, if another sheet has them.",
    description: "Key questions of the sheet's cases that it has no column for.",
  },
  "case-blank": {
    stage: "rows",
    severity: "error",
    message: "The row has values but no case reference.",
    remedy: "Write the case reference, or clear the row.",
    description: "Judgements that belong to no case.",
  },
  "case-unknown": {
    stage: "rows",
    severity: "error",
    message: "The draw has no such case to inspect.",
    remedy: "Write the reference as the sheet had it, leading zeros included, or remove the row.",
    description: "A case that was neither drawn nor is a reserve.",
  },
  "case-replaced": {
    stage: "rows",
    severity: "error",
    message: "The case was replaced, so its judgements cannot count.",
    remedy: "Clear the row; if the wrong case was replaced, put that right first.",
    description: "Judgements of a case that was replaced.",
  },
  "reserve-not-in": {
    stage: "rows",
    severity: "error",
    message: "The case is a reserve that never came in, so its judgements cannot count.",
    remedy: "Clear the row, or give the record of the replacement.",
    description: "Judgements of a reserve that took nobody's place.",
  },
  "case-of-another": {
    stage: "rows",
    severity: "error",
    message: "The case is with another inspector, so its judgements cannot come from this one.",
    remedy: "Clear the row; if the case is yours, have it assigned to you first.",
    description: "Judgements of a case that the inspector who sends them does not have.",
  },
  "case-not-now": {
    stage: "rows",
    severity: "notice",
    message: "The case is not to be judged here now; its row is blank and is passed over.",
    remedy: "Nothing.",
    description: "The blank row of a case that was replaced, of a reserve, or of another inspector's case.",
  },
  "value-unknown": {
    stage: "rows",
    severity: "error",
    message: "What is written is not one of {known}.",
    remedy: "Write one of them, or leave the cell blank while it is not judged.",
    description: "An answer or a classification that is not known.",
  },
  "other-domain": {
    stage: "rows",
    severity: "error",
    message: "The question is not one of the case's domain.",
    remedy: "Clear the cell; check that the answer has not moved into another row.",
    description: "An answer to another domain's question.",
  },
  "case-changed": {
    stage: "rows",
    severity: "warning",
    message: "The {what} of the case is not the draw's; the draw's counts.",
    remedy: "Check that the row is that of the case it names.",
    description: "Domain or disposal of a row are not those of the case.",
  },
  contradiction: {
    stage: "rows",
    severity: "error",
    message: "The case has one value here and another in {other}.",
    remedy: "Agree on one and correct the other.",
    description: "Two rows or sheets say different things of one case.",
  },
  "two-inspectors": {
    stage: "rows",
    severity: "warning",
    message: "The case has one inspector here and another in {other}.",
    remedy: "Check whose judgements these are.",
    description: "Two inspectors sent a row of one case.",
  },
  "classification-missing": {
    stage: "rows",
    severity: "error",
    message:
      "The case has no {classification} of the inspector's own, on which it depends whether {questions} may be judged.",
    remedy: "Fill in the inspector's own classification.",
    description: "A question that is judged from a level of concern is answered and the level is not given.",
  },
  "classification-blank": {
    stage: "rows",
    severity: "warning",
    message: "The case is judged and has no {classification} of the inspector's own.",
    remedy: "Fill it in: how often inspectors and teams agree is told from it.",
    description: "A judged case without a classification that no answer depends on.",
  },
  "answer-below-level": {
    stage: "rows",
    severity: "error",
    message: "By the inspector's own classification the question is not judged below {level}.",
    remedy: "Write not applicable, or correct the classification.",
    description: "Yes or no below the level of concern from which a question is judged.",
  },
  "answer-needed": {
    stage: "rows",
    severity: "error",
    message:
      "By the inspector's own classification the question is judged from {level}, so it cannot be not applicable.",
    remedy: "Write yes or no, or correct the classification.",
    description: "Not applicable at or above the level of concern from which a question is judged.",
  },
  "file-unavailable": {
    stage: "rows",
    severity: "error",
    message: "The case's file cannot be produced, so its row must stay as it came.",
    remedy: "Put back what the sheet had; if the file has turned up, put the record right first.",
    description: "The row of a case that stays in the sample as a finding was changed.",
  },
} as const satisfies Readonly<Record<string, TableFindingKind>>;
export type SheetFindingCode = keyof typeof SHEET_FINDINGS;
