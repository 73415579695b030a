import { randomBytes } from "../base/random-bytes.ts";
import type { WithLedger } from "../http/platform.ts";
import type { ReadinessCheck } from "../http/readiness.ts";
import type { Spool } from "../http/spool.ts";
import { createLedger, type Ledger } from "../ledger/ledger.ts";
import { hasDatabase, openPgliteStore } from "../store/embedded/open-directory.ts";
import { migrate } from "../store/migrate.ts";
import { readMigrations } from "../store/migration-files.ts";
import type { Store } from "../store/store.ts";
import { FAILURES, StoreFailure } from "../store/store-failure.ts";
import { openVercelStore } from "../store/vercel-store.ts";
import type { Configuration, DatabaseChoice } from "./configuration.ts";
import { tellFirstKey } from "./first-key.ts";
import { type TrailLine, witness } from "./outside/witness.ts";
import { compareOutside, databaseCheck, diskChecks, headCheck } from "./readiness.ts";
import { spoolIn } from "./spool.ts";
import { type RetentionLine, sweepOnce } from "./sweep-once.ts";

const MILLISECONDS_BETWEEN = 3_600_000;

/**
 * Deletes what is due, now and every hour.
 *
 * @returns what ends it
 */
export function sweepRegularly(ledger: Ledger, log: (line: RetentionLine) => void): () => void {
  const sweep = () => void sweepOnce(ledger, log);
  sweep();
  const timer = setInterval(sweep, MILLISECONDS_BETWEEN);
  timer.unref();
  return () => clearInterval(timer);
}

/** What the Node server needs to tell of its stored side. */
export interface StoredSidePlatform {
  /** Takes that a database is being made, where the first administrator's key is, the last one told counting, and what stands in the way of the database. */
  readonly print: (line: string) => void;
  /** Whether that goes to a terminal. */
  readonly isTerminal: boolean;
  readonly log: (line: RetentionLine | TrailLine) => void;
}

export interface StoredSide {
  readonly withLedger: WithLedger;
  /** For threads that work on what a request has been let in for. */
  readonly store: Store;
  /** What `/ready` looks at. */
  readonly readiness: readonly ReadinessCheck[];
  readonly spool: Spool;
  readonly close: () => Promise<void>;
}

/**
 * Opens the database of the Node server, sets it up, tells the first administrator's key where there is none, and
 * deletes what is due from then on. A server that cannot be reached yet is set up by the first request that can.
 *
 * @throws StoreFailure for a directory in use, or a database of another version
 */
export async function openStoredSide(
  {
    database,
    dataDirectory,
    retentionDays,
    accessLogDays,
  }: Pick<Configuration, "retentionDays" | "accessLogDays" | "dataDirectory"> & { readonly database: DatabaseChoice },
  { print, isTerminal, log }: StoredSidePlatform,
): Promise<StoredSide> {
  if (database.kind === "embedded" && !hasDatabase(database.directory))
    print(`Making a database in ${database.directory}, which takes some seconds, this once.`);
  const opened = await openStore(database);
  const trail = witness(opened, dataDirectory, log);
  const { store } = trail;
  const ledger = createLedger({
    store,
    now: () => new Date(),
    randomBytes,
    retentionDays,
    accessLogDays,
  });
  const prepared = onceDone(async () => {
    await migrate(store, await readMigrations());
    await ledger.firstKey(crypto.randomUUID(), (token) => tellFirstKey(token, { print, isTerminal, dataDirectory }));
    await compareOutside(ledger, trail, print);
  });
  await prepared().catch(async (error) => {
    if (error instanceof StoreFailure && FAILURES[error.code].again) {
      return print(`The stored side is not ready: ${error.message}. It is tried again with each request.`);
    }
    await store.close();
    throw error;
  });
  const stopSweeping = sweepRegularly(ledger, log);
  return {
    store,
    readiness: [databaseCheck(store, prepared), ...diskChecks(database), headCheck(trail)],
    spool: spoolIn(dataDirectory, database.kind === "embedded" ? database.leastFree : 0),
    async withLedger(_, work) {
      await prepared();
      await work(ledger);
    },
    async close() {
      stopSweeping();
      await store.close();
    },
  };
}

/** Opens a database of the Node server, or of a command beside it. */
export async function openStore(choice: DatabaseChoice): Promise<Store> {
  return choice.kind === "embedded" ? openPgliteStore(choice.directory, choice) : openVercelStore(choice);
}

/** Work that is done once, and tried again by whoever asks next where it failed. */
function onceDone(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= work().catch((error) => {
      done = null;
      throw error;
    });
    return done;
  };
}
