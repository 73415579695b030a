import { printable } from "../../base/printable.ts";
import { balanceSection } from "../../report/sections/balance.ts";
import { eligibilitySection } from "../../report/sections/eligibility.ts";
import { outcomesSection } from "../../report/sections/outcomes.ts";
import { resettlementCases } from "../../report/sections/resettlement.ts";
import { rulesSection } from "../../report/sections/rules.ts";
import { sizesSection } from "../../report/sections/sizes.ts";
import { warningsSection } from "../../report/sections/warnings.ts";
import { windowsSection } from "../../report/sections/windows.ts";
import { sectionsText, titled } from "../../report/terminal.ts";
import type { CheckDocument } from "../../use-cases/check/check-document.ts";
import { findingCountsText, findingsReport } from "./findings.ts";

/**
 * A check for people: its verdict, every finding with what to do, who is eligible and what a draw would give.
 *
 * @param name the list's, for the heading
 */
export function checkReport(name: string, check: CheckDocument): string {
  const { findings, blocked, plan } = check;
  const planned = plan === null ? null : { ...check, ...plan };
  return [
    `Check of ${printable(name)}\n`,
    sectionsText([rulesSection(check), windowsSection(check)]),
    titled(`Findings: ${findingCountsText(findings)}`, findingsReport(findings)),
    planned === null
      ? ""
      : sectionsText([
          eligibilitySection(planned),
          sizesSection(planned),
          balanceSection(planned),
          outcomesSection(planned),
          resettlementCases(planned),
          warningsSection(planned),
        ]),
    `\n${blocked ? "Findings block the draw." : "Nothing blocks the draw."}\n`,
  ].join("");
}
