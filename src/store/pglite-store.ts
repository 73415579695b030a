import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { pgliteSession } from "./pglite-session.ts";
import type { Store } from "./store.ts";
import { failureOf } from "./store-failure.ts";
import { type Session, storeInTurns } from "./store-in-turns.ts";

/**
 * The embedded driver in memory: PostgreSQL inside this process, on PGlite. For one on files see `embedded/`.
 *
 * @module
 */

/**
 * How much of its files PostgreSQL keeps in memory. It would keep 128 megabytes of its own accord, and fills them with zeros at each
 * start, which takes longer than the rest of it. What it reads again it has from the system.
 */
const BUFFERS = ["-c", "shared_buffers=16MB"];

/** What every database is opened with, or made where there is none, in memory or on files. */
export const OPENED_WITH = {
  startParams: [...PGlite.defaultStartParams, ...BUFFERS],
  initDbStartParams: BUFFERS,
} satisfies PGliteOptions;

/**
 * Opens a database that lives in memory and ends with the process.
 *
 * @param snapshot what `dumpDataDir` gave of another; an empty database unless told
 */
export async function openPgliteInMemory(snapshot?: Blob): Promise<{ store: Store; database: PGlite }> {
  const database = await PGlite.create({ ...OPENED_WITH, ...(snapshot ? { loadDataDir: snapshot } : {}) });
  return { database, store: pgliteStore(database) };
}

function pgliteStore(database: PGlite): Store {
  const { ask, close } = pgliteSession(database);
  const session: Session = {
    async ask(sql, values) {
      try {
        return await ask(sql, values);
      } catch (error) {
        throw failureOf(error);
      }
    },
    close,
  };
  return storeInTurns(() => session);
}
