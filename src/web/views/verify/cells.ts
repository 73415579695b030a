import { countText, decimal, thousands } from "../../../base/words/numbers.ts";
import type { StratificationVariable } from "../../../sampling/vocabulary.ts";
import type { CellAccount, LotteryAccount } from "../../../use-cases/verify/lottery-account.ts";
import { table } from "../../components/table.ts";
import { html, type Markup } from "../../markup.ts";
import { firstAndAll } from "./first-and-all.ts";
import { cellName, SHORT_NAMES_EXPLAINED } from "./words.ts";

/** The groups of like cases with their exact shares, and which part of those is certain. */
export function cells(account: LotteryAccount, variables: readonly StratificationVariable[]): Markup {
  const { eligible, drawn } = account;
  const rest = drawn - account.cells.reduce((sum, { base }) => sum + base, 0);
  return html`<h4 class="govuk-heading-s">1. What each group is due</h4>
<p class="govuk-body">Eligible cases that are alike in all that is balanced make a group (a cell). Its exact share of the places is ${thousands(drawn)} × its cases ÷ ${thousands(eligible)}. The whole part of that is certain. ${
    rest === 0
      ? "Nothing is left over."
      : `What is left over, ${countText(rest, "place")} in all, goes to a lottery that gives a group one more place or none.`
  } ${SHORT_NAMES_EXPLAINED}</p>
${firstAndAll(account.cells, `groups of the ${account.name}`, (shown, caption) =>
  table({
    caption,
    columns: [
      { text: "Group" },
      { text: "Eligible", numeric: true },
      { text: "Exact share", numeric: true },
      { text: "Certain", numeric: true },
      { text: "Left over", numeric: true },
      { text: "Drawn", numeric: true },
    ],
    rows: shown.map((cell) => row(cell, account, variables)),
  }),
)}`;
}

function row(cell: CellAccount, account: LotteryAccount, variables: readonly StratificationVariable[]) {
  const { levels, eligible, base, remainder, drawn } = cell;
  return [
    html`<span class="longlist-group">${cellName(levels, variables)}</span>`,
    thousands(eligible),
    decimal((account.drawn * eligible) / account.eligible, 2),
    thousands(base),
    remainder === 0 ? "0" : `${thousands(remainder)}/${thousands(account.eligible)}`,
    thousands(drawn),
  ];
}
