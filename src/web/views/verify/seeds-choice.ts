import { decimal, thousands } from "../../../base/words/numbers.ts";
import type { LotteryAccount } from "../../../use-cases/verify/lottery-account.ts";
import { details } from "../../components/notices.ts";
import { table } from "../../components/table.ts";
import { html, type Markup } from "../../markup.ts";
import { lotteryLine } from "./lottery-line.ts";

/** No page holds more rows: they are in the receipt. */
const MOST = 1000;

/** How the seed chose among the allocations, with a picture of the line that it drew from. */
export function seedsChoice(account: LotteryAccount): Markup {
  const { name, laidOut, chosen, ticket, weights } = account;
  const { part } = laidOut.find(({ index }) => index === chosen)!;
  return html`<h4 class="govuk-heading-s">4. What the seed chose</h4>
<p class="govuk-body">The allocations lie end to end on a line, each as long as its weight, in the order of the tickets of the groups that they give a place. The seed makes one number from 0 to 1 for this lottery, and that is how far along the line the choice falls: ${code(ticket)}, so ${along(ticket)} of the way. There lies allocation ${thousands(chosen)}, from ${along(part[0])} to ${along(part[1])}.</p>
${lotteryLine(account)}
${details(
  "Show the line in figures",
  html`<p class="govuk-body">The choice falls where ${code(ticket)} × ${thousands(weights)} lies, the sum of all weights.</p>${table(
    {
      caption: `The line of the ${name}`,
      columns: [
        { text: "Allocation" },
        { text: "Sum of its groups’ tickets", numeric: true },
        { text: "Weight", numeric: true },
        { text: "From", numeric: true },
        { text: "To", numeric: true },
        { text: "Seed’s choice" },
      ],
      rows: laidOut
        .slice(0, MOST)
        .map(({ index, sum, weight, from, to }) => [
          thousands(index),
          decimal(sum, 6),
          ...[weight, from, to].map((figure) => html`<span class="longlist-figures">${thousands(figure)}</span>`),
          index === chosen ? html`<strong>Chosen</strong>` : "",
        ]),
    },
  )}`,
)}`;
}

function code(number: number): Markup {
  return html`<span class="longlist-code">${number}</span>`;
}

/** @example along(0.72221) // "72.22%" */
function along(part: number): string {
  return `${decimal(100 * part, 2)}%`;
}
