import { countText, percentText, thousands } from "../../../base/words/numbers.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import type { LotteryAccount } from "../../../use-cases/verify/lottery-account.ts";
import { html, type Markup } from "../../markup.ts";
import { allocations } from "./allocations.ts";
import { cells } from "./cells.ts";
import { equalChance } from "./equal-chance.ts";
import { seedsChoice } from "./seeds-choice.ts";

/** The lottery of one domain, written out from the cells to the seed's choice. */
export function lotterySection(draw: Draw, account: LotteryAccount): Markup {
  return html`<section><h3 class="govuk-heading-m">${account.title}</h3>${told(draw, account)}</section>`;
}

function told(draw: Draw, account: LotteryAccount): Markup {
  const { eligible, drawn, laidOut } = account;
  if (eligible === 0) return paragraph("There was no eligible case, so there was nothing to draw.");
  if (drawn === 0) return paragraph("The domain has no places in this sample.");
  if (drawn === eligible) {
    return paragraph(
      `All ${countText(eligible, "eligible case")} were taken, so nothing was left to chance: every case’s chance was 100%.`,
    );
  }
  const { variables } = draw.specification.stratification;
  const chance = `${thousands(drawn)} places for ${thousands(eligible)} eligible cases: each had ${thousands(drawn)} chances in ${thousands(eligible)} (${percentText(drawn / eligible)}).`;
  const shares = cells(account, variables);
  if (laidOut[0]!.allocation === "") {
    const whole =
      "Every group’s share is a whole number, so no lottery was needed: only the tickets decide, within each group.";
    return html`${paragraph(chance)}${shares}${paragraph(whole)}`;
  }
  return html`${paragraph(chance)}${shares}${allocations(account)}${equalChance(account, variables)}${seedsChoice(account)}`;
}

function paragraph(text: string): Markup {
  return html`<p class="govuk-body">${text}</p>`;
}
