import { DOMAIN_NAMES } from "../../../sampling/level-names.ts";
import type { ExpectedBase } from "../../../sampling/plan/expected-judgement-base.ts";
import { DOMAINS } from "../../../sampling/vocabulary.ts";
import type { CheckDocument } from "../../../use-cases/check/check-document.ts";
import { html, type Markup, when } from "../../markup.ts";
import { balanceOf } from "../balance.ts";
import { casesView } from "./cases.ts";
import { keyQuestionsView } from "./key-questions.ts";
import { resettlementView } from "./resettlement.ts";
import { sizesView } from "./sizes.ts";
import { warningsView } from "./warnings.ts";
import { windowsView } from "./windows.ts";

type Expected = NonNullable<CheckDocument["plan"]>;

/** Everything that a draw of a list would give, whatever its seed. Its sections have ids to be led to. */
export function planView(check: CheckDocument, plan: Expected, bases: readonly ExpectedBase[]): Markup {
  const titled = (id: string, title: string) =>
    html`<h2 class="govuk-heading-m longlist-check-part" id="${id}">${title}</h2>`;
  return html`${titled("sample", "What would be sampled")}${sizesView(plan)}${warningsView(plan.warnings)}
${titled("balance", "Balance")}<p class="govuk-body">Whatever the seed, the sample has each level of each variable in the numbers given here. The exact share is the part of the sample that matches the level’s part of the eligible cases.</p>
${DOMAINS.map((domain) => html`<h3 class="govuk-heading-s">${DOMAIN_NAMES[domain]}</h3>${balanceOf(plan.domains[domain])}`)}
${when(bases.length > 0, () => html`${titled("questions", "What each key question would rest on")}${keyQuestionsView(bases, check.specification)}`)}
${titled("resettlement", "Resettlement")}${resettlementView(plan, check)}
${titled("cases", "Who is eligible")}${casesView(plan)}
${titled("windows", "Start dates in scope, both dates included")}${windowsView(check)}`;
}
