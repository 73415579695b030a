import { code, withColumn } from "../../../report/section.ts";
import { eligibilitySection, leftOutTable } from "../../../report/sections/eligibility.ts";
import { profileSection } from "../../../report/sections/profile.ts";
import { recordSection } from "../../../report/sections/record.ts";
import { replacementsTable } from "../../../report/sections/replacements.ts";
import { rulesSection } from "../../../report/sections/rules.ts";
import { sizesSection } from "../../../report/sections/sizes.ts";
import { warningsSection } from "../../../report/sections/warnings.ts";
import { windowsSection } from "../../../report/sections/windows.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { eachDomain } from "../../../sampling/specification/domains.ts";
import type {
  AloneAccount,
  Proof,
  ReplacementsAccount,
  VerificationAccount,
} from "../../../use-cases/verify/verification-account.ts";
import { insetText } from "../../components/notices.ts";
import { partsOf, tableMarkup } from "../../components/section.ts";
import { type Content, html, joined, type Markup, when } from "../../markup.ts";
import { balanceView } from "../balance.ts";
import { BALANCE, ON_THIS_PAGE } from "../texts.ts";
import { caseSection } from "./case-section.ts";
import { lotterySection } from "./lottery.ts";
import { LOTTERY } from "./lottery-texts.ts";
import { seedFacts } from "./seed.ts";
import { shownAloneSteps, shownSteps, stepList } from "./steps.ts";
import { ONLY_THE_LIST, PARTS, REPLACEMENTS } from "./texts.ts";
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
  return withContents(sectionsOf(account), further);
}

/** The same of a receipt without its list: what can be told from it, and what cannot. */
export function aloneAnswer(account: AloneAccount, further: readonly Contents[] = []): Markup {
  return withContents(aloneSections(account), further);
}

function withContents(sections: readonly Section[], further: readonly Contents[]): Markup {
  return html`<nav class="longlist-contents" aria-label="${ON_THIS_PAGE}"><ul class="govuk-list">${[
    ...sections,
    ...further,
  ].map(({ id, title }) => html`<li><a class="govuk-link" href="#${id}">${title}</a></li>`)}</ul></nav>${sections.map(
    ({ id, title, content }) =>
      html`<section class="longlist-section" aria-labelledby="${id}"><h2 class="govuk-heading-m" id="${id}">${title}</h2>${content}</section>`,
  )}`;
}

function sectionsOf(account: VerificationAccount): Section[] {
  const { draw, proof, replacements } = account;
  const steps = { id: "steps", title: PARTS.checked, content: stepList(shownSteps(account)) };
  if (proof === null) return [steps, { id: "facts", title: PARTS.receiptSays, content: unconfirmed(account) }];
  return [
    ...askedSections(proof),
    steps,
    { id: "facts", title: PARTS.draw, content: drawFacts(draw) },
    { id: "warnings", title: PARTS.warnings, content: partsOf(warningsSection(draw)) },
    { id: "seed", title: PARTS.seed, content: seedFacts(draw) },
    { id: "lottery", title: PARTS.lottery, content: lotteries(account, proof) },
    { id: "tickets", title: PARTS.tickets, content: tickets(draw, proof.recipe) },
    { id: "balance", title: BALANCE.title, content: balanceView(draw) },
    { id: "profile", title: PARTS.profile, content: partsOf(profileSection(draw)) },
    ...replacementSections(draw, replacements),
  ];
}

function aloneSections(account: AloneAccount): Section[] {
  const { draw, proof, replacements } = account;
  const steps = { id: "steps", title: PARTS.checked, content: stepList(shownAloneSteps(account)) };
  const open = { id: "list-only", title: PARTS.listOnly, content: onlyTheList() };
  if (proof === null) return [steps, open, { id: "facts", title: PARTS.receiptSays, content: unconfirmed(account) }];
  return [
    ...askedSections(proof),
    steps,
    open,
    { id: "facts", title: PARTS.drawOfReceipt, content: drawFacts(draw) },
    { id: "seed", title: PARTS.seed, content: seedFacts(draw) },
    { id: "lottery", title: PARTS.lottery, content: lotteries(account, proof) },
    { id: "tickets", title: PARTS.tickets, content: tickets(draw, proof.recipe) },
    ...replacementSections(draw, replacements),
  ];
}

function onlyTheList(): Markup {
  const { lead, shows, whoHasIt } = ONLY_THE_LIST;
  return html`<p class="govuk-body">${lead}</p>
<ul class="govuk-list govuk-list--bullet">${shows.map((one) => html`<li>${one}</li>`)}</ul>
<p class="govuk-body">${whoHasIt}</p>`;
}

function askedSections({ caseAccount }: Proof): Section[] {
  if (caseAccount === null) return [];
  return [{ id: "asked", title: PARTS.asked, content: caseSection(caseAccount) }];
}

function replacementSections(draw: Draw, replacements: ReplacementsAccount | null): Section[] {
  if (replacements === null) return [];
  return [{ id: "replacements", title: PARTS.replacements, content: replacementList(draw, replacements) }];
}

function unconfirmed({ draw }: Pick<VerificationAccount, "draw">): Markup {
  return html`${insetText(PARTS.unconfirmed)}${drawFacts(draw)}`;
}

function lotteries({ draw }: Pick<VerificationAccount, "draw">, { lotteries }: Proof): Markup {
  return html`<p class="govuk-body">${LOTTERY.lead}</p>${eachDomain(draw.specification, lotteries).map(([, lottery]) =>
    lotterySection(draw, lottery),
  )}`;
}

/** Nobody reads beyond: they are in the receipt. */
const MOST_LEFT_OUT = 50;

/** Who drew what, when and by which rules, as the receipt states it. */
function drawFacts(draw: Draw): Markup {
  const leftOut = draw.excluded.filter(({ reason }) => reason === "requested").slice(0, MOST_LEFT_OUT);
  const sections = [rulesSection, recordSection, sizesSection, windowsSection, eligibilitySection];
  return html`${joined(
    sections.map((section) => {
      const told = section(draw);
      return html`<h3 class="govuk-heading-s">${told.title}</h3>${partsOf(told)}`;
    }),
  )}${when(leftOut.length > 0, () => tableMarkup(leftOutTable(leftOut)))}`;
}

/** The replacements since the draw, each with what it follows from, to the first that does not follow. */
function replacementList(draw: Draw, { records, broken }: ReplacementsAccount): Markup {
  if (records.length === 0) return html`<p class="govuk-body">${REPLACEMENTS.none}</p>`;
  const shown = broken === null ? records : records.slice(0, broken + 1);
  const follows = shown.map(({ previous, draw }) => code(previous ?? draw));
  const digests = shown.map(({ digest }) => code(digest));
  const chain = withColumn(replacementsTable(draw, shown), { heading: REPLACEMENTS.follows }, follows);
  return html`<p class="govuk-body">${REPLACEMENTS.chain}</p>${when(
    broken !== null,
    () => html`<p class="govuk-body">${REPLACEMENTS.broken((broken ?? 0) + 1)}</p>`,
  )}${tableMarkup(withColumn(chain, { heading: REPLACEMENTS.digest }, digests))}`;
}
