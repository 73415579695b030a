import { afterAll, describe, type TestContext } from "vitest";
import { migrate } from "../../../src/store/migrate.ts";
import { readMigrations } from "../../../src/store/migration-files.ts";
import { openPgliteInMemory } from "../../../src/store/pglite-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { openVercelStore } from "../../../src/store/vercel-store.ts";
import { keepTrail } from "../../support/keep-trail.ts";
import { notRun } from "../../support/not-run.ts";
import { preparedSnapshot } from "./pglite-snapshot.ts";
import { findServer, type PostgresServer, SERVER_WANTED, startServer } from "./postgres-server.ts";
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
  describe(`${title}, on PGlite`, { timeout: PATIENCE }, () => onStore(openPglite, suite));
  describe(`${title}, on PostgreSQL through @vercel/postgres`, { timeout: PATIENCE }, () => {
    afterAll(stopServer, PATIENCE);
    onStore(openPostgres, suite);
  });
}

/** Makes a database, once it is known that there is what it needs. */
type Opener = (context: TestContext) => Promise<() => Promise<Store>>;

function onStore(opener: Opener, suite: (fresh: StoreForTest, shared: StoreForTest) => void): void {
  let one: Promise<Store> | null = null;
  afterAll(async () => one && closed(await one));
  suite(
    async (context) => {
      const store = await (await opener(context))();
      context.onTestFinished(() => closed(store));
      return store;
    },
    async (context) => {
      const open = await opener(context);
      one ??= open();
      return one;
    },
  );
}

async function closed(store: Store): Promise<void> {
  await keepTrail(store);
  await store.close();
}

const openPglite: Opener = async () => async () => (await openPgliteInMemory(await preparedSnapshot())).store;

/** A server with a template database set up, and the relay to it. */
export interface PostgresHouse {
  readonly server: PostgresServer;
  readonly relay: Relay;
  readonly connectionString: (database: string) => string;
}

let house: Promise<PostgresHouse> | null = null;
let databases = 0;

/** The server of this test file, started when first asked for. */
export function postgresHouse(context: TestContext): Promise<PostgresHouse> {
  const bin = findServer();
  if (bin === null) return notRun(context, SERVER_WANTED);
  house ??= openHouse(bin);
  return house;
}

const openPostgres: Opener = async (context) => {
  const opened = await postgresHouse(context);
  return async () => {
    const database = `test_${++databases}`;
    await inDatabase(opened, "postgres", (store) => store.query(`create database ${database} template prepared`, []));
    return openVercelStore({
      connectionString: opened.connectionString(database),
      relay: opened.relay.address,
    });
  };
};

async function openHouse(bin: string): Promise<PostgresHouse> {
  const [server, relay] = await Promise.all([startServer(bin), startRelay()]);
  const { user, password, port } = server;
  const opened: PostgresHouse = {
    server,
    relay,
    connectionString: (database) => `postgres://${user}:${password}@localhost:${port}/${database}`,
  };
  await inDatabase(opened, "postgres", (store) => store.query("create database prepared", []));
  const migrations = await readMigrations();
  await inDatabase(opened, "prepared", (store) => migrate(store, migrations));
  return opened;
}

async function inDatabase<T>(opened: PostgresHouse, database: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openVercelStore({
    connectionString: opened.connectionString(database),
    relay: opened.relay.address,
    connections: 1,
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** For suites that use the server without {@link onEachStore}: those end it themselves. */
export async function stopServer(): Promise<void> {
  const opened = await house;
  house = null;
  await opened?.relay.stop();
  await opened?.server.stop();
}
