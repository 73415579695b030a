import { percentText, thousands } from "../../../base/words/numbers.ts";
import type { AllocationAccount, LotteryAccount } from "../../../use-cases/verify/lottery-account.ts";
import { table } from "../../components/table.ts";
import { cut } from "../../components/values.ts";
import { html, type Markup } from "../../markup.ts";
import { firstAndAll } from "./first-and-all.ts";
import { ALLOCATIONS, LOTTERY } from "./lottery-texts.ts";

/** What the lottery is between: the allocations with their weights, as the receipt numbers them. */
export function allocations({ name, laidOut, chosen, weights }: LotteryAccount): Markup {
  const inOrder = [...laidOut].sort((a, b) => a.index - b.index);
  const active = inOrder[0]!.allocation.length;
  const { columns } = ALLOCATIONS;
  const given = inOrder[0]!.allocation.replaceAll("0", "").length;
  return html`<h4 class="govuk-heading-s">${ALLOCATIONS.title}</h4>
<p class="govuk-body">${ALLOCATIONS.lead({ allocations: laidOut.length, groups: active, places: given, weights: thousands(weights) })}</p>
${firstAndAll(
  inOrder,
  ALLOCATIONS.rows(name),
  (shown, caption) =>
    table({
      caption,
      columns: [
        { text: columns.number },
        { text: columns.places },
        { text: columns.weight, numeric: true },
        { text: columns.chance, numeric: true },
        { text: LOTTERY.seedsChoice },
      ],
      rows: shown.map((one) => [
        thousands(one.index),
        html`<span class="longlist-code longlist-allocation">${cut(one.allocation, 400)}</span>`,
        html`<span class="longlist-figures">${thousands(one.weight)}</span>`,
        percentText(one.part[1] - one.part[0]),
        one.index === chosen ? html`<strong>${LOTTERY.chosen}</strong>` : "",
      ]),
    }),
  ({ index }: AllocationAccount) => index === chosen,
)}`;
}
