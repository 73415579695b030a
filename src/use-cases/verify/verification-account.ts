import { attempt } from "../../base/refusal.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { specificationOrigin } from "../../sampling/receipt/receipt.ts";
import type { Verification } from "../../sampling/receipt/verify.ts";
import { type AloneVerification, verifyAlone } from "../../sampling/receipt/verify-alone.ts";
import { refuseBrokenChain } from "../../sampling/replacement/replacement.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { mapDomains, type PerDomain } from "../../sampling/specification/domains.ts";
import { type CaseAccount, caseAccount, type TicketRecipe, ticketRecipe } from "./case-account.ts";
import { type LotteryAccount, lotteryAccount } from "./lottery-account.ts";

/** What is known of the replacements since a draw. */
export interface ReplacementsAccount {
  readonly records: readonly Replacement[];
  /** The position from 0 of the first record that does not follow; null where all do. */
  readonly broken: number | null;
}

/** What only a draw that was confirmed has to show. */
export interface Proof {
  readonly lotteries: PerDomain<LotteryAccount>;
  /** Of the first sampled case, as an example; null for an empty sample. */
  readonly recipe: TicketRecipe | null;
  /** The case that was asked about. */
  readonly caseAccount: CaseAccount | null;
}

/** A verdict with all that its page shows. Plain data, so that one thread can hand it to another. */
export interface VerificationAccount {
  readonly draw: Draw;
  readonly verification: Verification;
  readonly specification: ReturnType<typeof specificationOrigin>;
  /** Null where nobody gave any, and where the draw itself was not confirmed. */
  readonly replacements: ReplacementsAccount | null;
  /** Null where the draw was not confirmed. */
  readonly proof: Proof | null;
}

/** What a receipt shows without its list. Plain data too. */
export interface AloneAccount extends Pick<VerificationAccount, "draw" | "specification" | "replacements"> {
  readonly verification: AloneVerification;
  /** Null where something does not hold. */
  readonly proof: Proof | null;
}

export interface ToAccountFor {
  /** As `readReceipt` gives it. */
  readonly draw: Draw;
  readonly verification: Verification;
  /** In order; null where nobody gave any. */
  readonly records: readonly Replacement[] | null;
  /** A case to explain; blank for none. */
  readonly caseId?: string;
}

/**
 * Works out all that a verification's page shows, with the engine's own functions.
 *
 * @example verificationAccount({ draw, verification: verifyReceipt(draw, list), records: null }).proof?.lotteries.court.weights // "18"
 */
export function verificationAccount({ draw, verification, records, caseId = "" }: ToAccountFor): VerificationAccount {
  return { verification, ...accountOf(draw, records, caseId, verification.matches) };
}

/**
 * Works out what there is to show of a receipt whose list nobody gave.
 *
 * @example aloneAccount({ draw, records: null }).verification.holds // true
 */
export function aloneAccount({ draw, records, caseId = "" }: Omit<ToAccountFor, "verification">): AloneAccount {
  const verification = verifyAlone(draw);
  return { verification, ...accountOf(draw, records, caseId, verification.holds) };
}

function accountOf(draw: Draw, given: ToAccountFor["records"], caseId: string, isSound: boolean) {
  const replacements = isSound && given !== null ? { records: given, broken: brokenAt(draw, given) } : null;
  const sound = replacements === null || replacements.broken !== null ? [] : replacements.records;
  const [first] = draw.sample;
  return {
    draw,
    specification: specificationOrigin(draw),
    replacements,
    proof: isSound
      ? {
          lotteries: mapDomains(draw.specification, ({ id }) => lotteryAccount(draw, id)),
          recipe: first === undefined ? null : ticketRecipe(draw.seed.value, first),
          caseAccount: caseAccount(draw, caseId, sound),
        }
      : null,
  };
}

function brokenAt(draw: Draw, records: readonly Replacement[]): number | null {
  const chain = attempt(() => refuseBrokenChain(draw, records));
  if (!("obstacles" in chain)) return null;
  return Number(/\[(\d+)\]/.exec(chain.obstacles[0]!.place)![1]);
}
