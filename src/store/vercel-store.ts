import { neonConfig } from "@neondatabase/serverless";
import { VercelPool, type VercelPoolClient } from "@vercel/postgres";
import { NOT_TEXT } from "./column-types.ts";
import { isLocalRelay } from "./relay.ts";
import type { Queries, SqlValue, Store } from "./store.ts";
import { failureOf, StoreFailure } from "./store-failure.ts";
import { LIMIT_TIME, TIME_LIMITS } from "./time-limits.ts";

/**
 * The production driver, on @vercel/postgres. It is superseded upstream, so no other file imports it.
 *
 * @module
 */

interface VercelStoreOptions {
  /** postgres://user:password@host/database */
  readonly connectionString: string;
  /**
   * For a server that does not speak WebSocket itself: host and port, on this computer alone, of a relay from WebSocket
   * to TCP, which is told the server's address as `?address=host:port`.
   */
  readonly relay?: string | undefined;
  /** Most connections at once; 10 unless told. On the edge a store serves one request and needs one. */
  readonly connections?: number | undefined;
}

const MILLISECONDS_TO_CONNECT = 5_000;

/**
 * Opens a store. Connections are made when first needed, so nothing is known of the database yet.
 *
 * @throws RangeError for a relay that is not on this computer: it would carry the data unencrypted
 */
export function openVercelStore({ connectionString, relay, connections = 10 }: VercelStoreOptions): Store {
  useWebSockets(relay);
  // Not createPool: it accepts hosts of some providers only.
  const pool = new VercelPool({
    connectionString,
    max: connections,
    connectionTimeoutMillis: MILLISECONDS_TO_CONNECT,
    query_timeout: TIME_LIMITS.statement,
    types: { getTypeParser: (type: number) => NOT_TEXT.get(type) ?? asText } as never,
  });
  // A connection that breaks is replaced by the next request, and whoever was using it learns it from their statement.
  // Without listeners it would end the process: the pool listens to connections only while they are idle.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return {
    query: (sql, values) => ask(pool, sql, values),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

const asText = (text: string): string => text;

type Queryable = Pick<VercelPool | VercelPoolClient, "query">;

async function ask<R extends object>(
  queryable: Queryable,
  sql: string,
  values?: readonly SqlValue[],
): Promise<readonly R[]> {
  try {
    const result = await queryable.query<R>(sql, values && [...values]);
    const last = Array.isArray(result) ? result.at(-1) : result;
    return last.rows;
  } catch (error) {
    throw failureOf(error);
  }
}

async function inTransaction<T>(pool: VercelPool, work: (queries: Queries) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw failureOf(error);
  });
  const queries: Queries = { query: (sql, values) => ask(client, sql, values) };
  try {
    await queries.query(`begin; ${LIMIT_TIME}`);
    const result = await work(queries);
    await queries.query("commit");
    client.release();
    return result;
  } catch (error) {
    await abandon(client, error);
    throw error;
  }
}

/** Rolls back; a connection that failed, rather than a statement, is thrown away with its transaction. */
async function abandon(client: VercelPoolClient, error: unknown): Promise<void> {
  const broken = error instanceof StoreFailure && error.sqlState === null;
  const rolledBack =
    !broken &&
    (await client.query("rollback").then(
      () => true,
      () => false,
    ));
  client.release(!rolledBack);
}

function useWebSockets(relay: string | undefined): void {
  // Every platform that Longlist runs on has WebSocket built in; the one that the driver brings is for Node alone.
  neonConfig.webSocketConstructor = undefined;
  if (relay === undefined) return;
  if (!isLocalRelay(relay)) {
    throw new RangeError(`the database relay must be on this computer, for example localhost:5433, and not ${relay}`);
  }
  neonConfig.wsProxy = (host, port) => `${relay}/?address=${host}:${port}`;
  neonConfig.useSecureWebSocket = false;
  neonConfig.pipelineConnect = false;
}

/**
 * Gives a request on the edge a store of its own: connections cannot outlive the request that made them there.
 *
 * @param waitUntil the platform's, which lets the connections end after the answer is on its way
 * @example forOneRequest(() => openVercelStore(options), (end) => context.waitUntil(end), (store) => answer(store))
 */
export async function forOneRequest<T>(
  open: () => Store,
  waitUntil: (end: Promise<void>) => void,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = open();
  try {
    return await work(store);
  } finally {
    waitUntil(store.close().catch(() => {}));
  }
}
