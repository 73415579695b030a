import type { Queries } from "../../store/store.ts";
import type { Credential, PersonCaller } from "../access/caller.ts";
import { isBound } from "../access/roles.ts";
import { enterFailure, isRefusedSignIn } from "../audit/failed-sign-in.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import { instantOf, type LedgerPlatform } from "../platform.ts";
import { isLive, liveKey } from "./live-key.ts";
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
export async function signIn(platform: LedgerPlatform, token: string, request: RequestFacts): Promise<PersonCaller> {
  const given = readToken(token);
  const hash = given && (await hashOf(platform.store, given.id));
  const right = sameHash(hashSecret(given?.secret ?? ""), hash ?? NO_HASH);
  try {
    if (!given || !hash || !right) throw refused();
    return await callerOf(platform, { key: given.id, sessionHash: null }, request);
  } catch (error) {
    if (isRefusedSignIn(error)) await enterFailure(platform, hash && given ? given.id : null, request.correlationId);
    throw error;
  }
}

/**
 * Whoever has shown that a key is theirs.
 *
 * @throws LedgerRefusal `not-signed-in` where the key has ended
 */
export async function callerOf(
  platform: LedgerPlatform,
  credential: Credential,
  { correlationId }: RequestFacts,
): Promise<PersonCaller> {
  const key = await readKey(platform.store, credential.key);
  if (!isLive(key, instantOf(platform))) throw refused();
  return {
    who: `key:${key.id}`,
    name: key.name,
    role: key.role,
    credential,
    inspections: isBound(key.role) ? key.inspections : "all",
    correlationId,
  };
}

/**
 * Makes sure that whoever was let in would be still.
 *
 * @param now instant, in UTC
 * @throws LedgerRefusal `not-signed-in` where the key or the session has ended since
 */
export async function refuseEnded(queries: Queries, { key, sessionHash }: Credential, now: string): Promise<void> {
  const [still] = await queries.query(
    `select id from access_key where id = $1 and ${liveKey("access_key", "$3")}
       and ($2::text is null or exists (select from session where hash = $2 and expires_at > $3))`,
    [key, sessionHash, now],
  );
  if (!still) throw refused();
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
