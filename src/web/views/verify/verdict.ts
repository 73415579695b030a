import type { VerificationStep } from "../../../sampling/receipt/receipt-steps.ts";
import type { VerificationAccount } from "../../../use-cases/verify/verification-account.ts";
import { summaryList } from "../../components/lists.ts";
import { code, cut } from "../../components/values.ts";
import { type Content, html, type Markup, NOTHING } from "../../markup.ts";
import { placeName } from "./words.ts";

type Verdict = "right" | "replacements-wrong" | "wrong";

const TITLES: Readonly<Record<Verdict, string>> = {
  right: "This is the draw of this list",
  "replacements-wrong": "This is the draw of this list, but the replacements are not right",
  wrong: "This is not the draw of this list",
};

const LEADS: Readonly<Record<Verdict, string>> = {
  right: "The draw was made again from the list and the receipt, and gives the same sample in every field.",
  "replacements-wrong":
    "The draw was made again and gives the same sample, but the replacements recorded since do not follow from it.",
  wrong: "Something in the receipt or in the list is not as it was when the sample was drawn.",
};

/** Whether the draw and its replacements are right. */
export function verdictOf({ verification, replacements }: VerificationAccount): Verdict {
  if (!verification.matches) return "wrong";
  return replacements !== null && replacements.broken !== null ? "replacements-wrong" : "right";
}

/** The verdict in a few words, as the page's title and heading have it. */
export function verdictTitle(account: VerificationAccount): string {
  return TITLES[verdictOf(account)];
}

/** What the verdict means, beneath its heading, and where the receipt and the repeated draw first differ. */
export function verdictText(account: VerificationAccount): Markup {
  const verdict = verdictOf(account);
  return html`<p class="govuk-body-l">${LEADS[verdict]}</p>${verdict === "wrong" ? html`${reasons(account)}${whatToDo(account)}${difference(account)}` : NOTHING}`;
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
  return html`<h2 class="govuk-heading-m">What to do</h2>${[
    failing.includes("digest") &&
      html`<p class="govuk-body">Ask whoever drew for the receipt again, and use the file as it comes: a receipt that was opened and saved by another program can be changed by that.</p>`,
    failing.includes("list") &&
      html`<p class="govuk-body">Ask for the list that the sample was drawn from. Its digest is ${code(account.draw.list.digest)}.</p>`,
    html`<p class="govuk-body">If both files are the ones that the sample was drawn from, do not rely on the sample, and tell whoever is responsible for the inspection.</p>`,
  ].map((one) => one || NOTHING)}`;
}

function difference({ draw, verification: { firstDifference } }: VerificationAccount): Markup {
  if (firstDifference === null) return NOTHING;
  const { path, receipt, repeated } = firstDifference;
  return html`<h2 class="govuk-heading-m">Where they first differ</h2>${summaryList([
    { key: "Place", value: html`${placeName(path, draw.specification)} (${code(cut(path))})` },
    { key: "In the receipt", value: valueText(receipt) },
    { key: "In the repeated draw", value: valueText(repeated) },
  ])}${path === "digest" ? STATED_ONLY : NOTHING}`;
}

const STATED_ONLY = html`<p class="govuk-body">All that follows from the list, the rules and the seed is the same. What was changed is something that the receipt alone states, such as the team’s name or a note.</p>`;

function valueText(value: unknown): Content {
  return value === null ? "Nothing" : code(cut(typeof value === "string" ? value : JSON.stringify(value)));
}
