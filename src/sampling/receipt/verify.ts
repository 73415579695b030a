import { attempt } from "../../base/refusal.ts";
import type { CaseList } from "../case.ts";
import { drawSample } from "../draw/draw.ts";
import type { Draw } from "../draw/draw-document.ts";
import { readSeed } from "../draw/seed.ts";
import { listDigest } from "../plan/list-digest.ts";
import { type Difference, firstDifference, whereText } from "./difference.ts";
import { readReceipt, requestedExclusions, withStatement } from "./receipt.ts";
import {
  digestStep,
  ledgerSteps,
  lotteryStep,
  seedStep,
  specificationStep,
  type VerificationStep,
} from "./receipt-steps.ts";

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

/**
 * Draws again as a receipt says, from a list.
 *
 * @returns the draw with what the receipt's ledger states, or why there is none
 * @example repeat(receipt, list).draw?.digest === receipt.digest // true for the list it was drawn from
 */
export function repeat(receipt: Draw, list: CaseList): { draw: Draw; reason?: never } | { draw: null; reason: string } {
  const { inspectionDate, team, specification, overrides, seed } = receipt;
  const exclusions = requestedExclusions(receipt);
  const draw = attempt(() => {
    // As a draw reads its seed: two seeds that look alike to people must not both verify.
    const { value, origin } = readSeed(seed.value, seed.origin);
    return drawSample(list, { inspectionDate, team, specification, overrides, exclusions }, { value, origin });
  });
  return "value" in draw ? { draw: withStatement(draw.value, receipt.ledger) } : { draw: null, reason: draw.message };
}

/** The digest is compared last: it differs whenever anything does, and says nothing of where. */
function firstDifferenceOf({ digest: stated, ...receipt }: Draw, { digest, ...repeated }: Draw): Difference | null {
  return firstDifference(receipt, repeated) ?? firstDifference({ digest: stated }, { digest });
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

/** What a receipt says of its list's file that decides nothing where the cases are the same. */
const OF_THE_FILE = /^(?:list\.rows|mappings)\b/;

function repetitionMessage(difference: Difference | null): string {
  if (difference === null) return "The draw was repeated from the list and is the same in every field.";
  const differs = `The repeated draw differs, ${whereText(difference)}.`;
  if (!OF_THE_FILE.test(difference.path)) return differs;
  return `${differs} That is of the list's file: one with the same cases in another form differs there. Verify with the file that was sent.`;
}
