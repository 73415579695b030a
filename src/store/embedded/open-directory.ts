import { existsSync } from "node:fs";
import { join } from "node:path";
import { LEAST_FREE } from "../least-free.ts";
import type { Store } from "../store.ts";
import { storeInTurns } from "../store-in-turns.ts";
import { type DatabaseThread, type Patience, startDatabase } from "./database.ts";
import { type LockTimes, lockDirectory } from "./directory-lock.ts";
import { makeFolder } from "./make-folder.ts";

/** The owner's alone: see `database-thread.ts`. */
const OWN = 0o700;

export interface DirectoryOptions {
  readonly leastFree?: number | undefined;
  /** Told when another process has taken the directory over, as from one that had been paused; ends the process unless told. */
  readonly whenLost?: (() => void) | undefined;
  readonly lockTimes?: LockTimes | undefined;
  readonly patience?: Partial<Patience> | undefined;
}

/**
 * Opens the database in a directory, which is made where there is none, and keeps other processes and users out of it.
 *
 * The database runs in a thread of its own. Where that ends, because the disk was full or the database broke, whatever
 * was asked of it fails, and the next to ask has it opened again.
 *
 * @throws StoreFailure `in-use` while another process has it open: two would overwrite each other's rows; `full` where
 *   the disk has no room
 */
export async function openPgliteStore(directory: string, options: DirectoryOptions = {}): Promise<Store> {
  const { leastFree = LEAST_FREE, whenLost = endProcess, lockTimes, patience } = options;
  makeFolder(directory, OWN);
  const { path, holder, release } = await lockDirectory(directory, { times: lockTimes, whenLost });
  const home = homeIn(directory);
  const store = threadedStore(
    () => startDatabase({ home, lock: { path, holder }, leastFree, whenLost, patience }),
    release,
  );
  try {
    await store.query("select 1", []);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Whether a directory has a database, made in part or whole: to make one takes seconds. */
export function hasDatabase(directory: string): boolean {
  return existsSync(homeIn(directory));
}

function homeIn(directory: string): string {
  return join(directory, "postgres");
}

/** Nothing is closed and nothing given back: all of it is another's. */
function endProcess(): never {
  process.stderr.write("another process has taken over the data directory, so this one ends\n");
  process.exit(1);
}

/** A store on a thread that is started anew where it has ended. */
function threadedStore(start: () => DatabaseThread, whenClosed: () => Promise<void>): Store {
  let thread = start();
  return storeInTurns(() => {
    if (!thread.lives()) thread = start();
    return thread;
  }, whenClosed);
}
