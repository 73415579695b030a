import { listed } from "../../base/words/listed.ts";
import type { Draw } from "../draw/draw-document.ts";
import { sizesOf } from "../plan/sizes.ts";
import { mapDomains, ofDomain } from "../specification/domains.ts";
import { aloneFault } from "./alone-repetition.ts";
import { firstDifference } from "./difference.ts";
import { lotteryFaults } from "./lottery-faults.ts";
import {
  digestStep,
  ledgerSteps,
  lotteryStep,
  seedStep,
  specificationStep,
  type VerificationStep,
} from "./receipt-steps.ts";
import { sampleFaults } from "./sample-faults.ts";

/** One thing that was checked without the list. */
export interface AloneStep extends Omit<VerificationStep, "step"> {
  readonly step: Exclude<VerificationStep["step"], "list"> | "sizes" | "sample";
}

/** What a receipt shows by itself. */
export interface AloneVerification {
  /** Whether everything holds that can be checked without the list. */
  readonly holds: boolean;
  readonly steps: readonly AloneStep[];
}

/**
 * Checks all of a receipt that needs no list: its digest, its rules, the sizes by those rules, each lottery's equal chance
 * and choice, the sample by its tickets, and the seed against its commitment; where all of those hold, every other field, by
 * drawing again from the cases that it names. Whether the cases are those of the team's list, and whether the right ones were
 * eligible, only the list can show.
 *
 * @param receipt as `readReceipt` gives it
 * @example verifyAlone(draw).steps.find(({ step }) => step === "sizes")?.holds // true
 */
export function verifyAlone(receipt: Draw): AloneVerification {
  const steps = [
    digestStep(receipt),
    specificationStep(receipt),
    sizesStep(receipt),
    lotteryStep(receipt),
    sampleStep(receipt),
    seedStep(receipt),
    ...ledgerSteps(receipt),
  ] as readonly AloneStep[];
  // What was forged in one place differs in many: the first is told, and no lottery is made for a receipt that is wrong anyway.
  const all = steps.every(({ holds }) => holds) ? [...steps, repetitionStep(receipt)] : steps;
  return { holds: all.every(({ holds }) => holds), steps: all };
}

function repetitionStep(receipt: Draw): AloneStep {
  const fault = aloneFault(receipt);
  return {
    step: "repetition",
    holds: fault === null,
    message:
      fault ?? "Drawn again from the cases that it names, the receipt is the same in every field that needs no list.",
  };
}

function sizesStep({ specification, domains, sampleSize }: Draw): AloneStep {
  const again = sizesOf(
    mapDomains(specification, ({ id }) => ofDomain(domains, id).eligible),
    specification,
  );
  const stated = {
    sampleSize,
    domains: mapDomains(specification, ({ id }) => {
      const { eligible, target, drawn, inclusionProbability, marginOfError } = ofDomain(domains, id);
      return { eligible, target, drawn, inclusionProbability, marginOfError };
    }),
  };
  const difference = firstDifference(stated, again);
  return {
    step: "sizes",
    holds: difference === null,
    message:
      difference === null
        ? "For the numbers of eligible cases that the receipt states, the rules give these sizes and margins of error."
        : `The rules give other sizes, first at ${difference.path}: the receipt has ${String(difference.left)}, the rules give ${String(difference.right)}.`,
  };
}

function sampleStep(receipt: Draw): AloneStep {
  const faults = receipt.specification.domains.flatMap(({ id }) =>
    (lotteryFaults(receipt, id).length > 0 ? ["its lottery does not hold"] : sampleFaults(receipt, id)).map(
      (fault) => `${id}: ${fault}`,
    ),
  );
  return {
    step: "sample",
    holds: faults.length === 0,
    message:
      faults.length === 0
        ? "The seed gives every case its ticket, and the lowest tickets of each cell were taken."
        : `The sample does not follow from the lottery and the tickets: ${listed(faults)}.`,
  };
}
