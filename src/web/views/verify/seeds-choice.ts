import { decimal, thousands } from "../../../base/words/numbers.ts";
import type { LotteryAccount } from "../../../use-cases/verify/lottery-account.ts";
import { details } from "../../components/notices.ts";
import { table } from "../../components/table.ts";
import { html, type Markup } from "../../markup.ts";
import { lotteryLine } from "./lottery-line.ts";
import { LOTTERY, SEEDS_CHOICE } from "./lottery-texts.ts";

/** No page holds more rows: they are in the receipt. */
const MOST = 1000;

/** How the seed chose among the allocations, with a picture of the line that it drew from. */
export function seedsChoice(account: LotteryAccount): Markup {
  const { name, laidOut, chosen, ticket, weights } = account;
  const { columns } = SEEDS_CHOICE;
  const { part } = laidOut.find(({ index }) => index === chosen)!;
  return html`<h4 class="govuk-heading-s">${SEEDS_CHOICE.title}</h4>
<p class="govuk-body">${SEEDS_CHOICE.line} ${SEEDS_CHOICE.falls(code(ticket), along(ticket))} ${SEEDS_CHOICE.lies(chosen, along(part[0]), along(part[1]))}</p>
${lotteryLine(account)}
${details(
  SEEDS_CHOICE.show,
  html`<p class="govuk-body">${SEEDS_CHOICE.fallsWhere(code(ticket), thousands(weights))}</p>${table({
    caption: SEEDS_CHOICE.caption(name),
    columns: [
      { text: columns.allocation },
      { text: columns.sum, numeric: true },
      { text: columns.weight, numeric: true },
      { text: columns.from, numeric: true },
      { text: columns.to, numeric: true },
      { text: LOTTERY.seedsChoice },
    ],
    rows: laidOut
      .slice(0, MOST)
      .map(({ index, sum, weight, from, to }) => [
        thousands(index),
        decimal(sum, 6),
        ...[weight, from, to].map((figure) => html`<span class="longlist-figures">${thousands(figure)}</span>`),
        index === chosen ? html`<strong>${LOTTERY.chosen}</strong>` : "",
      ]),
  })}`,
)}`;
}

function code(number: number): Markup {
  return html`<span class="longlist-code">${number}</span>`;
}

/** @example along(0.72221) // "72.22%" */
function along(part: number): string {
  return `${decimal(100 * part, 2)}%`;
}
