import { Refusal } from "../../base/refusal.ts";
import { windowText } from "../../base/words/dates.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { EXCLUSION_REASONS, type ExclusionReason } from "../../sampling/plan/exclusion.ts";
import { lotteryFaults } from "../../sampling/receipt/lottery-faults.ts";
import { receiptDigestHolds } from "../../sampling/receipt/receipt.ts";
import { reasonMeaning } from "../../sampling/replacement/reason-names.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { ofDomain } from "../../sampling/specification/domains.ts";
import { changedReceipt, lotterySteps } from "./lottery-steps.ts";

type Exclusion = Draw["excluded"][number];

/** What is said of each reason beside its own words. */
const EXCLUSION_DETAILS: Partial<Record<ExclusionReason, (draw: Draw, exclusion: Exclusion) => string>> = {
  requested: (_, { note }) => ` (${note})`,
  "before-window": windowDetail,
  "after-window": windowDetail,
  "another-case-of-the-child": (_, { kept }) =>
    `: ${kept}, by the more serious disposal, then the later start, then the first reference`,
};

function windowDetail({ windows }: Draw, { domain }: Exclusion): string {
  return domain ? ` (${windowText(ofDomain(windows, domain))}, both dates included)` : "";
}

/** Why a case could not be sampled. */
function exclusionStep(draw: Draw, exclusion: Exclusion): string {
  const detail = EXCLUSION_DETAILS[exclusion.reason]?.(draw, exclusion) ?? "";
  return `Not eligible: ${EXCLUSION_REASONS[exclusion.reason]}${detail}. It had no chance of being sampled.`;
}

/** Why one case was or was not chosen. */
export interface Explanation {
  readonly caseId: string;
  readonly outcome: "sampled" | "reserve" | "excluded";
  /** In plain words, in the order in which things were decided. */
  readonly steps: readonly string[];
}

/**
 * Explains one case from the receipt alone.
 *
 * @param replacements what has been recorded since the draw, in order
 * @throws Refusal `unknown-case` when the receipt does not name the case; `invalid-receipt` when it was changed
 */
export function explainCase(draw: Draw, caseId: string, replacements: readonly Replacement[] = []): Explanation {
  if (!receiptDigestHolds(draw)) throw changedReceipt();
  const excluded = draw.excluded.find((one) => one.caseId === caseId);
  if (excluded) return { caseId, outcome: "excluded", steps: [exclusionStep(draw, excluded)] };
  const sampled = draw.sample.find((one) => one.caseId === caseId);
  const entry = sampled ?? draw.reserves.find((one) => one.caseId === caseId);
  if (!entry) {
    throw new Refusal("unknown-case", {
      place: "case",
      message: `the receipt has no case ${JSON.stringify(caseId.slice(0, 80))}`,
      remedy: "Give the case reference as the list writes it, leading zeros included.",
    });
  }
  if (lotteryFaults(draw, entry.domain).length > 0) throw changedReceipt();
  const steps = [...lotterySteps(draw, entry), ...sinceThen(draw, caseId, replacements)];
  return { caseId, outcome: sampled ? "sampled" : "reserve", steps };
}

function sinceThen({ specification }: Draw, caseId: string, replacements: readonly Replacement[]): string[] {
  return replacements.flatMap(({ case: replaced, reason, replacement }) => {
    const why = reasonMeaning(specification, reason);
    if (replacement?.caseId === caseId) return [`Since the draw it has taken the place of ${replaced} (${why}).`];
    if (replaced !== caseId) return [];
    return [
      replacement
        ? `Since the draw ${replacement.caseId} has taken its place (${why}).`
        : `It could not be inspected (${why}) and stays in the sample as a finding.`,
    ];
  });
}
