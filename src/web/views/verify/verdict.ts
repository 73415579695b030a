import { summaryList } from "../../components/summary-list.ts";
import { type Content, html, type Markup, NOTHING } from "../../markup.ts";
import type { VerificationAccount } from "./account/verification-account.ts";
import { code, cut, placeName } from "./words.ts";

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

function verdictOf({ verification, replacements }: VerificationAccount): Verdict {
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
  return html`<p class="govuk-body-l">${LEADS[verdict]}</p>${verdict === "wrong" ? html`${reasons(account)}${difference(account)}` : NOTHING}`;
}

/** The heading with its sign. */
export function verdictHeading(account: VerificationAccount, title: Content): Markup {
  const right = verdictOf(account) === "right";
  return html`<div class="longlist-verdict longlist-verdict--${right ? "right" : "wrong"}"><span class="longlist-verdict__sign" aria-hidden="true">${right ? "✓" : "✗"}</span><h1 class="govuk-heading-l longlist-verdict__title" id="verdict" tabindex="-1">${title}</h1></div>`;
}

/** What fails, but for the repetition, which fails whenever anything does. */
function reasons({ verification: { steps } }: VerificationAccount): Markup {
  const failing = steps.filter(({ holds }) => !holds);
  const telling = failing.filter(({ step }) => step !== "repetition");
  const shown = telling.length > 0 ? telling : failing;
  return html`<ul class="govuk-list govuk-list--bullet">${shown.map(({ message }) => html`<li>${cut(message, 600)}</li>`)}</ul>`;
}

function difference({ verification: { firstDifference } }: VerificationAccount): Markup {
  if (firstDifference === null) return NOTHING;
  const { path, receipt, repeated } = firstDifference;
  return html`<h2 class="govuk-heading-m">Where they first differ</h2>${summaryList([
    { key: "Place", value: html`${placeName(path)} (${code(cut(path))})` },
    { key: "In the receipt", value: valueText(receipt) },
    { key: "In the repeated draw", value: valueText(repeated) },
  ])}${path === "digest" ? STATED_ONLY : NOTHING}`;
}

const STATED_ONLY = html`<p class="govuk-body">All that follows from the list, the rules and the seed is the same. What was changed is something that the receipt alone states, such as the team’s name or a note.</p>`;

function valueText(value: unknown): Content {
  return value === null ? "Nothing" : code(cut(typeof value === "string" ? value : JSON.stringify(value)));
}
