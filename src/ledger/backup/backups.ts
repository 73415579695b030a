import type { Store } from "../../store/store.ts";
import type { Caller } from "../access/caller.ts";
import { atOneMoment, consult, perform } from "../acts/perform.ts";
import { instantOf, type LedgerPlatform } from "../platform.ts";
import { writeBackup } from "./write-backup.ts";

/** The whole ledger at once, see {@link Ledger}. */
export interface Backups {
  /**
   * Gives a backup line by line, as the ledger stood when it was asked for; that it was is on the trail, and in the backup.
   *
   * @param take takes a line without its end; an embedded database waits for it, so it must be quick
   */
  backup(caller: Caller, take: (line: string) => Promise<void> | void): Promise<void>;
}

export function backupsOf(platform: LedgerPlatform): Backups {
  return {
    async backup(caller, take) {
      await perform(platform, caller, {
        act: "ledger.backup",
        work: async () => ({ made: {}, subject: null, details: {} }),
        answer: async () => {},
      });
      const read = (queries: Parameters<typeof writeBackup>[0]) => writeBackup(queries, instantOf(platform), take);
      await consult(platform, caller, { act: "ledger.backup", atOnce: true, read });
    },
  };
}

/** A backup for whoever has the database itself; nothing is written to it. @param at instant, in UTC */
export function backUpStore(store: Store, at: string, take: (line: string) => Promise<void> | void): Promise<void> {
  return atOneMoment(store, (queries) => writeBackup(queries, at, take));
}
