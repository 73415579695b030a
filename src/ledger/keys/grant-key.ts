import type { Queries } from "../../store/store.ts";
import { notOnRecord } from "../access.ts";
import type { Caller } from "../caller.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import type { LedgerParts } from "../parts.ts";
import { type Moment, perform } from "../perform.ts";
import { type AccessKey, readKey } from "./read-keys.ts";

/** Lets a team's key cover one more inspection. */
export function grantInspection(
  parts: LedgerParts,
  caller: Caller,
  key: string,
  inspection: string,
): Promise<AccessKey> {
  return perform(parts, caller, {
    act: "key.grant",
    async work(queries, moment) {
      const { role } = await readKey(queries, key);
      if (role !== "team") {
        throw new LedgerRefusal("invalid-key-request", {
          place: "key",
          message: `a key with the role ${role} covers every inspection`,
          remedy: "Only a team's key needs this.",
        });
      }
      await grant(queries, key, inspection, moment);
      return { made: { key, at: moment.at }, subject: key, details: { inspection } };
    },
    answer: (queries, { at }) => readKey(queries, key, at),
  });
}

/** @throws LedgerRefusal `not-on-record` for an inspection that does not exist */
export async function grant(queries: Queries, key: string, inspection: string, { caller, at }: Moment): Promise<void> {
  const [there] = await queries.query("select id from inspection where id = $1", [inspection]);
  if (!there) throw notOnRecord("inspection");
  await queries.query(
    `insert into access_grant (access_key, inspection, at, by_whom) values ($1, $2, $3, $4)
     on conflict (access_key, inspection) do nothing`,
    [key, inspection, at, caller.who],
  );
}
