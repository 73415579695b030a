import { countText, thousands } from "../../base/words/numbers.ts";
import { domainInText, VARIABLE_NAMES } from "../../sampling/level-names.ts";
import { EXCLUSION_REASONS, type ExclusionReason } from "../../sampling/plan/exclusion.ts";
import { DOMAINS, type Domain } from "../../sampling/vocabulary.ts";
import type { CheckDocument } from "../../use-cases/check/check-document.ts";
import { findingCounts, findingsReport } from "./findings.ts";
import { resettlementSection, rulesLines, sizesSection, warningsSection, windowsSection } from "./inspection.ts";
import { printable } from "./printable.ts";
import { textTable } from "./table.ts";
import { titled } from "./titled.ts";

type Expected = NonNullable<CheckDocument["plan"]>;

/**
 * A check for people: its verdict, every finding with what to do, who is eligible and what a draw would give.
 *
 * @param name the list's, for the heading
 */
export function checkReport(name: string, check: CheckDocument): string {
  const { findings, blocked, plan } = check;
  const verdict = blocked ? "Findings block the draw." : "Nothing blocks the draw.";
  return [
    `Check of ${printable(name)}\n`,
    rulesLines(check),
    windowsSection(check),
    titled(`Findings: ${findingCounts(findings)}`, findingsReport(findings)),
    ...(plan === null ? [] : planSections(plan)),
    `\n${verdict}\n`,
  ].join("");
}

function planSections(plan: Expected): string[] {
  return [
    titled("Cases", casesTable(plan)),
    sizesSection("What would be sampled", plan, plan.domains),
    ...DOMAINS.filter((domain) => plan.domains[domain].eligible > 0).map((domain) => balanceSection(domain, plan)),
    resettlementSection(plan),
    warningsSection(plan.warnings),
  ];
}

function casesTable({ list, eligible, excluded }: Expected): string {
  const counts = new Map<ExclusionReason, number>();
  for (const { reason } of excluded) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = (Object.keys(EXCLUSION_REASONS) as ExclusionReason[]).filter((reason) => counts.has(reason));
  return textTable(
    [{ heading: countText(list.rows, "row") }, { heading: "Cases", number: true }],
    [
      ["In the list", thousands(list.cases)],
      ["Eligible", thousands(eligible.length)],
      ...reasons.map((reason) => [`Not eligible: ${EXCLUSION_REASONS[reason]}`, thousands(counts.get(reason)!)]),
    ],
  );
}

function balanceSection(domain: Domain, plan: Expected): string {
  const columns = [
    { heading: "Variable" },
    { heading: "Level" },
    { heading: "Eligible", number: true },
    { heading: "Exact share", number: true },
    { heading: "Least", number: true },
    { heading: "Most", number: true },
  ];
  const rows = plan.domains[domain].margins.map(({ variable, level, eligible, exactShare, least, most }) => [
    VARIABLE_NAMES[variable],
    level,
    thousands(eligible),
    exactShare.toFixed(3),
    thousands(least),
    thousands(most),
  ]);
  return titled(`Balance of any draw: ${domainInText(domain)}`, textTable(columns, rows));
}
