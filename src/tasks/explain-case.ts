import type { Draw } from "../sampling/draw-document.ts";
import { lotteryFaults } from "../sampling/lottery/arithmetic.ts";
import { receiptDigestHolds } from "../sampling/receipt.ts";
import { Refusal } from "../sampling/refusal.ts";
import type { Replacement } from "../sampling/replacement-document.ts";
import { reasonMeaning } from "../words/reasons.ts";
import { changedReceipt } from "./explain/changed-receipt.ts";
import { exclusionStep } from "./explain/exclusion-step.ts";
import { lotterySteps } from "./explain/lottery-steps.ts";

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
