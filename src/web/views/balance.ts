import { capitalised } from "../../base/words/sentences.ts";
import {
  aboutBalance,
  type Balanced,
  type BalancedDomain,
  type BalanceLevel,
  balanceColumns,
  balanceRow,
  domainTexts,
} from "../../report/sections/balance.ts";
import { type ShownDomain, shownDomains } from "../../report/sections/domains.ts";
import { written } from "../../report/written.ts";
import { ofDomain } from "../../sampling/specification/domains.ts";
import { VARIABLE_NAMES } from "../../sampling/specification/level-names.ts";
import { textMarkup } from "../components/section.ts";
import { type Content, html, joined, type Markup, NOTHING } from "../markup.ts";
import { balanceBars, legend } from "./balance-bars.ts";

export interface BalanceContent {
  readonly caption: string;
  readonly levels: readonly BalanceLevel[];
  /** All eligible cases of the domain. */
  readonly eligible: number;
  /** All cases that are drawn from it. */
  readonly sampled: number;
  /** The proportion at which bars are longest, for pictures to be compared; that of the largest level unless told. */
  readonly longest?: number;
}

/**
 * One variable of one domain: a table of its levels, and beneath each a bar of its part of the population over a bar of
 * its part of the sample. The bars repeat the figures for the eye alone.
 *
 * @example balance({ caption: "Gender", levels: [{ level: "female", eligible: 2, exactShare: 1.5, drawn: 1 }, …], eligible: 8, sampled: 6 })
 */
export function balance({
  caption,
  levels,
  eligible,
  sampled,
  longest = longestOf(levels, eligible),
}: BalanceContent): Markup {
  const [name, ...figures] = balanceColumns(levels);
  return html`<table class="govuk-table longlist-balance"><caption class="govuk-table__caption govuk-table__caption--s">${caption}</caption>
<thead><tr><th scope="col" class="longlist-balance__level">${name?.heading ?? ""}</th>${figures.map(
    ({ heading }) => html`<th scope="col" class="longlist-balance__figure">${heading}</th>`,
  )}</tr></thead>
<tbody>${levels.map((one) => {
    const [level = "", ...cells] = balanceRow(one).map(textMarkup);
    return html`<tr><th scope="row" class="longlist-balance__level">${level}</th>${cells.map(
      (cell) => html`<td class="longlist-balance__figure">${cell}</td>`,
    )}</tr><tr aria-hidden="true"><td colspan="${cells.length + 1}" class="longlist-balance__picture">${balanceBars(one, { eligible, sampled, longest })}</td></tr>`;
  })}</tbody></table>`;
}

/**
 * The balance of a check's plan or of a draw: every variable of every domain with its bars, those of a domain to one scale.
 *
 * @param beneath what the page has to say of a domain besides
 * @example balanceView(draw)
 */
export function balanceView(balanced: Balanced, beneath: (domain: ShownDomain) => Content = () => NOTHING): Markup {
  const { specification, domains } = balanced;
  return html`${aboutBalance(balanced).map(({ text }) => html`<p class="govuk-body">${textMarkup(text)}</p>`)}${shownDomains(
    specification,
  ).map(
    (domain) =>
      html`<h3 class="govuk-heading-s">${domain.title}</h3>${balanceOf(ofDomain(domains, domain.id))}${beneath(domain)}`,
  )}`;
}

/** Every variable of one domain, all to one scale. */
export function balanceOf(domain: BalancedDomain): Markup {
  const { eligible, drawn, margins } = domain;
  const said = domainTexts("", domain).map(
    ({ text }) => html`<p class="govuk-body">${capitalised(written(text, "words"))}</p>`,
  );
  if (eligible === 0) return joined(said);
  const variables = [...new Set(margins.map(({ variable }) => variable))];
  const longest = longestOf(margins, eligible);
  const range = margins.some((one) => "least" in one && one.least < one.most);
  return html`${said}${legend(range)}<div class="longlist-balances">${variables.map((variable) => {
    const levels = margins.filter((margin) => margin.variable === variable);
    return balance({ caption: VARIABLE_NAMES[variable], levels, eligible, sampled: drawn, longest });
  })}</div>`;
}

function longestOf(levels: readonly BalanceLevel[], eligible: number): number {
  return Math.max(...levels.map((one) => one.eligible), 1) / Math.max(eligible, 1);
}
