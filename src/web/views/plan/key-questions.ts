import { countText, thousands } from "../../../base/words/numbers.ts";
import { DOMAIN_NAMES, levelName } from "../../../sampling/level-names.ts";
import type { ExpectedBase, KeyQuestion } from "../../../sampling/plan/expected-judgement-base.ts";
import type { CheckDocument } from "../../../use-cases/check/check-document.ts";
import { tag } from "../../components/notices.ts";
import { table } from "../../components/table.ts";
import { html, type Markup } from "../../markup.ts";

const QUESTION_NAMES: Readonly<Record<KeyQuestion, string>> = {
  desistance: "Desistance",
  childSafety: "The child’s safety and wellbeing",
  publicSafety: "The safety of other people",
};

/** How many cases of a sample could inform each key question, and which could rest on too few. */
export function keyQuestionsView(
  bases: readonly ExpectedBase[],
  { judgement: { concernFrom, fewCases } }: CheckDocument["specification"],
): Markup {
  const rows = bases.map(({ domain, question, drawn, least, most }) => [
    QUESTION_NAMES[question],
    DOMAIN_NAMES[domain],
    `${rangeText(least, most)} of ${thousands(drawn)}`,
    least > fewCases ? "Enough" : tag(most > fewCases ? "Could be few" : "Few", most > fewCases ? "yellow" : "orange"),
  ]);
  return html`${table({
    caption: "What each key question would rest on",
    captionSize: "hidden",
    columns: [
      { text: "Question" },
      { text: "Domain" },
      { text: "Sampled cases", numeric: true },
      { text: "Enough or few" },
    ],
    rows,
  })}<p class="govuk-body">By the team’s own classification: the questions on safety are judged in cases of ${levelName(concernFrom).toLowerCase()} concern or higher. Inspectors judge by their own classification. Where a question rests on ${countText(fewCases, "case")} or fewer, the ratings panel must consider professional judgement.</p>`;
}

/** @example rangeText(9, 10) // "9 to 10" */
function rangeText(least: number, most: number): string {
  return least === most ? thousands(most) : `${thousands(least)} to ${thousands(most)}`;
}
