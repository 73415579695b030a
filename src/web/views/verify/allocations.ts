import { countText, percentText, thousands } from "../../../base/words/numbers.ts";
import type { AllocationAccount, LotteryAccount } from "../../../use-cases/verify/lottery-account.ts";
import { table } from "../../components/table.ts";
import { cut } from "../../components/values.ts";
import { html, type Markup } from "../../markup.ts";
import { firstAndAll } from "./first-and-all.ts";

/** What the lottery is between: the allocations with their weights, as the receipt numbers them. */
export function allocations({ name, laidOut, chosen, weights }: LotteryAccount): Markup {
  const inOrder = [...laidOut].sort((a, b) => a.index - b.index);
  const active = inOrder[0]!.allocation.length;
  const given = inOrder[0]!.allocation.replaceAll("0", "").length;
  return html`<h4 class="govuk-heading-s">2. What the lottery is between</h4>
<p class="govuk-body">${countText(laidOut.length, "allocation")} of the places left over. Each has one figure for each of the ${thousands(active)} groups with something left over, in their order: 1 gives the group one more place, 0 does not. Each gives ${countText(given, "place")}. An allocation’s chance is its weight ÷ ${thousands(weights)}, the sum of all weights. They were fixed by the list, before the seed, and are numbered from 0 as in the receipt.</p>
${firstAndAll(
  inOrder,
  `allocations of the ${name}`,
  (shown, caption) =>
    table({
      caption,
      columns: [
        { text: "No." },
        { text: "One more place" },
        { text: "Weight", numeric: true },
        { text: "Chance", numeric: true },
        { text: "Seed’s choice" },
      ],
      rows: shown.map((one) => [
        thousands(one.index),
        html`<span class="longlist-code longlist-allocation">${cut(one.allocation, 400)}</span>`,
        html`<span class="longlist-figures">${thousands(one.weight)}</span>`,
        percentText(one.part[1] - one.part[0]),
        one.index === chosen ? html`<strong>Chosen</strong>` : "",
      ]),
    }),
  ({ index }: AllocationAccount) => index === chosen,
)}`;
}
