import { countText, thousands } from "../../../base/words/numbers.ts";
import { unseen } from "../../components/links.ts";
import { type Content, html, type Markup } from "../../markup.ts";
import { term } from "../help/term.ts";

/** The texts of the pages about what inspectors judge. @module */

/** How much is judged. @param question the word for it, which some pages lead to what it means */
function judgedInEveryQuestion(judged: number, cases: number, question: Content = "question"): Markup {
  return html`${thousands(judged)} of ${countText(cases, "case")} judged in every ${question}.`;
}

export const NOTHING_YET = "Nothing yet.";

/** For those who run the inspection. */
export const JUDGEMENTS = {
  title: "Judgements",
  judged: (judged: number, cases: number): Markup =>
    judgedInEveryQuestion(judged, cases, term("key-question", "question")),
  noStandards:
    "The rules of this inspection have no standards: nothing is judged and nothing is rated. The sample and who has which case are all there is after the draw.",
  panelAlone:
    "No standard rests on cases: the panel alone rates. Sheets tell only how inspectors classify the cases, and the panel’s ratings are taken in once one has come.",
  takeIn: "Take filled sheets in",
  byInspector: "By inspector",
  byStandard: "By standard",
  progress: "Progress",
  sheet: "Sheet",
  sheets: {
    title: "Sheets to fill in",
    about: (): Markup =>
      html`A row for each case to inspect now, filled in as far as it is judged. In Excel each answer is chosen from a list. Send it back whenever some of it is done: what is blank counts as no ${term("judgement")} yet.`,
    all: (files: Markup): Markup => html`All cases: ${files}. Each inspector’s own are beside the names below.`,
    /** Both forms in which there is a sheet. */
    either: (excel: Markup, csv: Markup): Markup => html`${excel} or ${csv}`,
    excel: "Excel",
    csv: "CSV",
    ofAll: (form: string): Markup => html`${form}${unseen(", the sheet of all cases")}`,
    ofOne: (form: string, inspector: string): Markup => html`${form}${unseen(`, the sheet of ${inspector}`)}`,
  },
  sent: {
    title: "What was taken in",
    caption: "Sheets that were taken in",
    number: "Number",
    when: "When",
    by: "By",
    sheets: "Sheets",
    judgedAfter: "Judged after it",
    changed: "Values changed",
    whatItChanged: (number: number): Markup => html`${number}${unseen(": what it changed")}`,
    ofCases: (judged: number, cases: number) => `${thousands(judged)} of ${thousands(cases)}`,
    ofDrawBefore: (sheets: number) =>
      sheets === 1
        ? "1 of them was of a draw before; its judgements do not count any more."
        : `${thousands(sheets)} of them were of a draw before; its judgements do not count any more.`,
  },
} as const;

/** For an inspector, and for the team once the ratings are closed. */
export const JUDGED_CASES = {
  nothingAsked: "No standard rests on these cases, so no question is asked of them.",
  title: JUDGEMENTS.title,
  titleOfOwn: "Your cases",
  judged: judgedInEveryQuestion,
  closed: "The ratings are closed, so judgements are not taken in any more.",
  nobody: (inspector: Markup): Markup =>
    html`No case is with ${inspector}. If you expected some, ask the coordinator whether the assignment has the same name as your key.`,
  send: "Send your filled sheet",
  sheet: (excel: Markup, csv: Markup): Markup =>
    html`Your sheet to fill in, as far as it is judged: ${excel} or ${csv}. Send it whenever some of it is done: what is blank counts as not judged yet.`,
  cases: (domain: string, cases: number) => `${domain}: ${countText(cases, "case")}`,
  questions: (domain: string) => `Show the questions on ${domain}`,
  sent: "What you sent",
  changed: (when: Markup, values: number): Markup => html`${when}: ${countText(values, "value")} changed`,
} as const;

/** Where filled sheets are sent. An inspector sends their own; others take in those of several. */
export const SEND_SHEETS = {
  title: (own: boolean) => (own ? JUDGED_CASES.send : JUDGEMENTS.takeIn),
  about: (own: boolean) => [
    own
      ? "Choose your sheet, or several: they are read together, and what one leaves blank another may have. Every doubt is told at once, with its row."
      : "Choose the sheets of one inspector or of several: they are read together, and what one leaves blank another may have. Every doubt is told at once, with its row.",
    "Of a case that was judged before, what is sent now counts from then on, and a blank row changes nothing; what it changed is shown, and what stood before stays on record.",
  ],
  sheets: {
    label: "Filled sheets",
    hint: "CSV or Excel (.xlsx), one or several.",
    hintOfAgain: (names: string) => `Choose them again, whether or not you have changed them: ${names}.`,
    missing: "Choose the filled sheets",
    tooMany: (most: number) => `Choose ${most} sheets at the most, and send the others after them`,
  },
  take: (own: boolean) => (own ? "Send" : "Take the sheets in"),
  blocked: {
    error: (sheets: number, errors: number) =>
      sheets === 1
        ? `The sheet was not taken in: ${countText(errors, "error stands", "errors stand")} in the way`
        : `The sheets were not taken in: ${countText(errors, "error stands", "errors stand")} in the way`,
    nothingKept: (sheets: number) =>
      sheets === 1
        ? "The sheet was not taken in, and nothing of it is kept."
        : "The sheets were not taken in, and nothing of them is kept.",
    putRight: (sheets: number) =>
      sheets === 1
        ? "Put the errors right in the file and send it again."
        : "Put the errors right in the files and send all of them again.",
  },
} as const;

/** What was found in filled sheets. */
export const SHEET_FINDINGS = {
  ofFile: (file: Markup, counts: string): Markup => html`${file}: ${counts}`,
  sheet: (name: string) => `sheet ${name}`,
  finding: (kind: string, where: string) => (where === "" ? kind : `${kind}: ${where}`),
} as const;

/** Sheets that were taken in, and what they changed. */
export const SENT_SHEETS = {
  title: (number: number) => `Judgements ${number}`,
  taken: "Taken in",
  judgedNow: (judged: number, cases: number) => `${thousands(judged)} of ${countText(cases, "case")} are judged now.`,
  sheets: JUDGEMENTS.sent.sheets,
  judgedAfter: JUDGEMENTS.sent.judgedAfter,
  ofCases: (judged: number, cases: number) => `${thousands(judged)} of ${countText(cases, "case")}`,
  changed: JUDGEMENTS.sent.changed,
  reference: "Reference",
  whatItChanged: "What it changed",
  nothing: "Nothing: what stood before stands.",
  noCorrection: "Nothing that stood before was corrected.",
  additions: (caption: string) => `Show the ${caption}`,
  deleted: "The case data has been deleted, and with it what was judged.",
  found: "What was found",
  back: "Back to the judgements",
} as const;
