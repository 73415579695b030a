import { afterAll, describe, type TestContext } from "vitest";
import { migrate } from "../../../src/store/migrate.ts";
import { readMigrations } from "../../../src/store/migration-files.ts";
import type { Store } from "../../../src/store/store.ts";
import { openVercelStore } from "../../../src/store/vercel-store.ts";
import { keepTrail } from "../../support/keep-trail.ts";
import { notRun } from "../../support/not-run.ts";
import { type ServerAddress, sharedPostgres } from "../../support/shared-postgres.ts";
import { type EmptyDatabase, emptyPglite } from "./emptied-pglite.ts";
import { findServer, SERVER_WANTED } from "./postgres-server.ts";
import { type Relay, startRelay } from "./relay.ts";

/** Gives a test a database, set up. */
export type StoreForTest = (context: TestContext) => Promise<Store>;

/** Starting a database takes its time on a busy machine. */
export const PATIENCE = 120_000;

/**
 * Runs a suite against every driver: PGlite, and a real PostgreSQL server through @vercel/postgres and a relay. Where
 * there is no server, the tests on it are named as not run.
 *
 * @param suite is given `fresh`, an empty database for one test alone, and `shared`, one for all tests that do not mind
 *   each other, which is several times faster
 */
export function onEachStore(title: string, suite: (fresh: StoreForTest, shared: StoreForTest) => void): void {
  onEmbeddedStore(title, suite);
  describe(`${title}, on PostgreSQL through @vercel/postgres`, { timeout: PATIENCE }, () => {
    afterAll(leaveServer, PATIENCE);
    onStore(openPostgres, suite);
  });
}

/** Runs a suite against PGlite alone: for what the ledger decides by itself, where no driver makes a difference. */
export function onEmbeddedStore(title: string, suite: (fresh: StoreForTest, shared: StoreForTest) => void): void {
  describe(`${title}, on PGlite`, { timeout: PATIENCE }, () => {
    onStore(async () => emptyPglite, suite);
  });
}

/** Makes a database, once it is known that there is what it needs. */
type Opener = (context: TestContext) => Promise<() => Promise<EmptyDatabase>>;

function onStore(opener: Opener, suite: (fresh: StoreForTest, shared: StoreForTest) => void): void {
  let one: Promise<EmptyDatabase> | null = null;
  afterAll(async () => one && left(await one));
  suite(
    async (context) => {
      const database = await (await opener(context))();
      context.onTestFinished(() => left(database));
      return database.store;
    },
    async (context) => {
      const open = await opener(context);
      one ??= open();
      return (await one).store;
    },
  );
}

async function left({ store, leave }: EmptyDatabase): Promise<void> {
  await keepTrail(store);
  await leave();
}

/** The run's server, and a relay to it that is this test file's own. */
export interface PostgresHouse {
  readonly relay: Relay;
  /** Of a database of this file's own, set up. */
  readonly connectionString: string;
}

interface OpenedHouse extends PostgresHouse {
  readonly fresh: () => Promise<string>;
}

let house: Promise<OpenedHouse> | null = null;

/** The server of the whole run, started when first asked for. */
export function postgresHouse(context: TestContext): Promise<PostgresHouse> {
  return openedHouse(context);
}

function openedHouse(context: TestContext): Promise<OpenedHouse> {
  if (findServer() === null) return notRun(context, SERVER_WANTED);
  house ??= openHouse();
  return house;
}

const openPostgres: Opener = async (context) => {
  const { relay, fresh } = await openedHouse(context);
  return async () => {
    const store = openVercelStore({ connectionString: await fresh(), relay: relay.address });
    return { store, leave: store.close };
  };
};

const TEMPLATE = "prepared";

async function openHouse(): Promise<OpenedHouse> {
  const [server, relay] = await Promise.all([sharedPostgres(), startRelay()]);
  const fresh = async () => {
    const database = `test_${crypto.randomUUID().replaceAll("-", "")}`;
    await inDatabase(server, relay, "postgres", (store) =>
      store.query(`create database ${database} template ${TEMPLATE}`, []),
    );
    return connectionTo(server, database);
  };
  return { relay, fresh, connectionString: await fresh() };
}

function connectionTo({ user, password, port }: ServerAddress, database: string): string {
  return `postgres://${user}:${password}@localhost:${port}/${database}`;
}

/** Makes the database of which all others are copies: once for a whole run. */
export async function prepareTemplate(server: ServerAddress): Promise<void> {
  const relay = await startRelay();
  await inDatabase(server, relay, "postgres", (store) => store.query(`create database ${TEMPLATE}`, []));
  const migrations = await readMigrations();
  await inDatabase(server, relay, TEMPLATE, (store) => migrate(store, migrations));
  await relay.stop();
}

async function inDatabase<T>(
  server: ServerAddress,
  relay: Relay,
  database: string,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const connectionString = connectionTo(server, database);
  const store = openVercelStore({ connectionString, relay: relay.address, connections: 1 });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** For suites that use the server without {@link onEachStore}: those leave it themselves. */
export async function leaveServer(): Promise<void> {
  const opened = await house;
  house = null;
  await opened?.relay.stop();
}
