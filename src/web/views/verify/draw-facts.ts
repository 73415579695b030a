import { eligibilitySection, leftOutTable } from "../../../report/sections/eligibility.ts";
import { recordSection } from "../../../report/sections/record.ts";
import { rulesSection } from "../../../report/sections/rules.ts";
import { sizesSection } from "../../../report/sections/sizes.ts";
import { windowsSection } from "../../../report/sections/windows.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { partsOf, tableMarkup } from "../../components/section.ts";
import { html, joined, type Markup, when } from "../../markup.ts";

/** Nobody reads beyond: they are in the receipt. */
const MOST_LEFT_OUT = 50;

/** Who drew what, when and by which rules, as the receipt states it. */
export function drawFacts(draw: Draw): Markup {
  const leftOut = draw.excluded.filter(({ reason }) => reason === "requested").slice(0, MOST_LEFT_OUT);
  const sections = [rulesSection, recordSection, sizesSection, windowsSection, eligibilitySection];
  return html`${joined(
    sections.map((section) => {
      const told = section(draw);
      return html`<h3 class="govuk-heading-s">${told.title}</h3>${partsOf(told)}`;
    }),
  )}${when(leftOut.length > 0, () => tableMarkup(leftOutTable(leftOut)))}`;
}
