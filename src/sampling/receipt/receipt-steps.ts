import type { Draw } from "../draw/draw-document.ts";
import { lotteryFaults } from "./lottery-faults.ts";
import { receiptDigestHolds, specificationOrigin } from "./receipt.ts";
import { statementFaults } from "./statement-faults.ts";

/** The checks that a receipt allows by itself: verifying with the list makes them too. @module */

/** One thing that was checked. */
export interface VerificationStep {
  readonly step: "digest" | "specification" | "seed" | "list" | "lottery" | "ledger" | "repetition";
  readonly holds: boolean;
  readonly message: string;
}

/** Whether the digest is that of the content. */
export function digestStep(receipt: Draw): VerificationStep {
  const holds = receiptDigestHolds(receipt);
  return {
    step: "digest",
    holds,
    message: holds
      ? "The receipt's digest is that of its content."
      : "The receipt was changed: its digest is not that of its content.",
  };
}

/** Whether the rules are those that they are called. */
export function specificationStep(receipt: Draw): VerificationStep {
  const { id } = receipt.specification;
  const set = receipt.overrides.map(({ path }) => path).join(", ");
  const messages = {
    shipped: `The specification is one that comes with Longlist, ${set === "" ? "as it comes" : `but for what was set for this run: ${set}`}.`,
    own: `The specification ${id} does not come with Longlist: it was taken as the receipt has it.`,
    altered: `The specification is not the ${id} that comes with Longlist with the listed overrides.`,
  };
  const origin = specificationOrigin(receipt);
  return { step: "specification", holds: origin !== "altered", message: messages[origin] };
}

/** What a seed of each origin looks like, and what it is worth. */
const SEED_ORIGINS: Readonly<Record<Draw["seed"]["origin"], { form: RegExp; worth: string }>> = {
  generated: {
    form: /^[0-9a-f]{32}$|^[0-9a-f]{64}$/,
    worth: "made by Longlist: whoever ran it is trusted not to have drawn more than once",
  },
  supplied: { form: /^/, worth: "typed by whoever drew, who could have tried several" },
  joint: {
    form: /^[0-9a-f]{64}$/,
    worth: "made with the team: neither could steer it alone, provided that the contribution is the team's own",
  },
};

/** Whether the seed looks like one of its origin, and what that is worth. */
export function seedStep({ seed }: Draw): VerificationStep {
  const { form, worth } = SEED_ORIGINS[seed.origin];
  const holds = form.test(seed.value);
  return {
    step: "seed",
    holds,
    message: holds
      ? `The receipt states that the seed was ${worth}. That, the team's name and notes are statements, not results.`
      : `No seed with the origin "${seed.origin}" looks like this one.`,
  };
}

/** Whether every case had the same chance and the seed chose what is recorded: certificate and choice. */
export function lotteryStep(receipt: Draw): VerificationStep {
  const faults = receipt.specification.domains.flatMap(({ id }) =>
    lotteryFaults(receipt, id).map((fault) => `${id}: ${fault}`),
  );
  return {
    step: "lottery",
    holds: faults.length === 0,
    message:
      faults.length === 0
        ? "Every case of a domain had the same chance, and the seed chose the recorded allocation."
        : `The lottery's arithmetic does not hold: ${faults.join("; ")}.`,
  };
}

/** Whether seed, lotteries and rules are those that were committed to. Only a stored draw says so. */
export function ledgerSteps(receipt: Draw): VerificationStep[] {
  if (receipt.ledger === undefined) return [];
  const faults = statementFaults(receipt, receipt.ledger);
  const holds = faults.length === 0;
  const message = holds ? receipt.ledger.trust : `What the ledger states does not hold: ${faults.join("; ")}.`;
  return [{ step: "ledger", holds, message }];
}
