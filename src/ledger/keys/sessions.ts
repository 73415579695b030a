import type { PersonCaller } from "../caller.ts";
import { instantOf, type LedgerPlatform, randomHex } from "../platform.ts";
import { callerOf, type RequestFacts, refused, signIn } from "./sign-in.ts";
import { hashSecret } from "./token.ts";

/** How long a browser stays signed in: a working day. */
export const SESSION_HOURS = 12;

const SESSION_BITS = 256;
const FORM = /^[0-9a-f]{64}$/;

/** A browser that has signed in. What it holds is not its user's key and ends by itself. */
export interface Session {
  /** 256 random bits as 64 hex characters, which the browser brings with each request; stored hashed. */
  readonly secret: string;
  /** Instant, in UTC. */
  readonly expiresAt: string;
}

/**
 * Signs a browser in with a key.
 *
 * @param before the secret of the session that the browser had: it ends with this, so that none is left behind
 * @throws LedgerRefusal `not-signed-in` where the key does not work
 */
export async function openSession(
  platform: LedgerPlatform,
  token: string,
  request: RequestFacts,
  before?: string,
): Promise<Session> {
  const { who } = await signIn(platform, token, request);
  const secret = randomHex(platform, SESSION_BITS);
  const at = instantOf(platform);
  const expiresAt = new Date(Date.parse(at) + SESSION_HOURS * 3_600_000).toISOString();
  await platform.store.transaction(async (queries) => {
    await queries.query("delete from session where expires_at <= $1 or hash = $2", [
      at,
      before === undefined ? null : hashSecret(before),
    ]);
    await queries.query("insert into session (hash, access_key, expires_at) values ($1, $2, $3)", [
      hashSecret(secret),
      who.slice("key:".length),
      expiresAt,
    ]);
  });
  return { secret, expiresAt };
}

/**
 * Who a signed-in browser's user is, as their key has it now: one that was revoked or has expired ends its sessions.
 *
 * @throws LedgerRefusal `not-signed-in`
 */
export async function resume(platform: LedgerPlatform, secret: string, request: RequestFacts): Promise<PersonCaller> {
  if (!FORM.test(secret)) throw refused();
  const sessionHash = hashSecret(secret);
  const [found] = await platform.store.query<{ access_key: string }>(
    "select access_key from session where hash = $1 and expires_at > $2",
    [sessionHash, instantOf(platform)],
  );
  if (!found) throw refused();
  return callerOf(platform, { key: found.access_key, sessionHash }, request);
}

/** Signs a browser out. */
export async function closeSession(platform: LedgerPlatform, secret: string): Promise<void> {
  await platform.store.query("delete from session where hash = $1", [hashSecret(secret)]);
}
