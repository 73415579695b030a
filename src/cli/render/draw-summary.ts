import { printable } from "../../base/printable.ts";
import { balanceSection } from "../../report/sections/balance.ts";
import { sampleSection } from "../../report/sections/cases.ts";
import { eligibilitySection } from "../../report/sections/eligibility.ts";
import { questionsOfDraw } from "../../report/sections/key-questions.ts";
import { outcomesOfDraw } from "../../report/sections/outcomes.ts";
import { recordSection } from "../../report/sections/record.ts";
import { resettlementCases } from "../../report/sections/resettlement.ts";
import { rulesSection } from "../../report/sections/rules.ts";
import { seedSection } from "../../report/sections/seed.ts";
import { sizesSection } from "../../report/sections/sizes.ts";
import { warningsSection } from "../../report/sections/warnings.ts";
import { windowsSection } from "../../report/sections/windows.ts";
import { sectionsText } from "../../report/terminal.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";

/**
 * A draw for people: what was drawn by which rules, how balanced it is, what to beware of, and the sample.
 *
 * @param name the list's, for the heading
 * @param withSample false where the sample is written to files
 */
export function drawSummary(name: string, draw: Draw, withSample: boolean): string {
  const sections = [
    rulesSection(draw),
    seedSection(draw),
    recordSection(draw),
    windowsSection(draw),
    eligibilitySection(draw),
    sizesSection(draw),
    balanceSection(draw),
    outcomesOfDraw(draw),
    questionsOfDraw(draw),
    resettlementCases(draw),
    warningsSection(draw),
    ...(withSample ? [sampleSection(draw)] : []),
  ];
  return `Draw from ${printable(name)}\n${sectionsText(sections)}`;
}
