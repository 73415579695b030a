import type { Caller } from "../caller.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import { instantOf, type LedgerParts, RETENTION_DAYS } from "../parts.ts";
import { forgetOldRetries } from "../retries.ts";
import { DUE, eraseInspection } from "./erase.ts";

/**
 * Erases every inspection whose case data is due for deletion, each in a transaction of its own, and forgets requests
 * too old to be repeated. For the Worker's scheduled handler and the server's timer; at any time, as often as one likes.
 *
 * @returns the inspections that were erased now
 */
export async function sweep(parts: LedgerParts, caller: Caller): Promise<string[]> {
  const at = instantOf(parts);
  await forgetOldRetries(parts.store, at);
  const due = await parts.store.query<{ id: string }>(
    `select id from inspection
     where inspection_date + $2::int4 <= $1::date and id not in (select inspection from erasure) order by at, id`,
    [at, parts.retentionDays ?? RETENTION_DAYS],
  );
  const erased: string[] = [];
  for (const { id } of due) if (await eraseUnlessErased(parts, caller, id)) erased.push(id);
  return erased;
}

/** Another sweep may be at work: what it has erased needs no more. */
async function eraseUnlessErased(parts: LedgerParts, caller: Caller, id: string): Promise<boolean> {
  try {
    await eraseInspection(parts, caller, id, DUE);
    return true;
  } catch (error) {
    if (error instanceof LedgerRefusal && error.code === "wrong-state") return false;
    throw error;
  }
}
