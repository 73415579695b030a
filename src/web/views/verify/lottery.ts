import { percentText } from "../../../base/words/numbers.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import type { LotteryAccount } from "../../../use-cases/verify/lottery-account.ts";
import { html, type Markup } from "../../markup.ts";
import { allocations } from "./allocations.ts";
import { cells } from "./cells.ts";
import { equalChance } from "./equal-chance.ts";
import { LOTTERY } from "./lottery-texts.ts";
import { seedsChoice } from "./seeds-choice.ts";

/** The lottery of one domain, written out from the cells to the seed's choice. */
export function lotterySection(draw: Draw, account: LotteryAccount): Markup {
  return html`<section><h3 class="govuk-heading-m">${account.title}</h3>${told(draw, account)}</section>`;
}

function told(draw: Draw, account: LotteryAccount): Markup {
  const { eligible, drawn, laidOut } = account;
  if (eligible === 0) return paragraph(LOTTERY.noCase);
  if (drawn === 0) return paragraph(LOTTERY.noPlace);
  if (drawn === eligible) return paragraph(LOTTERY.everyCase(eligible));
  const { variables } = draw.specification.stratification;
  const chance = LOTTERY.chance(drawn, eligible, percentText(drawn / eligible));
  const shares = cells(account, variables);
  if (laidOut[0]!.allocation === "") {
    return html`${paragraph(chance)}${shares}${paragraph(LOTTERY.wholeShares)}`;
  }
  return html`${paragraph(chance)}${shares}${allocations(account)}${equalChance(account, variables)}${seedsChoice(account)}`;
}

function paragraph(text: string): Markup {
  return html`<p class="govuk-body">${text}</p>`;
}
