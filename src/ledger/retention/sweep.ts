import { nth } from "../../base/lists.ts";
import type { Queries, Store } from "../../store/store.ts";
import { StoreFailure } from "../../store/store-failure.ts";
import type { Caller } from "../access/caller.ts";
import { forgetOldRequests } from "../acts/idempotency.ts";
import { pruneAccessLog } from "../audit/access-chain.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import { ACCESS_LOG_DAYS, instantAfter, instantOf, type LedgerPlatform } from "../platform.ts";
import { isPlausible, readSweepState } from "./clock.ts";
import { IS_DUE } from "./due.ts";
import { DUE, eraseInspection } from "./erase.ts";

/** What a sweep came to. */
export interface Swept {
  /** The inspections that were erased now. */
  readonly erased: readonly string[];
  /** Those that could not be, each with why. They stay due. */
  readonly failed: readonly { readonly inspection: string; readonly error: unknown }[];
  /** Where nothing was erased because the clock may be wrong: until an administrator says that it is right. */
  readonly held?: true;
}

/**
 * The most that is erased because it is due within an hour, by all processes together: an inspectorate has a few
 * inspections a week, and whoever sees too many go has time to stop it.
 */
export const MOST_ERASED = 20;

/** Hours for which nothing is erased after it was created: a date mistyped by a year is found out in that time. */
const YOUNGEST_HOURS = 24;

/** Any number, as long as it is always this one: two processes do not sweep at the same time. */
const LOCK = 5_246_911_378;

/** Thrown inside a sweep's transaction where another sweep is at work. */
class SweptElsewhere extends Error {}

/**
 * Erases inspections whose case data is due for deletion, each in a transaction of its own, {@link MOST_ERASED} at most, and
 * forgets requests too old to be repeated. For the Worker's scheduled handler and the server's timer; at any time, as
 * often as one likes, by as many processes as there are: one of them does it.
 *
 * A clock that is wrong must not erase what is not due: nothing is where now is more than a week past the last moment
 * that the record vouches for (`clock.ts`).
 *
 * What stands in the way of one inspection does not save the next: only a database that is away ends the sweep.
 *
 * @throws StoreFailure where what is due cannot be found out
 */
export async function sweep(platform: LedgerPlatform, caller: Caller): Promise<Swept> {
  const alone = { ...platform, store: locked(platform.store) };
  const at = instantOf(platform);
  await forgetOldRequests(platform.store, at);
  const due = await alone.store.transaction((queries) => begin(queries, alone, at)).catch(unlessElsewhere);
  if (due === "elsewhere") return { erased: [], failed: [] };
  if (due === "held") return { erased: [], failed: [], held: true };
  const erased: string[] = [];
  const failed: { inspection: string; error: unknown }[] = [];
  for (const inspection of due) {
    try {
      await eraseInspection(alone, caller, inspection, DUE);
      erased.push(inspection);
    } catch (error) {
      if (error instanceof SweptElsewhere) break;
      if (isErasedAlready(error)) continue;
      failed.push({ inspection, error });
      if (error instanceof StoreFailure && error.code === "unavailable") break;
    }
  }
  await pruneAccessLog(platform, instantAfter(instantOf(platform), -(platform.accessLogDays ?? ACCESS_LOG_DAYS)));
  return { erased, failed };
}

/** A store of which every transaction is the sweep's, and ends at once where another process sweeps. */
function locked(store: Store): Store {
  return {
    ...store,
    transaction: (work) =>
      store.transaction(async (queries) => {
        const rows = await queries.query<{ mine: boolean }>("select pg_try_advisory_xact_lock($1::int8) as mine", [
          String(LOCK),
        ]);
        if (!nth(rows, 0).mine) throw new SweptElsewhere();
        return work(queries);
      }),
  };
}

function unlessElsewhere(error: unknown): "elsewhere" {
  if (error instanceof SweptElsewhere) return "elsewhere";
  throw error;
}

/** What may be erased now, the oldest first; nothing where the clock may be wrong. */
async function begin(queries: Queries, { retentionDays }: LedgerPlatform, at: string): Promise<string[] | "held"> {
  if (!isPlausible(await readSweepState(queries), at)) return "held";
  await queries.query("update sweep set at = $1 where at is null or at < $1", [at]);
  const due = await queries.query<{ id: string }>(
    `select id from inspection_now
     where ${IS_DUE}
       and at::timestamptz <= $1::text::timestamptz - make_interval(hours => $3::int4)
     order by at, id
     limit greatest(0, $4::int4 - (select count(*) from erasure
       where reason = $5 and at::timestamptz > $1::text::timestamptz - interval '1 hour')::int4)`,
    [at, retentionDays, YOUNGEST_HOURS, MOST_ERASED, DUE],
  );
  return due.map(({ id }) => id);
}

/** Another sweep may be at work: what it has erased needs no more. */
function isErasedAlready(error: unknown): boolean {
  return error instanceof LedgerRefusal && error.code === "wrong-state";
}
