import type { Queries } from "../../store/store.ts";
import type { Caller } from "../access/caller.ts";
import { perform } from "../acts/perform.ts";
import { type AccessKey, readKey, readKeyFor } from "../credentials/read-keys.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import type { LedgerPlatform } from "../platform.ts";

/**
 * Ends a key, at once and for ever. One that is revoked already stays so.
 *
 * @throws LedgerRefusal `not-on-record`; `invalid-key-request` for the last administrator's key without expiry, without
 *   which nobody could make or end keys any more
 */
export function revokeKey(platform: LedgerPlatform, caller: Caller, key: string): Promise<AccessKey> {
  return perform(platform, caller, {
    act: "key.revoke",
    async work(queries, turn) {
      // The act's turn comes first, so that two who end each other's keys cannot both find the other's standing.
      const at = await turn.at();
      const { role, expiresAt, revokedAt } = await readKeyFor(queries, caller, "key.revoke", key);
      if (role === "administrator" && expiresAt === null && revokedAt === null) await refuseLast(queries, key);
      await queries.query(
        "insert into revocation (access_key, at, by_whom) values ($1, $2, $3) on conflict (access_key) do nothing",
        [key, at, caller.who],
      );
      return { made: { key, at }, subject: key, details: { role } };
    },
    answer: (queries, { at }) => readKey(queries, key, at),
  });
}

async function refuseLast(queries: Queries, key: string): Promise<void> {
  const [another] = await queries.query(
    `select id from access_key where role = 'administrator' and expires_at is null and id <> $1
       and id not in (select access_key from revocation) limit 1`,
    [key],
  );
  if (another) return;
  throw new LedgerRefusal("invalid-key-request", {
    place: "key",
    message: "it is the last administrator's key that does not expire: without it nobody could make or end keys",
    remedy: "Make another administrator's key without an expiry first, keep it, and then revoke this one.",
  });
}
