import { CodedRefusal, type Obstacle } from "../base/refusal.ts";

/** What the ledger refuses, one code for each kind; the boundaries turn codes into exit and HTTP statuses. */
export type LedgerRefusalCode =
  /** No valid key. */
  | "not-signed-in"
  /** The key's role may not do this. */
  | "not-allowed"
  /** Not there, or not this key's to know of. */
  | "not-on-record"
  | "wrong-state"
  | "already-contributed"
  | "reason-needed"
  | "reason-not-wanted"
  /** None were named, and no assignment before says who inspects. */
  | "inspectors-needed"
  /** The list, or the commitment, is not the last any more. */
  | "out-of-date"
  /** What may well be a mistake has not been confirmed. */
  | "unconfirmed"
  /** As many as is kept of one inspection, see `acts/most-kept.ts`. */
  | "too-many-kept"
  /** More inspections than are read at once. */
  | "period-too-long"
  | "unusable-text"
  | "invalid-key-request"
  /** The same idempotency key came with another request. */
  | "retry-of-another"
  /** The request with this idempotency key has not ended. */
  | "retry-too-early"
  /** What was frozen cannot be worked out again as it was. */
  | "frozen-differs";

/** Thrown by the ledger when it will not do what it was asked. Never carries case data. */
export class LedgerRefusal extends CodedRefusal<LedgerRefusalCode> {
  override readonly name = "LedgerRefusal";
}

/**
 * Refuses what was asked by somebody who had not seen yet what others put on record since.
 *
 * @param late what is said of it
 * @param next the number that what is asked would get
 * @param expected the number that it was to get; nothing is refused where it is left out
 * @throws LedgerRefusal `out-of-date`
 * @example refuseLate(wouldUndo("the inspection was changed"), 2, 1) // throws
 */
export function refuseLate(late: Obstacle, next: number, expected: number | undefined): void {
  if (expected !== undefined && expected !== next) throw new LedgerRefusal("out-of-date", late);
}

/** What is said to whoever would undo what others did. @example wouldUndo("the inspection was changed").place // "number" */
export function wouldUndo(what: string): Obstacle {
  return {
    place: "number",
    message: `${what} since, and this would undo it unseen`,
    remedy: "Look at what is on record now, and say what is to be on record after that.",
  };
}

/** What anything that is not there, or not to be known of, is refused with. */
export function notOnRecord(what: string): LedgerRefusal {
  return new LedgerRefusal("not-on-record", {
    place: what,
    message: `there is no such ${what}`,
    remedy: "Check the address, and that your key covers it.",
  });
}
