import { profileSection } from "../../../report/sections/profile.ts";
import { warningsSection } from "../../../report/sections/warnings.ts";
import { DOMAINS } from "../../../sampling/vocabulary.ts";
import type { Proof, VerificationAccount } from "../../../use-cases/verify/verification-account.ts";
import { insetText } from "../../components/notices.ts";
import { partsOf } from "../../components/section.ts";
import { type Content, html, type Markup } from "../../markup.ts";
import { balanceView } from "../balance.ts";
import { caseSection } from "./case-section.ts";
import { drawFacts } from "./draw-facts.ts";
import { lotterySection } from "./lottery.ts";
import { replacementList } from "./replacements.ts";
import { seedFacts } from "./seed.ts";
import { shownSteps, stepList } from "./steps.ts";
import { tickets } from "./tickets.ts";

/** What stands on the page, and where. */
interface Contents {
  readonly id: string;
  readonly title: string;
}

interface Section extends Contents {
  readonly content: Content;
}

/**
 * Everything that a verification has to show, beneath its verdict: each step, what was drawn, and, of a draw that was
 * confirmed, the lottery's arithmetic, the tickets and the balance.
 *
 * @param further what the page has beneath it
 * @example verificationAnswer(verificationAccount({ draw, verification, records: null }))
 */
export function verificationAnswer(account: VerificationAccount, further: readonly Contents[] = []): Markup {
  const sections = sectionsOf(account);
  return html`<nav class="longlist-contents" aria-label="On this page"><ul class="govuk-list">${[
    ...sections,
    ...further,
  ].map(({ id, title }) => html`<li><a class="govuk-link" href="#${id}">${title}</a></li>`)}</ul></nav>${sections.map(
    ({ id, title, content }) =>
      html`<section class="longlist-section" aria-labelledby="${id}"><h2 class="govuk-heading-m" id="${id}">${title}</h2>${content}</section>`,
  )}`;
}

function sectionsOf(account: VerificationAccount): Section[] {
  const { draw, proof, replacements } = account;
  const steps = { id: "steps", title: "What was checked", content: stepList(shownSteps(account)) };
  if (proof === null) return [steps, { id: "facts", title: "What the receipt says", content: unconfirmed(account) }];
  const { caseAccount } = proof;
  return [
    ...(caseAccount === null
      ? []
      : [{ id: "asked", title: "The case that you asked about", content: caseSection(caseAccount) }]),
    steps,
    { id: "facts", title: "The draw", content: drawFacts(draw) },
    { id: "warnings", title: "What to know before relying on it", content: partsOf(warningsSection(draw)) },
    { id: "seed", title: "The seed", content: seedFacts(draw) },
    { id: "lottery", title: "The lottery", content: lotteries(account, proof) },
    { id: "tickets", title: "The sample and its tickets", content: tickets(draw, proof.recipe) },
    { id: "balance", title: "Balance", content: balanceView(draw) },
    { id: "profile", title: "Sample beside population", content: partsOf(profileSection(draw)) },
    ...(replacements === null
      ? []
      : [{ id: "replacements", title: "Replacements since the draw", content: replacementList(draw, replacements) }]),
  ];
}

function unconfirmed({ draw }: VerificationAccount): Markup {
  return html`${insetText("What follows is what the receipt says. It was not confirmed, so its sample, lottery and balance are not shown and no case is explained.")}${drawFacts(draw)}`;
}

function lotteries({ draw }: VerificationAccount, { lotteries }: Proof): Markup {
  return html`<p class="govuk-body">This is all the arithmetic behind the sample, from the receipt alone. Anyone can follow it with a calculator.</p>${DOMAINS.map(
    (domain) => lotterySection(draw, lotteries[domain]),
  )}`;
}
