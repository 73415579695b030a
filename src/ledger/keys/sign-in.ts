import type { Queries } from "../../store/store.ts";
import type { Caller } from "../caller.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import { instantOf, type LedgerParts } from "../parts.ts";
import { readKey } from "./read-keys.ts";
import { hashSecret, readToken, sameHash } from "./token.ts";

/** Compared with where there is no such key, so that its absence takes as long to find out as a wrong secret. */
const NO_HASH = hashSecret("");

/** What ties the caller to the request. */
export interface RequestFacts {
  readonly correlationId: string;
}

/**
 * Who the bearer of a token is.
 *
 * @throws LedgerRefusal `not-signed-in`, which never says whether the key exists, is wrong, has expired or was revoked
 */
export async function signIn(parts: LedgerParts, token: string, request: RequestFacts): Promise<Caller> {
  const given = readToken(token);
  const hash = given && (await hashOf(parts.store, given.id));
  const right = sameHash(hashSecret(given?.secret ?? ""), hash ?? NO_HASH);
  if (!given || !hash || !right) throw refused();
  return callerOf(parts, given.id, request);
}

/**
 * Whoever has shown that a key is theirs.
 *
 * @param id the key's
 * @throws LedgerRefusal `not-signed-in` where the key has ended
 */
export async function callerOf(parts: LedgerParts, id: string, { correlationId }: RequestFacts): Promise<Caller> {
  const key = await readKey(parts.store, id);
  const ended = key.expiresAt !== null && key.expiresAt <= instantOf(parts);
  if (ended || key.revokedAt !== null) throw refused();
  return {
    who: `key:${key.id}`,
    name: key.name,
    role: key.role,
    inspections: key.role === "team" ? key.inspections : "all",
    correlationId,
  };
}

async function hashOf(queries: Queries, id: string): Promise<string | null> {
  const [row] = await queries.query<{ hash: string }>("select hash from access_key where id = $1", [id]);
  return row?.hash ?? null;
}

/** The one refusal, whatever the reason. */
export function refused(): LedgerRefusal {
  return new LedgerRefusal("not-signed-in", {
    place: "Authorization",
    message: "the key is not one that works",
    remedy: "Send Authorization: Bearer and the key as it was given. It may have expired or been revoked.",
  });
}
