import { Refusal } from "../../base/refusal.ts";
import type { CaseList } from "../case.ts";
import { drawSample } from "../draw/draw.ts";
import type { Draw } from "../draw/draw-document.ts";
import { readSeed } from "../draw/seed.ts";
import { lotteryFaults } from "../lottery/arithmetic.ts";
import { listDigest } from "../plan/list-digest.ts";
import { type Difference, firstDifference } from "./difference.ts";
import { readReceipt, receiptDigestHolds, requestedExclusions, specificationOrigin, withStatement } from "./receipt.ts";
import { statementFaults } from "./statement-faults.ts";

/** One thing that was checked. */
export interface VerificationStep {
  readonly step: "digest" | "specification" | "seed" | "list" | "lottery" | "ledger" | "repetition";
  readonly holds: boolean;
  readonly message: string;
}

/** What repeating a draw found. */
export interface Verification {
  readonly kind: "longlist/verification";
  readonly version: 1;
  /** The digest that the receipt states. */
  readonly draw: string;
  readonly matches: boolean;
  readonly steps: readonly VerificationStep[];
  /** The first place where the receipt and the repeated draw differ; null when none does. */
  readonly firstDifference: {
    readonly path: string;
    readonly receipt: unknown;
    readonly repeated: unknown;
    readonly message: string;
  } | null;
}

/**
 * Repeats a draw from its receipt and the list, and says whether it matches. Any edited field of the receipt shows in
 * its digest; where the digest was made anew, whatever follows from the list, the rules and the seed shows in the repeated
 * draw. What nobody can recompute (the team's name, notes, where the seed came from) is a statement of whoever drew: only a
 * digest published before protects it, and the steps say so.
 *
 * @param document the receipt as parsed JSON
 * @param list the list, read with the receipt's mappings
 * @throws Refusal `invalid-receipt` when the document is not a receipt at all
 */
export function verifyReceipt(document: unknown, list: CaseList): Verification {
  const receipt = readReceipt(document);
  const repeated = repeat(receipt, list);
  const difference = repeated.draw ? firstDifferenceOf(receipt, repeated.draw) : null;
  const steps: VerificationStep[] = [
    digestStep(receipt),
    specificationStep(receipt),
    seedStep(receipt),
    listStep(receipt, list),
    lotteryStep(receipt),
    ...ledgerSteps(receipt),
    repeated.draw
      ? { step: "repetition", holds: difference === null, message: repetitionMessage(difference) }
      : { step: "repetition", holds: false, message: `The draw cannot be repeated: ${repeated.reason}.` },
  ];
  return {
    kind: "longlist/verification",
    version: 1,
    draw: receipt.digest,
    matches: steps.every((step) => step.holds),
    steps,
    firstDifference: difference && {
      path: difference.path,
      receipt: difference.left ?? null,
      repeated: difference.right ?? null,
      message: repetitionMessage(difference),
    },
  };
}

function repeat(receipt: Draw, list: CaseList): { draw: Draw; reason?: never } | { draw: null; reason: string } {
  const { inspectionDate, team, specification, overrides, seed } = receipt;
  const exclusions = requestedExclusions(receipt);
  try {
    // As a draw reads its seed: two seeds that look alike to people must not both verify.
    const { value, origin } = readSeed(seed.value, seed.origin);
    const draw = drawSample(list, { inspectionDate, team, specification, overrides, exclusions }, { value, origin });
    return { draw: withStatement(draw, receipt.ledger) };
  } catch (error) {
    if (error instanceof Refusal) return { draw: null, reason: error.message };
    throw error;
  }
}

/** The digest is compared last: it differs whenever anything does, and says nothing of where. */
function firstDifferenceOf({ digest: stated, ...receipt }: Draw, { digest, ...repeated }: Draw): Difference | null {
  return firstDifference(receipt, repeated) ?? firstDifference({ digest: stated }, { digest });
}

function digestStep(receipt: Draw): VerificationStep {
  const holds = receiptDigestHolds(receipt);
  return {
    step: "digest",
    holds,
    message: holds
      ? "The receipt's digest is that of its content."
      : "The receipt was changed: its digest is not that of its content.",
  };
}

function specificationStep(receipt: Draw): VerificationStep {
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

function seedStep({ seed }: Draw): VerificationStep {
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

function listStep(receipt: Draw, list: CaseList): VerificationStep {
  const holds = listDigest(list.cases, receipt.specification.stratification) === receipt.list.digest;
  return {
    step: "list",
    holds,
    message: holds
      ? "In everything that decides a draw the list is the one the draw was made from."
      : `The list is not the one the draw was made from (the receipt counts ${receipt.list.cases} cases, this list has ${list.cases.length}).`,
  };
}

function lotteryStep(receipt: Draw): VerificationStep {
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

/** Only a stored draw says where its seed came from. */
function ledgerSteps(receipt: Draw): VerificationStep[] {
  if (receipt.ledger === undefined) return [];
  const faults = statementFaults(receipt, receipt.ledger);
  const holds = faults.length === 0;
  const message = holds ? receipt.ledger.trust : `What the ledger states does not hold: ${faults.join("; ")}.`;
  return [{ step: "ledger", holds, message }];
}

function repetitionMessage(difference: Difference | null): string {
  if (difference === null) return "The draw was repeated from the list and is the same in every field.";
  const { path, left, right } = difference;
  const value = (one: unknown) => (one === undefined ? "nothing" : JSON.stringify(one));
  return `The repeated draw differs, first at ${path}: the receipt has ${value(left)}, the repeated draw ${value(right)}.`;
}
