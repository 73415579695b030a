import type { AloneAccount, VerificationAccount } from "../../../use-cases/verify/verification-account.ts";
import type { VerifyOutcome } from "../../../use-cases/verify/verify-files.ts";
import { whatHappensNext } from "../../components/notices.ts";
import { heading, type Page } from "../../layout.ts";
import { PLACES } from "../../layout-texts.ts";
import { type Content, html, type Markup, NOTHING } from "../../markup.ts";
import { aloneText, aloneTitle, isAllRight } from "./alone-verdict.ts";
import { aloneAnswer, verificationAnswer } from "./answer.ts";
import { listFindings } from "./list-findings.ts";
import { VERIFY, VERIFY_NEXT } from "./texts.ts";
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

/** The page to verify a sample: what it asks for, and what came of it. The same on the server and in a browser. */
export function verifyPage({ caseId, outcome, inBrowser }: VerifyPageContent): Page {
  const { errors = [], findings = [], account = null, alone = null } = outcome ?? {};
  const fields = verifyForm({ caseId, errors, inBrowser });
  if (account !== null) return answerPage(account, fields);
  if (alone !== null) return alonePage(alone, fields);
  return {
    title: PLACES.verify,
    errors,
    script: "verify.js",
    body: html`${narrow(html`${heading(PLACES.verify)}<p class="govuk-body">${VERIFY.lead()}</p>
<p class="govuk-body">${VERIFY.receiptAlone}</p>`)}${findings.length > 0 ? listFindings(findings) : NOTHING}${narrow(html`${fields}${next("nothing")}`)}`,
  };
}

function answerPage(account: VerificationAccount, fields: Markup): Page {
  const title = verdictTitle(account);
  const again = { id: "again", title: account.proof ? VERIFY.askAgain : VERIFY.again };
  return {
    title,
    script: "verify.js",
    body: html`<div id="answer">${narrow(html`${verdictHeading(account, title)}${verdictText(account)}`)}${verificationAnswer(account, [again])}</div>
${narrow(html`<h2 class="govuk-heading-m" id="${again.id}">${again.title}</h2>${fields}${next(verdictOf(account))}`)}`,
  };
}

function alonePage(account: AloneAccount, fields: Markup): Page {
  const title = aloneTitle(account);
  const again = { id: "again", title: VERIFY.withList };
  return {
    title,
    script: "verify.js",
    body: html`<div id="answer">${narrow(html`${verdictSign(isAllRight(account), title)}${aloneText(account)}`)}${aloneAnswer(account, [again])}</div>
${narrow(html`<h2 class="govuk-heading-m" id="${again.id}">${again.title}</h2>${fields}${next(isAllRight(account) ? "alone" : account.verification.holds ? "replacements-wrong" : "wrong")}`)}`,
  };
}

/** Who does what, once a verdict is known and before. */
function next(known: keyof typeof VERIFY_NEXT): Markup {
  return whatHappensNext(html`<p class="govuk-body">${VERIFY_NEXT[known]}</p>`);
}

function narrow(content: Content): Markup {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${content}</div></div>`;
}
