import { decimal, thousands } from "../../base/words/numbers.ts";
import { levelName, VARIABLE_NAMES } from "../../sampling/level-names.ts";
import type { StratificationVariable } from "../../sampling/vocabulary.ts";
import { html, type Markup, when } from "../markup.ts";
import { balanceBars, legend } from "./balance-bars.ts";
import type { BalanceLevel } from "./balance-level.ts";

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
  const last = levels.some((one) => "drawn" in one) ? "Drawn" : "Sample";
  return html`<table class="govuk-table longlist-balance"><caption class="govuk-table__caption govuk-table__caption--s">${caption}</caption>
<thead><tr><th scope="col" class="longlist-balance__level">Level</th>${["Eligible", "Exact share", last].map(
    (text) => html`<th scope="col" class="longlist-balance__figure">${text}</th>`,
  )}</tr></thead>
<tbody>${levels.map(
    (one) =>
      html`<tr><th scope="row" class="longlist-balance__level">${levelName(one.level)}</th>${[
        thousands(one.eligible),
        decimal(one.exactShare, 2),
        drawnText(one),
      ].map(
        (text) => html`<td class="longlist-balance__figure">${text}</td>`,
      )}</tr><tr aria-hidden="true"><td colspan="4" class="longlist-balance__picture">${balanceBars(one, { eligible, sampled, longest })}</td></tr>`,
  )}</tbody></table>`;
}

/** What {@link balanceOf} needs of a domain, as a check and a draw both have it. */
export interface BalancedDomain {
  readonly eligible: number;
  readonly drawn: number;
  readonly margins: readonly (BalanceLevel & { readonly variable: StratificationVariable })[];
}

/**
 * Every variable of a domain, as a check (`plan.domains.court`) or a draw (`domains.court`) has it, all to one scale.
 *
 * @example balanceOf(draw.domains.court)
 */
export function balanceOf({ eligible, drawn, margins }: BalancedDomain): Markup {
  if (eligible === 0) return html`<p class="govuk-body">There is no eligible case, so there is nothing to balance.</p>`;
  const variables = [...new Set(margins.map(({ variable }) => variable))];
  const longest = longestOf(margins, eligible);
  const range = margins.some((one) => "least" in one && one.least < one.most);
  return html`${legend(range)}<div class="longlist-balances">${variables.map((variable) => {
    const levels = margins.filter((margin) => margin.variable === variable);
    return balance({ caption: VARIABLE_NAMES[variable], levels, eligible, sampled: drawn, longest });
  })}</div>${when(drawn === 0, () => html`<p class="govuk-body">Nothing is drawn from this domain.</p>`)}`;
}

function longestOf(levels: readonly BalanceLevel[], eligible: number): number {
  return Math.max(...levels.map((one) => one.eligible), 1) / Math.max(eligible, 1);
}

/** @example drawnText({ level: "low", eligible: 7, exactShare: 5.3, least: 5, most: 6 }) // "5 or 6" */
function drawnText(one: BalanceLevel): string {
  if ("drawn" in one) return thousands(one.drawn);
  if (one.least === one.most) return thousands(one.least);
  return `${thousands(one.least)} ${one.most - one.least === 1 ? "or" : "to"} ${thousands(one.most)}`;
}
