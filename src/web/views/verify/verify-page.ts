import type { AloneAccount, VerificationAccount } from "../../../use-cases/verify/verification-account.ts";
import type { VerifyOutcome } from "../../../use-cases/verify/verify-files.ts";
import { whatHappensNext } from "../../components/notices.ts";
import { heading, type Page } from "../../layout.ts";
import { type Content, html, type Markup, NOTHING } from "../../markup.ts";
import { term } from "../help/term.ts";
import { aloneText, aloneTitle, isAllRight } from "./alone-verdict.ts";
import { aloneAnswer, verificationAnswer } from "./answer.ts";
import { listFindings } from "./list-findings.ts";
import { verdictHeading, verdictOf, verdictSign, verdictText, verdictTitle } from "./verdict.ts";
import { verifyForm } from "./verify-form.ts";

export interface VerifyPageContent {
  /** What was typed as a case reference. */
  readonly caseId: string;
  /** Null before anything was asked. */
  readonly outcome: VerifyOutcome | null;
  /** Whether this browser did the work, and will. */
  readonly inBrowser: boolean;
}

const TITLE = "Verify a sample";

/** The page to verify a sample: what it asks for, and what came of it. The same on the server and in a browser. */
export function verifyPage({ caseId, outcome, inBrowser }: VerifyPageContent): Page {
  const { errors = [], findings = [], account = null, alone = null } = outcome ?? {};
  const fields = verifyForm({ caseId, errors, inBrowser });
  if (account !== null) return answerPage(account, fields);
  if (alone !== null) return alonePage(alone, fields);
  return {
    title: TITLE,
    errors,
    script: "verify.js",
    body: html`${narrow(html`${heading(TITLE)}${INTRODUCTION}`)}${findings.length > 0 ? listFindings(findings) : NOTHING}${narrow(html`${fields}${whatHappensNext(NEXT.nothing)}`)}`,
  };
}

function answerPage(account: VerificationAccount, fields: Markup): Page {
  const title = verdictTitle(account);
  const again = { id: "again", title: account.proof ? "Ask about a case, or verify another sample" : "Verify again" };
  return {
    title,
    script: "verify.js",
    body: html`<div id="answer">${narrow(html`${verdictHeading(account, title)}${verdictText(account)}`)}${verificationAnswer(account, [again])}</div>
${narrow(html`<h2 class="govuk-heading-m" id="${again.id}">${again.title}</h2>${fields}${whatHappensNext(NEXT[verdictOf(account)])}`)}`,
  };
}

function alonePage(account: AloneAccount, fields: Markup): Page {
  const title = aloneTitle(account);
  const again = { id: "again", title: "Verify with the list, or another sample" };
  return {
    title,
    script: "verify.js",
    body: html`<div id="answer">${narrow(html`${verdictSign(isAllRight(account), title)}${aloneText(account)}`)}${aloneAnswer(account, [again])}</div>
${narrow(html`<h2 class="govuk-heading-m" id="${again.id}">${again.title}</h2>${fields}${whatHappensNext(NEXT[isAllRight(account) ? "alone" : account.verification.holds ? "replacements-wrong" : "wrong"])}`)}`,
  };
}

/** Who does what once a verdict is known. */
const NEXT = {
  nothing: html`<p class="govuk-body">You choose the receipt, which the coordinator gives to the team with the sample, and the list if you have it. Nothing is decided or kept here.</p>`,
  right: html`<p class="govuk-body">Nothing more is to be done. Keep the receipt with the list: anybody can verify the draw again, here or with another program.</p>`,
  "replacements-wrong": html`<p class="govuk-body">The coordinator has the records of all replacements: ask for the file again and verify with it. If it is the same, whoever is responsible for the inspection has to explain the replacements.</p>`,
  wrong: html`<p class="govuk-body">Whoever drew gives you the receipt, and the list, again. If the verdict stays, whoever is responsible for the inspection has to answer for the sample.</p>`,
  alone: html`<p class="govuk-body">Whoever has the list, the team or the inspectorate, can verify the rest with this receipt. Nothing else is to be done.</p>`,
} as const;

const INTRODUCTION = html`<p class="govuk-body">A ${term("receipt")} holds all that a draw depended on. With the list that it was drawn from, anyone can make the draw again and see whether it gives the same sample, and why every eligible case had the same chance.</p>
<p class="govuk-body">If you have no list, the receipt alone shows a good deal: that it is whole, that the rules, sizes and chances in it are right, and that the seed chose what it says.</p>`;

function narrow(content: Content): Markup {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${content}</div></div>`;
}
