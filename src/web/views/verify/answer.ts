import { percentText } from "../../../base/words/numbers.ts";
import type { DomainResult } from "../../../sampling/draw/draw-document.ts";
import { DOMAIN_NAMES } from "../../../sampling/level-names.ts";
import { DOMAINS } from "../../../sampling/vocabulary.ts";
import type { Proof, VerificationAccount } from "../../../use-cases/verify/verification-account.ts";
import { insetText, warningText } from "../../components/notices.ts";
import { type Content, html, joined, type Markup, NOTHING } from "../../markup.ts";
import { balanceOf } from "../balance.ts";
import { caseSection } from "./case-section.ts";
import { drawFacts } from "./draw-facts.ts";
import { lotterySection } from "./lottery.ts";
import { profile } from "./profile.ts";
import { replacementList } from "./replacements.ts";
import { seedFacts } from "./seed.ts";
import { shownSteps, stepList } from "./steps.ts";
import { tickets } from "./tickets.ts";
import { cut } from "./words.ts";

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
    { id: "warnings", title: "What to know before relying on it", content: warnings(account) },
    { id: "seed", title: "The seed", content: seedFacts(draw) },
    { id: "lottery", title: "The lottery", content: lotteries(account, proof) },
    { id: "tickets", title: "The sample and its tickets", content: tickets(draw, proof.recipe) },
    { id: "balance", title: "Balance", content: balances(account) },
    ...(replacements === null
      ? []
      : [{ id: "replacements", title: "Replacements since the draw", content: replacementList(replacements) }]),
  ];
}

function unconfirmed({ draw }: VerificationAccount): Markup {
  return html`${insetText("What follows is what the receipt says. It was not confirmed, so its sample, lottery and balance are not shown and no case is explained.")}${drawFacts(draw)}`;
}

function warnings({ draw }: VerificationAccount): Markup {
  if (draw.warnings.length === 0) return html`<p class="govuk-body">The draw gave no warnings.</p>`;
  return joined(draw.warnings.map(({ message }) => warningText(cut(message, 1000))));
}

function lotteries({ draw }: VerificationAccount, { lotteries }: Proof): Markup {
  return html`<p class="govuk-body">This is all the arithmetic behind the sample, from the receipt alone. Anyone can follow it with a calculator.</p>${DOMAINS.map(
    (domain) => lotterySection(draw, lotteries[domain]),
  )}`;
}

function balances({ draw }: VerificationAccount): Markup {
  return html`<p class="govuk-body">The eligible cases beside the exact share of the places and what was drawn. </p>${DOMAINS.map(
    (domain) =>
      html`<h3 class="govuk-heading-s">${DOMAIN_NAMES[domain]}</h3>${balanceOf(draw.domains[domain])}${chances(draw.domains[domain])}`,
  )}${profile(draw)}`;
}

/** How sure the balance was before the seed. */
function chances({ eligible, drawn, probabilityAllMargins, probabilityAllTwoWayMargins }: DomainResult): Content {
  if (drawn === 0 || drawn === eligible) return NOTHING;
  const inDraws = (probability: number) =>
    probability === 1 ? "in every draw, whatever the seed" : `in ${percentText(probability)} of draws`;
  return html`<p class="govuk-body">Every level gets its exact share rounded up or down ${inDraws(probabilityAllMargins)}; every pair of levels of two variables does ${inDraws(probabilityAllTwoWayMargins)}.</p>`;
}
