import type { Caller } from "../access/caller.ts";
import { atOneMoment, consult, perform } from "../acts/perform.ts";
import type { LedgerPlatform } from "../platform.ts";
import { readPublicRecord, readPublicSince } from "./read-record.ts";
import type { PublicRecord } from "./record-document.ts";

/** What anybody may see of inspections whose coordinator chose so, see {@link Ledger}. */
export interface PublicRecords {
  /**
   * Lets anybody see an inspection's record from now on; nobody can take it back. Asked again it changes nothing.
   *
   * @returns since when
   * @throws LedgerRefusal `wrong-state` once it has been withdrawn or its case data deleted
   */
  publish(caller: Caller, inspection: string): Promise<string>;
  /** Since when anybody may see it; null where nobody chose so. */
  publicSince(caller: Caller, inspection: string): Promise<string | null>;
  /** The record itself, for anybody. @throws LedgerRefusal `not-on-record`, whatever there is behind the id */
  publicRecord(id: string): Promise<PublicRecord>;
}

export function publicRecordsOf(platform: LedgerPlatform): PublicRecords {
  const publicSince = (caller: Caller, inspection: string) =>
    consult(platform, caller, {
      act: "inspection.list",
      inspection,
      read: (queries) => readPublicSince(queries, inspection),
    });
  return {
    publicSince,
    publish: async (caller, inspection) =>
      (await publicSince(caller, inspection)) ?? (await publish(platform, caller, inspection)),
    publicRecord: (id) => atOneMoment(platform.store, (queries) => readPublicRecord(queries, id)),
  };
}

function publish(platform: LedgerPlatform, caller: Caller, inspection: string): Promise<string> {
  return perform(platform, caller, {
    act: "record.publish",
    inspection,
    async work(queries, turn) {
      const at = await turn.at();
      await queries.query(
        "insert into public_record (inspection, at, by_whom) values ($1, $2, $3) on conflict (inspection) do nothing",
        [inspection, at, caller.who],
      );
      return { made: { inspection }, subject: inspection, details: {} };
    },
    answer: async (queries) => {
      const since = await readPublicSince(queries, inspection);
      if (since === null) throw new Error("a record that was made public is public");
      return since;
    },
  });
}
