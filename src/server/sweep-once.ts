import { nth } from "../base/lists.ts";
import { system } from "../ledger/access/caller.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { LedgerRefusal } from "../ledger/ledger-refusal.ts";
import { StoreFailure } from "../store/store-failure.ts";

/** What is logged of a sweep that did something, or could not. */
export interface RetentionLine {
  readonly task: "retention";
  /** As in the audit trail. */
  readonly requestId: string;
  /** How many inspections' case data was deleted. */
  readonly erased: number;
  /** The inspections whose case data is due and could not be deleted: it is tried again the next time. */
  readonly failed: readonly string[];
  /** Why the first of those could not, or why nothing could be done at all: a code, never what an error said. */
  readonly failure: string | null;
}

/** The clock is more than a week past what the record vouches for: see `longlist retention show`. */
const HELD = "held-until-confirmed";

/** Deletes what is due. Never throws: what failed is logged, and done the next time. */
export async function sweepOnce(ledger: Ledger, log: (line: RetentionLine) => void): Promise<void> {
  const requestId = crypto.randomUUID();
  try {
    const { erased, failed, held } = await ledger.sweep(system(requestId));
    if (held) return log({ task: "retention", requestId, erased: 0, failed: [], failure: HELD });
    if (erased.length + failed.length === 0) return;
    log({
      task: "retention",
      requestId,
      erased: erased.length,
      failed: failed.map(({ inspection }) => inspection),
      failure: failed.length === 0 ? null : codeOf(nth(failed, 0).error),
    });
  } catch (error) {
    log({ task: "retention", requestId, erased: 0, failed: [], failure: codeOf(error) });
  }
}

function codeOf(error: unknown): string {
  return error instanceof StoreFailure || error instanceof LedgerRefusal ? error.code : "unexpected";
}
