import { MOST_CHARACTERS } from "../../base/stated-text.ts";
import { reaches } from "../access/authorise.ts";
import type { Caller } from "../access/caller.ts";
import { isBound, type Role } from "../access/roles.ts";
import type { Made } from "../acts/idempotency.ts";
import { type Change, perform } from "../acts/perform.ts";
import { type AccessKey, readKey } from "../credentials/read-keys.ts";
import { sealedSecret } from "../credentials/sealing.ts";
import { hashSecret, sameHash, tokenText } from "../credentials/token.ts";
import { givenText } from "../given-text.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import { instantAfter, type LedgerPlatform, newId, randomHex } from "../platform.ts";
import { grant } from "./grant-key.ts";

export interface NewKey {
  /** For people: whose it is. An inspector's bears the name that assignments have. */
  readonly name: string;
  readonly role: Role;
  /** The inspections that a team's or an inspector's key covers; for other roles, none: theirs cover all. */
  readonly inspections?: readonly string[] | undefined;
  /** Instant, in UTC, from which it does not work; null for never, and after a year unless told. */
  readonly expiresAt?: string | null | undefined;
}

/** Days that a key works unless told. */
const KEY_DAYS = 365;

/** A key as it was made, with its token, which is told to whoever made it and to nobody else. */
export interface MadeKey extends AccessKey {
  readonly token: string;
}

const SEALING_BITS = 256;
const SALT_BITS = 256;

/**
 * Makes a key.
 *
 * Its secret is kept nowhere, and yet the same request sent again tells it again: it is worked out from a random salt,
 * which goes with what the request made and is deleted after 24 hours, and from what only the asking key's bearer can
 * bring (`sealing.ts`). A request that cannot be repeated takes 256 random bits in the place of the latter.
 *
 * @throws LedgerRefusal `invalid-key-request`; `not-on-record` for an inspection that does not exist; `retry-of-another`
 *   where the same key's bearer repeats the request, but signed in otherwise, and so cannot be told the token
 */
export function makeKey(platform: LedgerPlatform, caller: Caller, request: NewKey): Promise<MadeKey> {
  return perform(platform, caller, keyChange(platform, caller, request));
}

/** What is remembered of a request that made a key; without its salt once the token has been told on a page. */
export interface SealedKey extends Made {
  readonly key: string;
  readonly salt: string;
  readonly hash: string;
  readonly at: string;
}

/** The change that {@link makeKey}, for whoever does more with its answer. */
export function keyChange(platform: LedgerPlatform, caller: Caller, request: NewKey): Change<SealedKey, MadeKey> {
  const sealing = caller.idempotency?.sealingKey ?? randomHex(platform, SEALING_BITS);
  return {
    act: "key.make",
    async work(queries, turn) {
      refuseOtherRole(caller, request.role);
      const at = await turn.at();
      const name = givenText("name", request.name, MOST_CHARACTERS.person);
      const inspections = [...new Set(request.inspections ?? [])];
      const expiresAt = readExpiry(request.expiresAt, at);
      refuseMisfit(request.role, inspections);
      const id = newId(platform);
      const salt = randomHex(platform, SALT_BITS);
      const hash = hashSecret(sealedSecret(sealing, salt));
      await queries.query(
        "insert into access_key (id, name, role, hash, expires_at, at, by_whom) values ($1, $2, $3, $4, $5, $6, $7)",
        [id, name, request.role, hash, expiresAt, at, caller.who],
      );
      for (const inspection of inspections) await grant(queries, id, inspection, { at, by: caller.who });
      const details = { role: request.role, inspections: inspections.length, expiresAt };
      return { made: { key: id, salt, hash, at }, subject: id, details };
    },
    async answer(queries, { key, salt, hash, at }) {
      const secret = sealedSecret(sealing, salt);
      if (!sameHash(hashSecret(secret), hash)) throw madeElsewhere();
      return { ...(await readKey(queries, key, at)), token: tokenText({ id: key, secret }) };
    },
  };
}

/**
 * Makes a key, whose token is then told once (`show-key.ts`): the answer is the key alone, also where the request is sent
 * again after that.
 */
export function makeKeyToShow(platform: LedgerPlatform, caller: Caller, request: NewKey): Promise<AccessKey> {
  const { answer: _, ...change } = keyChange(platform, caller, request);
  return perform(platform, caller, { ...change, answer: (queries, { key, at }) => readKey(queries, key, at) });
}

function refuseOtherRole(caller: Caller, role: Role): void {
  if (reaches(caller, "key.make", role)) return;
  throw new LedgerRefusal("not-allowed", {
    place: "key",
    message: `the role ${caller.role} does not include making a key with the role ${role}`,
    remedy: "Use a key with the role administrator.",
  });
}

/** A browser's session is not the key that it was opened with: what one has asked for the other cannot work out. */
function madeElsewhere(): LedgerRefusal {
  return new LedgerRefusal("retry-of-another", {
    place: "Idempotency-Key",
    message: "the key was asked for in another session, and only there can its token be told again",
    remedy: "Revoke that key, and make another.",
  });
}

function readExpiry(text: string | null | undefined, now: string): string | null {
  if (text === undefined) return instantAfter(now, KEY_DAYS);
  if (text === null) return null;
  const expiresAt = momentOf(text);
  if (expiresAt !== null && expiresAt > now) return expiresAt;
  throw new LedgerRefusal("invalid-key-request", {
    place: "expiresAt",
    message:
      expiresAt === null ? "it is not a date or a moment as they are written here" : "it is not a moment to come",
    remedy: "Give a date and time such as 2027-03-31T00:00:00Z, or null for never.",
  });
}

/** A date, which is its beginning in UTC, or a moment with how far its clock is from UTC. */
const MOMENT = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/;

/**
 * An instant in UTC from text in ISO 8601, and from no other: what `Date` reads besides goes by the month first and takes
 * 30 February for 2 March.
 *
 * @example momentOf("2027-03-31") // "2027-03-31T00:00:00.000Z"
 * @example momentOf("04/03/2027") // null
 */
function momentOf(text: string): string | null {
  const day = MOMENT.exec(text)?.[1];
  if (day === undefined || !isDay(day)) return null;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}

/** @example isDay("2027-02-30") // false */
function isDay(text: string): boolean {
  const milliseconds = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
}

function refuseMisfit(role: Role, inspections: readonly string[]): void {
  if (isBound(role) || inspections.length === 0) return;
  throw new LedgerRefusal("invalid-key-request", {
    place: "inspections",
    message: `a key with the role ${role} covers every inspection`,
    remedy: "Leave the inspections out, or give the role team or inspector.",
  });
}
