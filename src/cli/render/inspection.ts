import { marginOfErrorText } from "../../base/words/amounts.ts";
import { chanceInWords, countText, pointsText, statedPercent, thousands } from "../../base/words/numbers.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { DOMAIN_NAMES } from "../../sampling/level-names.ts";
import { DOMAINS } from "../../sampling/vocabulary.ts";
import { printable } from "./printable.ts";
import { textTable } from "./table.ts";
import { titled } from "./titled.ts";

/**
 * The sections that the report of a check and the summary of a draw share.
 *
 * @module
 */

/** What was inspected, when, and by which rules: one line each. */
export function rulesLines({
  team,
  inspectionDate,
  specification,
  overrides,
}: Pick<Draw, "team" | "inspectionDate" | "specification" | "overrides">): string {
  const set = overrides.map(
    ({ path, value, was }) => `${path}=${JSON.stringify(value)} instead of ${JSON.stringify(was)}`,
  );
  return [
    ...(team === null ? [] : [`Team: ${team}`]),
    `Inspection date: ${inspectionDate}`,
    `Specification: ${specification.id} (${specification.title})`,
    ...set.map((text) => `Set for this run: ${text}`),
  ]
    .map((line) => `${printable(line)}\n`)
    .join("");
}

/** The start dates that count, by domain and for resettlement. */
export function windowsSection({ windows }: Pick<Draw, "windows">): string {
  const row = (name: string, { from, to }: { from: string; to: string }) => [name, from, to];
  const rows = [
    ...DOMAINS.map((domain) => row(DOMAIN_NAMES[domain], windows[domain])),
    row("Custody, for resettlement", windows.custody),
  ];
  const columns = [{ heading: "Start dates" }, { heading: "From" }, { heading: "To" }];
  return titled("Windows, both dates included", textTable(columns, rows));
}

/** A domain's sizes, of a plan or of a draw. */
export interface DomainSizes {
  readonly eligible: number;
  readonly target: number;
  readonly drawn: number;
  readonly marginOfError: number | null;
}

/** Sizes, chances and margins of error by domain and in all. */
export function sizesSection(
  title: string,
  { sampleSize }: Pick<Draw, "sampleSize">,
  domains: Record<(typeof DOMAINS)[number], DomainSizes>,
): string {
  const { eligible, drawn, required, confidence, marginOfError, achievedMarginOfError } = sampleSize;
  const rows = DOMAINS.map((domain) => {
    const sizes = domains[domain];
    return [
      DOMAIN_NAMES[domain],
      ...[sizes.eligible, sizes.target, sizes.drawn].map(thousands),
      chanceInWords(sizes),
      pointsText(sizes.marginOfError),
    ];
  });
  const all = ["Both", thousands(eligible), "", thousands(drawn), "", pointsText(achievedMarginOfError)];
  const columns = [
    { heading: "" },
    { heading: "Eligible", number: true },
    { heading: "Target", number: true },
    { heading: "Sampled", number: true },
    { heading: "Chance of each case" },
    { heading: "Margin of error", number: true },
  ];
  const rule = `${thousands(required)} needed for ${statedPercent(confidence)} confidence and a margin of error of ${marginOfErrorText(marginOfError)}.\n`;
  return titled(title, textTable(columns, [...rows, all]) + rule);
}

/** Whether the resettlement standard applies, and the cases it rests on. */
export function resettlementSection({ resettlement }: Pick<Draw, "resettlement">): string {
  const { inScope, custodyCases, custodyChildren, minimumCases, cases, standards } = resettlement;
  if (minimumCases === null) return titled("Resettlement", "No such standard in this specification.\n");
  const verdict = inScope ? "In scope" : "Not in scope";
  const named = cases.length === 0 ? "" : `Cases: ${cases.map(printable).join(", ")}\n`;
  return titled(
    "Resettlement",
    `${verdict}: ${countText(custodyCases, "custodial case")} of ${countText(custodyChildren, "child", "children")}, in scope from ${countText(minimumCases, "case")}; ${countText(standards, "standard makes", "standards make")} the overall rating.\n${named}`,
  );
}

/** The warnings with their codes; nothing where there are none. */
export function warningsSection(warnings: Draw["warnings"]): string {
  if (warnings.length === 0) return "";
  return titled("Warnings", warnings.map(({ code, message }) => `${code}: ${printable(message)}\n`).join(""));
}
