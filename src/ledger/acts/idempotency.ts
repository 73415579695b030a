import { canonicalJson, digestOf } from "../../base/canonical.ts";
import { nth } from "../../base/lists.ts";
import type { Queries } from "../../store/store.ts";
import type { Caller, NamedRequest } from "../access/caller.ts";
import { sealingKey } from "../credentials/sealing.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";

/**
 * A request that names itself can be sent again for a day and is not done twice: what it made is remembered, and its answer
 * given again. `perform.ts` asks here before it does anything.
 *
 * @module
 */

/**
 * A caller whose request names itself, so that it can be sent again without being done again.
 *
 * @param shown the secret by which the caller was let in: a key's token, or a browser's session
 * @example idempotent(await ledger.signIn(token, facts), token, { key: "once", request: "sha256:…" })
 */
export function idempotent<C extends Caller>(caller: C, shown: string, request: NamedRequest): C {
  return { ...caller, idempotency: { ...request, sealingKey: sealingKey(shown) } };
}

/** How long a request may be repeated. */
const HOURS_TO_REPEAT = 24;

/** What an act made, by which its answer can be given again: ids, numbers, hashes and salts; no case data, no secret. */
export type Made = Readonly<Record<string, string | number>>;

/**
 * What the same request made before, or null where it is new. Until the transaction ends, nobody else can use the key.
 *
 * @throws LedgerRefusal `retry-too-early` while it is being done elsewhere, `retry-of-another` where the key came with
 *   another request
 */
export async function madeBefore(queries: Queries, { who, idempotency }: Caller, at: string): Promise<Made | null> {
  if (idempotency === undefined) return null;
  const locked = await queries.query<{ mine: boolean }>(
    "select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as mine",
    [canonicalJson(["retry", who, idempotency.key])],
  );
  if (!nth(locked, 0).mine) {
    throw new LedgerRefusal("retry-too-early", {
      place: "Idempotency-Key",
      message: "a request with this key is being worked on",
      remedy: "Wait a second and send the same request again.",
    });
  }
  const found = await rememberedOf(queries, who, idempotency.key, at);
  if (!found) return null;
  if (found.request === idempotency.request) return JSON.parse(found.made);
  throw new LedgerRefusal("retry-of-another", {
    place: "Idempotency-Key",
    message: "this key came with another request before",
    remedy: "Use a new key for each new request, and the same only to repeat one.",
  });
}

/** Whether a request came before under the same key, so that nothing is to be done for it: without keeping anybody else from it. */
export async function cameBefore(queries: Queries, { who, idempotency }: Caller, at: string): Promise<boolean> {
  return idempotency !== undefined && (await rememberedOf(queries, who, idempotency.key, at)) !== undefined;
}

async function rememberedOf(queries: Queries, who: string, key: string, at: string) {
  const [found] = await queries.query<{ request: string; made: string }>(
    "select request, made from retry where by_whom = $1 and key = $2 and at > $3",
    [who, key, hoursBefore(at)],
  );
  return found;
}

/** A caller whose repeatable request is bound to one act on one inspection, whatever its digest covers. */
export function boundTo(caller: Caller, act: string, inspection: string | undefined): Caller {
  const { idempotency } = caller;
  if (idempotency === undefined) return caller;
  return {
    ...caller,
    idempotency: { ...idempotency, request: digestOf([act, inspection ?? null, idempotency.request]) },
  };
}

/** Remembers what a request made, and forgets those that are too old, so that none waits for the next sweep. */
export async function remember(queries: Queries, { who, idempotency }: Caller, made: Made, at: string): Promise<void> {
  if (idempotency === undefined) return;
  await forgetOldRequests(queries, at);
  await queries.query("insert into retry (by_whom, key, request, made, at) values ($1, $2, $3, $4, $5)", [
    who,
    idempotency.key,
    idempotency.request,
    canonicalJson(made),
    at,
  ]);
}

/** Forgets the requests that may not be repeated any more. */
export async function forgetOldRequests(queries: Queries, at: string): Promise<void> {
  await queries.query("delete from retry where at <= $1", [hoursBefore(at)]);
}

function hoursBefore(at: string): string {
  return new Date(Date.parse(at) - HOURS_TO_REPEAT * 3_600_000).toISOString();
}
