import { PGlite } from "@electric-sql/pglite";
import { OPENED_WITH } from "../../../src/store/embedded/open-pglite.ts";
import { pgliteSession } from "../../../src/store/pglite-session.ts";
import type { Store } from "../../../src/store/store.ts";
import { failureOf } from "../../../src/store/store-failure.ts";
import { type Session, storeInTurns } from "../../../src/store/store-in-turns.ts";

/**
 * Opens the embedded database in memory, where it ends with the process: for tests, which need no files.
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
