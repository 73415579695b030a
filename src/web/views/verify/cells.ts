import { decimal, thousands } from "../../../base/words/numbers.ts";
import type { StratificationVariable } from "../../../sampling/vocabulary.ts";
import type { CellAccount, LotteryAccount } from "../../../use-cases/verify/lottery-account.ts";
import { table } from "../../components/table.ts";
import { html, type Markup } from "../../markup.ts";
import { firstAndAll } from "./first-and-all.ts";
import { GROUPS } from "./lottery-texts.ts";
import { CELL_NAMES } from "./texts.ts";
import { cellName } from "./words.ts";

/** The groups of like cases with their exact shares, and which part of those is certain. */
export function cells(account: LotteryAccount, variables: readonly StratificationVariable[]): Markup {
  const { eligible, drawn } = account;
  const { columns } = GROUPS;
  const rest = drawn - account.cells.reduce((sum, { base }) => sum + base, 0);
  return html`<h4 class="govuk-heading-s">${GROUPS.title}</h4>
<p class="govuk-body">${GROUPS.share(drawn, eligible)} ${rest === 0 ? GROUPS.nothingLeft : GROUPS.leftOver(rest)} ${CELL_NAMES.explained}</p>
${firstAndAll(account.cells, GROUPS.rows(account.name), (shown, caption) =>
  table({
    caption,
    columns: [
      { text: columns.group },
      { text: columns.eligible, numeric: true },
      { text: columns.exactShare, numeric: true },
      { text: columns.certain, numeric: true },
      { text: columns.leftOver, numeric: true },
      { text: columns.drawn, numeric: true },
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
