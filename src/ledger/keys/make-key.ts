import type { Caller, Role } from "../caller.ts";
import { givenText } from "../given-text.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import { type LedgerParts, randomHex } from "../parts.ts";
import { perform } from "../perform.ts";
import { grant } from "./grant-key.ts";
import { type AccessKey, readKey } from "./read-keys.ts";
import { hashSecret, tokenText } from "./token.ts";

export interface NewKey {
  /** For people: whose it is. */
  readonly name: string;
  readonly role: Role;
  /** The inspections that a team's key covers; for other roles, none: theirs cover all. */
  readonly inspections?: readonly string[] | undefined;
  /** Instant, in UTC, from which it does not work; null for never. */
  readonly expiresAt: string | null;
}

/** A key with its token, which is told here and never again. */
export interface MadeKey extends AccessKey {
  /** Null when the request is repeated: the token was not kept. Revoke the key and make another. */
  readonly token: string | null;
}

const ID_BITS = 64;
const SECRET_BITS = 256;

/**
 * Makes a key.
 *
 * @throws LedgerRefusal `invalid-key-request`; `not-on-record` for an inspection that does not exist
 */
export async function makeKey(parts: LedgerParts, caller: Caller, asked: NewKey): Promise<MadeKey> {
  let token: string | null = null;
  const key = await perform(parts, caller, {
    act: "key.make",
    async work(queries, { at }) {
      const name = givenText("name", asked.name, 200);
      const inspections = [...new Set(asked.inspections ?? [])];
      const expiresAt = readExpiry(asked.expiresAt, at);
      refuseMisfit(asked.role, inspections);
      const id = randomHex(parts, ID_BITS);
      const secret = randomHex(parts, SECRET_BITS);
      token = tokenText({ id, secret });
      await queries.query(
        "insert into access_key (id, name, role, hash, expires_at, at, by_whom) values ($1, $2, $3, $4, $5, $6, $7)",
        [id, name, asked.role, hashSecret(secret), expiresAt, at, caller.who],
      );
      for (const inspection of inspections) await grant(queries, id, inspection, { caller, at });
      const details = { role: asked.role, inspections: inspections.length, expiresAt };
      return { made: { key: id }, subject: id, details };
    },
    answer: async (queries, made) => readKey(queries, made.key),
  });
  return { ...key, token };
}

function readExpiry(text: string | null, now: string): string | null {
  if (text === null) return null;
  const milliseconds = Date.parse(text);
  const expiresAt = Number.isNaN(milliseconds) ? "" : new Date(milliseconds).toISOString();
  if (expiresAt > now) return expiresAt;
  throw new LedgerRefusal("invalid-key-request", {
    place: "expiresAt",
    message: "it is not a moment to come",
    remedy: "Give a date and time such as 2027-03-31T00:00:00Z, or none.",
  });
}

function refuseMisfit(role: Role, inspections: readonly string[]): void {
  if (role === "team" || inspections.length === 0) return;
  throw new LedgerRefusal("invalid-key-request", {
    place: "inspections",
    message: `a key with the role ${role} covers every inspection`,
    remedy: "Leave the inspections out, or give the role team.",
  });
}
