import { thousands } from "../../../base/words/numbers.ts";
import type { StratificationVariable } from "../../../sampling/vocabulary.ts";
import type { CellAccount, LotteryAccount } from "../../../use-cases/verify/lottery-account.ts";
import { details } from "../../components/notices.ts";
import { table } from "../../components/table.ts";
import { html, type Markup } from "../../markup.ts";
import { cellName } from "./words.ts";

/** No page holds more rows: they are in the receipt. */
const MOST = 1000;

/** The sums that show that every case had the same chance, in whole numbers so that nothing hides in rounding. */
export function equalChance(account: LotteryAccount, variables: readonly StratificationVariable[]): Markup {
  const { name, eligible, drawn, weights } = account;
  const active = account.cells.filter(({ remainder }) => remainder > 0);
  const first = active[0]!;
  return html`<h4 class="govuk-heading-s">3. Why every case had the same chance</h4>
<p class="govuk-body">A group’s chance of one more place is the weight of the allocations that give it one, out of all weights. That must be exactly what it had left over. For example:</p>
<div class="govuk-inset-text"><p class="govuk-body"><strong>${cellName(first.levels, variables)}</strong></p>
<p class="govuk-body">Allocations that give it one more place weigh ${thousands(first.weight)} of ${thousands(weights)}; it had ${thousands(first.remainder)}/${thousands(eligible)} of a place left over.</p>
<p class="govuk-body longlist-figures">${thousands(eligible)} × ${thousands(first.weight)} = ${thousands(first.products[0])} and ${thousands(first.remainder)} × ${thousands(weights)} = ${thousands(first.products[1])}: ${first.products[0] === first.products[1] ? "the same" : "not the same"}.</p></div>
<p class="govuk-body">So over all possible seeds each group gets its exact share on average. Within a group the lowest tickets are taken, and tickets favour nobody, so the chance of each of its cases is its exact share ÷ its cases: ${thousands(drawn)}/${thousands(eligible)} in every group.</p>
${details(
  `Show the sum for each of the ${thousands(active.length)} groups`,
  table({
    caption: `Sums of the ${name}`,
    columns: [
      { text: "Group" },
      { text: "Weight that gives it one more", numeric: true },
      { text: `${thousands(eligible)} × that weight`, numeric: true },
      { text: `Left over, in parts of ${thousands(eligible)}`, numeric: true },
      { text: "That × all weights", numeric: true },
      { text: "Result" },
    ],
    rows: active.slice(0, MOST).map((cell) => row(cell, variables)),
  }),
)}`;
}

function row({ levels, weight, remainder, products }: CellAccount, variables: readonly StratificationVariable[]) {
  const figures = (number: string) => html`<span class="longlist-figures">${thousands(number)}</span>`;
  return [
    html`<span class="longlist-group">${cellName(levels, variables)}</span>`,
    figures(weight),
    figures(products[0]),
    thousands(remainder),
    figures(products[1]),
    products[0] === products[1] ? "✓ Same" : "✗ Not the same",
  ];
}
