import { thousands } from "../../../base/words/numbers.ts";
import type { StratificationVariable } from "../../../sampling/vocabulary.ts";
import type { CellAccount, LotteryAccount } from "../../../use-cases/verify/lottery-account.ts";
import { details } from "../../components/notices.ts";
import { table } from "../../components/table.ts";
import { html, type Markup } from "../../markup.ts";
import { EQUAL_CHANCE } from "./lottery-texts.ts";
import { cellName } from "./words.ts";

/** No page holds more rows: they are in the receipt. */
const MOST = 1000;

/** The sums that show that every case had the same chance, in whole numbers so that nothing hides in rounding. */
export function equalChance(account: LotteryAccount, variables: readonly StratificationVariable[]): Markup {
  const { name, eligible, drawn, weights } = account;
  const active = account.cells.filter(({ remainder }) => remainder > 0);
  const first = active[0]!;
  const { columns } = EQUAL_CHANCE;
  return html`<h4 class="govuk-heading-s">${EQUAL_CHANCE.title}</h4>
<p class="govuk-body">${EQUAL_CHANCE.lead}</p>
<div class="govuk-inset-text"><p class="govuk-body"><strong>${cellName(first.levels, variables)}</strong></p>
<p class="govuk-body">${EQUAL_CHANCE.weighs(thousands(first.weight), thousands(weights), first.remainder, eligible)}</p>
<p class="govuk-body longlist-figures">${products(first, account)}</p></div>
<p class="govuk-body">${EQUAL_CHANCE.so(drawn, eligible)}</p>
${details(
  EQUAL_CHANCE.show(active.length),
  table({
    caption: EQUAL_CHANCE.caption(name),
    columns: [
      { text: columns.group },
      { text: columns.weight, numeric: true },
      { text: columns.product(eligible), numeric: true },
      { text: columns.leftOver(eligible), numeric: true },
      { text: columns.otherProduct, numeric: true },
      { text: columns.result },
    ],
    rows: active.slice(0, MOST).map((cell) => row(cell, variables)),
  }),
)}`;
}

/** The two sides of a group's sum, and whether they are equal. */
function products({ weight, remainder, products: [left, right] }: CellAccount, { eligible, weights }: LotteryAccount) {
  const sides = [
    [thousands(eligible), thousands(weight), thousands(left)],
    [thousands(remainder), thousands(weights), thousands(right)],
  ] as const;
  return left === right ? EQUAL_CHANCE.same(...sides) : EQUAL_CHANCE.notSame(...sides);
}

function row({ levels, weight, remainder, products }: CellAccount, variables: readonly StratificationVariable[]) {
  const figures = (number: string) => html`<span class="longlist-figures">${thousands(number)}</span>`;
  return [
    html`<span class="longlist-group">${cellName(levels, variables)}</span>`,
    figures(weight),
    figures(products[0]),
    thousands(remainder),
    figures(products[1]),
    products[0] === products[1] ? EQUAL_CHANCE.rowSame : EQUAL_CHANCE.rowNotSame,
  ];
}
