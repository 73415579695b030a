import type { VerificationStep } from "../../../sampling/receipt/receipt-steps.ts";
import type { VerificationAccount } from "../../../use-cases/verify/verification-account.ts";
import { summaryList } from "../../components/lists.ts";
import { code, cut } from "../../components/values.ts";
import { type Content, html, type Markup, NOTHING } from "../../markup.ts";
import { DIFFERENCE, VERDICTS, WHAT_TO_DO } from "./texts.ts";
import { placeName } from "./words.ts";

type Verdict = keyof typeof VERDICTS;

/** Whether the draw and its replacements are right. */
export function verdictOf({ verification, replacements }: VerificationAccount): Verdict {
  if (!verification.matches) return "wrong";
  return replacements !== null && replacements.broken !== null ? "replacements-wrong" : "right";
}

/** The verdict in a few words, as the page's title and heading have it. */
export function verdictTitle(account: VerificationAccount): string {
  return VERDICTS[verdictOf(account)].title;
}

/** What the verdict means, beneath its heading, and where the receipt and the repeated draw first differ. */
export function verdictText(account: VerificationAccount): Markup {
  const verdict = verdictOf(account);
  return html`<p class="govuk-body-l">${VERDICTS[verdict].lead}</p>${verdict === "wrong" ? html`${reasons(account)}${whatToDo(account)}${difference(account)}` : NOTHING}`;
}

/** The heading with its sign. */
export function verdictHeading(account: VerificationAccount, title: Content): Markup {
  return verdictSign(verdictOf(account) === "right", title);
}

/** A verdict's heading with its sign. */
export function verdictSign(right: boolean, title: Content): Markup {
  return html`<div class="longlist-verdict longlist-verdict--${right ? "right" : "wrong"}"><span class="longlist-verdict__sign" aria-hidden="true">${right ? "✓" : "✗"}</span><h1 class="govuk-heading-l longlist-verdict__title" id="verdict" tabindex="-1">${title}</h1></div>`;
}

function reasons(account: VerificationAccount): Markup {
  return html`<ul class="govuk-list govuk-list--bullet">${telling(account).map(({ message }) => html`<li>${cut(message, 600)}</li>`)}</ul>`;
}

/** What fails, but for the repetition, which fails whenever anything does. */
function telling({ verification: { steps } }: VerificationAccount): VerificationStep[] {
  const failing = steps.filter(({ holds }) => !holds);
  const others = failing.filter(({ step }) => step !== "repetition");
  return others.length > 0 ? others : failing;
}

/** A list or receipt may be another by mistake; where both are what they should be, the draw is not to be relied on. */
function whatToDo(account: VerificationAccount): Markup {
  const failing = telling(account).map(({ step }) => step);
  return html`<h2 class="govuk-heading-m">${WHAT_TO_DO.title}</h2>${[
    ...(failing.includes("digest") ? [WHAT_TO_DO.receiptAgain] : []),
    ...(failing.includes("list") ? [WHAT_TO_DO.list(code(account.draw.list.digest))] : []),
    WHAT_TO_DO.otherwise,
  ].map((one) => html`<p class="govuk-body">${one}</p>`)}`;
}

function difference({ draw, verification: { firstDifference } }: VerificationAccount): Markup {
  if (firstDifference === null) return NOTHING;
  const { path, receipt, repeated } = firstDifference;
  return html`<h2 class="govuk-heading-m">${DIFFERENCE.title}</h2>${summaryList([
    { key: DIFFERENCE.place, value: DIFFERENCE.placeNamed(placeName(path, draw.specification), code(cut(path))) },
    { key: DIFFERENCE.inReceipt, value: valueText(receipt) },
    { key: DIFFERENCE.inRepeatedDraw, value: valueText(repeated) },
  ])}${path === "digest" ? html`<p class="govuk-body">${DIFFERENCE.statedOnly}</p>` : NOTHING}`;
}

function valueText(value: unknown): Content {
  return value === null ? DIFFERENCE.nothing : code(cut(typeof value === "string" ? value : JSON.stringify(value)));
}
