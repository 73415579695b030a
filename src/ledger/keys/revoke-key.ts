import type { Caller } from "../caller.ts";
import type { LedgerParts } from "../parts.ts";
import { perform } from "../perform.ts";
import { type AccessKey, readKey } from "./read-keys.ts";

/** Ends a key, at once and for ever. One that is revoked already stays so. */
export function revokeKey(parts: LedgerParts, caller: Caller, key: string): Promise<AccessKey> {
  return perform(parts, caller, {
    act: "key.revoke",
    async work(queries, moment) {
      const at = await moment.at();
      const { role } = await readKey(queries, key);
      await queries.query(
        "insert into revocation (access_key, at, by_whom) values ($1, $2, $3) on conflict (access_key) do nothing",
        [key, at, caller.who],
      );
      return { made: { key, at }, subject: key, details: { role } };
    },
    answer: (queries, { at }) => readKey(queries, key, at),
  });
}
