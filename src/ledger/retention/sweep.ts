import { StoreFailure } from "../../store/store-failure.ts";
import { pruneAccessLog } from "../access-log/access-log.ts";
import type { Caller } from "../caller.ts";
import { forgetOldRequests } from "../idempotency.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import { ACCESS_LOG_DAYS, instantOf, type LedgerPlatform } from "../platform.ts";
import { DUE, eraseInspection } from "./erase.ts";

const MILLISECONDS_A_DAY = 86_400_000;

/** What a sweep came to. */
export interface Swept {
  /** The inspections that were erased now. */
  readonly erased: readonly string[];
  /** Those that could not be, each with why. They stay due. */
  readonly failed: readonly { readonly inspection: string; readonly error: unknown }[];
}

/**
 * Erases every inspection whose case data is due for deletion, each in a transaction of its own, and forgets requests
 * too old to be repeated. For the Worker's scheduled handler and the server's timer; at any time, as often as one likes.
 *
 * What stands in the way of one inspection does not save the next: only a database that is away ends the sweep.
 *
 * @throws StoreFailure where what is due cannot be found out
 */
export async function sweep(platform: LedgerPlatform, caller: Caller): Promise<Swept> {
  const erased: string[] = [];
  const failed: { inspection: string; error: unknown }[] = [];
  for (const inspection of await readDue(platform)) {
    try {
      await eraseInspection(platform, caller, inspection, DUE);
      erased.push(inspection);
    } catch (error) {
      if (isErasedAlready(error)) continue;
      failed.push({ inspection, error });
      if (error instanceof StoreFailure && error.code === "unavailable") break;
    }
  }
  await pruneAccessLog(platform, instantBefore(platform, platform.accessLogDays ?? ACCESS_LOG_DAYS));
  return { erased, failed };
}

/** @param days ago */
function instantBefore(platform: LedgerPlatform, days: number): string {
  return new Date(Date.parse(instantOf(platform)) - days * MILLISECONDS_A_DAY).toISOString();
}

async function readDue(platform: LedgerPlatform): Promise<string[]> {
  const at = instantOf(platform);
  await forgetOldRequests(platform.store, at);
  const due = await platform.store.query<{ id: string }>(
    `select id from inspection
     where inspection_date + $2::int4 <= $1::date and id not in (select inspection from erasure) order by at, id`,
    [at, platform.retentionDays],
  );
  return due.map(({ id }) => id);
}

/** Another sweep may be at work: what it has erased needs no more. */
function isErasedAlready(error: unknown): boolean {
  return error instanceof LedgerRefusal && error.code === "wrong-state";
}
