import { system } from "../ledger/caller.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { failureOf } from "../store/store-failure.ts";

/** What is logged of a sweep that did something, or could not. */
export interface RetentionLine {
  readonly task: "retention";
  /** As in the audit trail. */
  readonly requestId: string;
  /** How many inspections' case data was deleted. */
  readonly erased: number;
  /** Why it could not be done. */
  readonly failure: string | null;
}

const MILLISECONDS_BETWEEN = 3_600_000;

/**
 * Deletes what is due, now and every hour.
 *
 * @returns what ends it
 */
export function sweepRegularly(ledger: Ledger, log: (line: RetentionLine) => void): () => void {
  const sweep = () => void sweepOnce(ledger, log);
  sweep();
  const timer = setInterval(sweep, MILLISECONDS_BETWEEN);
  timer.unref();
  return () => clearInterval(timer);
}

/** Deletes what is due. Never throws: what failed is logged, and done the next time. */
export async function sweepOnce(ledger: Ledger, log: (line: RetentionLine) => void): Promise<void> {
  const requestId = crypto.randomUUID();
  try {
    const erased = (await ledger.sweep(system(requestId))).length;
    if (erased > 0) log({ task: "retention", requestId, erased, failure: null });
  } catch (error) {
    log({ task: "retention", requestId, erased: 0, failure: failureOf(error).code });
  }
}
