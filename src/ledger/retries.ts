import { canonicalJson, digestOf } from "../base/canonical.ts";
import { nth } from "../base/lists.ts";
import type { Queries } from "../store/store.ts";
import type { Caller } from "./caller.ts";
import { LedgerRefusal } from "./ledger-refusal.ts";

/** How long a request may be repeated. */
export const HOURS_TO_REPEAT = 24;

/** What an act made, by which its answer can be given again: ids, numbers, hashes and salts; no case data, no secret. */
export type Made = Readonly<Record<string, string | number>>;

/**
 * What the same request made before, or null where it is new. Until the transaction ends, nobody else can use the key.
 *
 * @throws LedgerRefusal `retry-too-early` while it is being done elsewhere, `retry-of-another` where the key came with
 *   another request
 */
export async function madeBefore(queries: Queries, { who, retry }: Caller, at: string): Promise<Made | null> {
  if (retry === undefined) return null;
  const locked = await queries.query<{ mine: boolean }>(
    "select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as mine",
    [canonicalJson(["retry", who, retry.key])],
  );
  if (!nth(locked, 0).mine) {
    throw new LedgerRefusal("retry-too-early", {
      place: "Idempotency-Key",
      message: "a request with this key is being worked on",
      remedy: "Wait a second and send the same request again.",
    });
  }
  const [found] = await queries.query<{ request: string; made: string }>(
    "select request, made from retry where by_whom = $1 and key = $2 and at > $3",
    [who, retry.key, hoursBefore(at)],
  );
  if (!found) return null;
  if (found.request === retry.request) return JSON.parse(found.made);
  throw new LedgerRefusal("retry-of-another", {
    place: "Idempotency-Key",
    message: "this key came with another request before",
    remedy: "Use a new key for each new request, and the same only to repeat one.",
  });
}

/** A caller whose repeatable request is bound to one act on one inspection, whatever its digest covers. */
export function boundTo(caller: Caller, act: string, inspection: string | undefined): Caller {
  const { retry } = caller;
  if (retry === undefined) return caller;
  return { ...caller, retry: { ...retry, request: digestOf([act, inspection ?? null, retry.request]) } };
}

/** Remembers what a request made, and forgets those that are too old, so that none waits for the next sweep. */
export async function remember(queries: Queries, { who, retry }: Caller, made: Made, at: string): Promise<void> {
  if (retry === undefined) return;
  await forgetOldRetries(queries, at);
  await queries.query("insert into retry (by_whom, key, request, made, at) values ($1, $2, $3, $4, $5)", [
    who,
    retry.key,
    retry.request,
    canonicalJson(made),
    at,
  ]);
}

/** Forgets the requests that may not be repeated any more. */
export async function forgetOldRetries(queries: Queries, at: string): Promise<void> {
  await queries.query("delete from retry where at <= $1", [hoursBefore(at)]);
}

function hoursBefore(at: string): string {
  return new Date(Date.parse(at) - HOURS_TO_REPEAT * 3_600_000).toISOString();
}
