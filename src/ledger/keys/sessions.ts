import type { Queries } from "../../store/store.ts";
import type { Caller, PersonCaller } from "../access/caller.ts";
import { enterAccess } from "../audit/enter-access.ts";
import { callerOf, type RequestFacts, refused, signIn } from "../credentials/sign-in.ts";
import { hashSecret } from "../credentials/token.ts";
import { IDLE_MINUTES, instantOf, type LedgerPlatform, randomHex, SESSION_HOURS } from "../platform.ts";

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
  const { who, credential } = await signIn(platform, token, request);
  const secret = randomHex(platform, SESSION_BITS);
  const at = instantOf(platform);
  const expiresAt = new Date(Date.parse(at) + SESSION_HOURS * 3_600_000).toISOString();
  await platform.store.transaction(async (queries) => {
    await queries.query("delete from session where expires_at <= $1 or hash = $2", [
      at,
      before === undefined ? null : hashSecret(before),
    ]);
    await queries.query("insert into session (hash, access_key, expires_at, at, used_at) values ($1, $2, $3, $4, $4)", [
      hashSecret(secret),
      credential.key,
      expiresAt,
      at,
    ]);
    const { correlationId } = request;
    await enterAccess(queries, { what: "session.open", who, at, subject: credential.key, correlationId, details: {} });
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
  const at = instantOf(platform);
  const [found] = await platform.store.query<{ access_key: string; used_at: string }>(
    "select access_key, used_at from session where hash = $1 and expires_at > $2 and used_at > $3",
    [sessionHash, at, minutesBefore(at, IDLE_MINUTES)],
  );
  if (!found) throw refused();
  // To the minute will do: every page that is looked at would else write.
  if (found.used_at <= minutesBefore(at, 1)) {
    await platform.store.query("update session set used_at = $1 where hash = $2", [at, sessionHash]);
  }
  return callerOf(platform, { key: found.access_key, sessionHash }, request);
}

/** Signs a browser out. */
export async function closeSession(platform: LedgerPlatform, secret: string, request: RequestFacts): Promise<void> {
  await end(platform, "hash = $1", [hashSecret(secret)], request);
}

/** Where a key's bearer is signed in. */
export interface OpenSession {
  /** Which it is, without the secret that it is resumed by. */
  readonly id: string;
  /** Instant, in UTC. */
  readonly at: string;
  /** When it was used last, to the minute. */
  readonly usedAt: string;
  /** Whether it is the one that asks. */
  readonly isOwn: boolean;
}

/** The sessions that were opened with the caller's own key and are open still, the last one used first. */
export async function readSessions(queries: Queries, { credential }: Caller, at: string): Promise<OpenSession[]> {
  const rows = await queries.query<{ id: string; at: string; used_at: string; own: boolean }>(
    `select ${ID_OF} as id, at, used_at, coalesce(hash = $2::text, false) as own from session
     where access_key = $1 and expires_at > $3 and used_at > $4 order by used_at desc, id`,
    [credential?.key ?? "", credential?.sessionHash ?? null, at, minutesBefore(at, IDLE_MINUTES)],
  );
  return rows.map(({ id, at: opened, used_at, own }) => ({ id, at: opened, usedAt: used_at, isOwn: own }));
}

/** Ends one of the caller's sessions, whichever browser has it; nothing where it has ended. */
export async function endSession(platform: LedgerPlatform, caller: Caller, id: string): Promise<void> {
  await end(platform, `${ID_OF} = $1 and access_key = $2`, [id, caller.credential?.key ?? ""], caller);
}

/** What follows "sha256:" in the hash that a session is stored by, of which the secret cannot be had. */
const ID_OF = "substr(hash, 8, 16)";

async function end(
  platform: LedgerPlatform,
  which: string,
  values: readonly string[],
  { correlationId }: RequestFacts,
): Promise<void> {
  const at = instantOf(platform);
  await platform.store.transaction(async (queries) => {
    const ended = await queries.query<{ access_key: string }>(
      `delete from session where ${which} returning access_key`,
      values,
    );
    for (const { access_key: key } of ended) {
      const who = `key:${key}`;
      await enterAccess(queries, { what: "session.close", who, at, subject: key, correlationId, details: {} });
    }
  });
}

function minutesBefore(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) - minutes * 60_000).toISOString();
}
