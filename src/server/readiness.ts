import { statfs } from "node:fs/promises";
import type { ReadinessCheck } from "../http/readiness.ts";
import { system } from "../ledger/access/caller.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { LedgerRefusal } from "../ledger/ledger-refusal.ts";
import type { Store } from "../store/store.ts";
import { FAILURES, StoreFailure } from "../store/store-failure.ts";
import type { DatabaseChoice } from "./configuration.ts";
import type { HeadState, Witness } from "./outside/witness.ts";

/** What `/ready` looks at of the stored side, and what is done about it at the start. @module */

/** A database that is set up and answers. */
export function databaseCheck(store: Store, prepared: () => Promise<void>): ReadinessCheck {
  return {
    name: "database",
    async look() {
      try {
        await prepared();
        await store.query("select 1 as one", []);
        return null;
      } catch (error) {
        return error instanceof StoreFailure ? FAILURES[error.code].message : "it could not be looked at";
      }
    },
  };
}

/** Room on the disk of an embedded database; that of a database server is not seen from here. */
export function diskChecks(database: DatabaseChoice): ReadinessCheck[] {
  if (database.kind === "server") return [];
  const { directory, leastFree } = database;
  return [{ name: "disk", look: () => lookAtDisk(directory, leastFree) }];
}

async function lookAtDisk(directory: string, leastFree: number): Promise<string | null> {
  const { bavail, bsize } = await statfs(directory);
  const megabytes = (bytes: number) => Math.floor(bytes / 2 ** 20);
  return bavail * bsize >= leastFree
    ? null
    : `${megabytes(bavail * bsize)} MB are free and ${megabytes(leastFree)} are needed: make room, and it goes on by itself`;
}

const HEAD_MESSAGES: Readonly<Record<HeadState, string | null>> = {
  holds: null,
  older:
    "the audit trail ends before the head that was kept outside the database: what was acknowledged last is lost, or an older database was put in its place. Restore a backup, or keep the file trail-head as evidence and move it away",
  another:
    "the audit trail has another entry where the head that was kept outside the database stands: it was rewritten, or this is another ledger. Keep the file trail-head as evidence",
  unkept: "the head of the audit trail cannot be kept outside the database: see who may write in the data directory",
};

/** That the audit trail goes on from what was kept of it outside. */
export function headCheck(trail: Witness): ReadinessCheck {
  return { name: "head", look: async () => HEAD_MESSAGES[trail.state()] };
}

/**
 * Before anybody is answered: says loudly where the trail does not go on from what was kept of it outside, and erases
 * again what was erased and is there, as in a database that was put back from a copy.
 */
export async function compareOutside(ledger: Ledger, trail: Witness, print: (line: string) => void): Promise<void> {
  const lost = await trail.compare();
  const message = HEAD_MESSAGES[trail.state()];
  if (message !== null) print(`WARNING: ${message}.`);
  for (const { inspection, reason } of lost) {
    await ledger.erase(system(crypto.randomUUID()), inspection, reason).catch((error) => {
      // An inspection of another ledger, or one that another process has erased meanwhile.
      if (!(error instanceof LedgerRefusal)) throw error;
    });
  }
}
