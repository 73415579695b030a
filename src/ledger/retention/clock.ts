import { nth } from "../../base/lists.ts";
import type { Queries } from "../../store/store.ts";
import type { Caller } from "../access/caller.ts";
import { consult, perform } from "../acts/perform.ts";
import { instantAfter, instantOf, type LedgerPlatform } from "../platform.ts";
import { IS_DUE } from "./due.ts";

/** Days past the last moment that the record vouches for, after which the clock is not believed. */
export const MOST_DAYS_UNSEEN = 7;

/** What the record says of the time. */
export interface SweepState {
  /** When what is due was last deleted, or a person said that the clock is right; null for never. */
  readonly lastSweep: string | null;
  /**
   * The last moment that the record vouches for: from the last sweep on, through the audit trail, by steps of a week at
   * most. What was entered by a clock that had jumped vouches for nothing. Null where there is neither.
   */
  readonly vouchedFor: string | null;
}

/** Whether what is due is deleted, as an administrator is told. */
export interface Retention extends SweepState {
  readonly now: string;
  /** That nothing is deleted, because the clock may be wrong. */
  readonly held: boolean;
  /** How many inspections are due by that clock. */
  readonly due: number;
}

export async function readSweepState(queries: Queries): Promise<SweepState> {
  const rows = await queries.query<{ last_sweep: string | null; vouched_for: string | null }>(
    `with moment as (
       select at::text collate "C" as at from sweep where at is not null
       union all
       select at::text collate "C" from audit_entry where at > coalesce((select at::text from sweep), '')
     ), step as (
       select at, lag(at) over (order by at) as before from moment
     )
     select (select at::text from sweep) as last_sweep,
       coalesce(
         (select min(before) from step where at::timestamptz - before::timestamptz > make_interval(days => $1::int4)),
         (select max(at) from moment)) as vouched_for`,
    [MOST_DAYS_UNSEEN],
  );
  const { last_sweep, vouched_for } = nth(rows, 0);
  return { lastSweep: last_sweep, vouchedFor: vouched_for };
}

/** @param now instant, in UTC */
export function isPlausible({ vouchedFor }: SweepState, now: string): boolean {
  return vouchedFor === null || now <= instantAfter(vouchedFor, MOST_DAYS_UNSEEN);
}

export function readRetention(platform: LedgerPlatform, caller: Caller): Promise<Retention> {
  const read = (queries: Queries) => retentionIn(platform, queries);
  return consult(platform, caller, { act: "retention.read", atOnce: true, read });
}

/** An administrator says that the clock is right: from then on what is due by it is deleted. On the trail. */
export function confirmClock(platform: LedgerPlatform, caller: Caller): Promise<Retention> {
  return perform(platform, caller, {
    act: "retention.confirm",
    async work(queries, turn) {
      const at = await turn.at();
      const { due, vouchedFor } = await retentionIn(platform, queries);
      await queries.query("update sweep set at = $1", [at]);
      return { made: { at, due }, subject: null, details: { due, vouchedFor } };
    },
    answer: async (_, { at, due }) => ({ now: at, held: false, due, lastSweep: at, vouchedFor: at }),
  });
}

async function retentionIn(platform: LedgerPlatform, queries: Queries): Promise<Retention> {
  const now = instantOf(platform);
  const state = await readSweepState(queries);
  const rows = await queries.query<{ due: number }>(
    `select count(*)::int4 as due from inspection_now where ${IS_DUE}`,
    [now, platform.retentionDays],
  );
  return { ...state, now, held: !isPlausible(state, now), due: nth(rows, 0).due };
}
