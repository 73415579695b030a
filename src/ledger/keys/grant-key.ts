import type { Queries } from "../../store/store.ts";
import type { Caller } from "../access/caller.ts";
import { isBound } from "../access/roles.ts";
import { perform } from "../acts/perform.ts";
import type { Signed } from "../audit/entry.ts";
import { isLive } from "../credentials/live-key.ts";
import { type AccessKey, readKey, readKeyFor } from "../credentials/read-keys.ts";
import { LedgerRefusal, notOnRecord } from "../ledger-refusal.ts";
import type { LedgerPlatform } from "../platform.ts";

/**
 * Lets a team's or an inspector's key cover one more inspection.
 *
 * @throws LedgerRefusal `not-on-record`; `invalid-key-request` for another role's key, and for one that has ended
 */
export function grantInspection(
  platform: LedgerPlatform,
  caller: Caller,
  key: string,
  inspection: string,
): Promise<AccessKey> {
  return perform(platform, caller, {
    act: "key.grant",
    async work(queries, turn) {
      // The act's turn comes first, so that a key that is ended meanwhile is not granted anything.
      const at = await turn.at();
      const { role, ...ends } = await readKeyFor(queries, caller, "key.grant", key);
      if (!isBound(role)) {
        throw new LedgerRefusal("invalid-key-request", {
          place: "key",
          message: `a key with the role ${role} covers every inspection`,
          remedy: "Only a team's or an inspector's key needs this.",
        });
      }
      if (!isLive(ends, at)) {
        throw new LedgerRefusal("invalid-key-request", {
          place: "key",
          message: ends.revokedAt === null ? "the key has expired" : "the key was ended",
          remedy: "Make another key for the inspection: one that lets nobody in any more stays so.",
        });
      }
      await grant(queries, key, inspection, { at, by: caller.who });
      return { made: { key, at }, subject: key, details: { inspection } };
    },
    answer: (queries, { at }) => readKey(queries, key, at),
  });
}

/** @throws LedgerRefusal `not-on-record` for an inspection that does not exist */
export async function grant(queries: Queries, key: string, inspection: string, { at, by }: Signed): Promise<void> {
  const [there] = await queries.query("select id from inspection where id = $1", [inspection]);
  if (!there) throw notOnRecord("inspection");
  await queries.query(
    `insert into access_grant (access_key, inspection, at, by_whom) values ($1, $2, $3, $4)
     on conflict (access_key, inspection) do nothing`,
    [key, inspection, at, by],
  );
}
