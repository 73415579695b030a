import { PGlite, type PGliteInterface, type PGliteOptions } from "@electric-sql/pglite";
import { KEPT_AS_TEXT } from "./column-types.ts";
import type { Queries, SqlValue, Store } from "./store.ts";
import { failureOf } from "./store-failure.ts";
import { LIMIT_TIME } from "./time-limits.ts";

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

/** What every database is opened with, or made where there is none, in memory or on files. How it gives values: see `Queries.query`. */
export const OPENED_WITH = {
  parsers: Object.fromEntries(KEPT_AS_TEXT.map((type) => [type, (text: string) => text])),
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

function pgliteStore(database: PGliteInterface): Store {
  return {
    query: (sql, values) => ask(database, sql, values),
    transaction: (work) => inTransaction(database, work),
    close: () => database.close(),
  };
}

type Queryable = Pick<PGliteInterface, "query" | "exec">;

async function ask<R extends object>(
  queryable: Queryable,
  sql: string,
  values?: readonly SqlValue[],
): Promise<readonly R[]> {
  try {
    if (values) return (await queryable.query<R>(sql, [...values])).rows;
    return ((await queryable.exec(sql)).at(-1)?.rows ?? []) as unknown as readonly R[];
  } catch (error) {
    throw failureOf(error);
  }
}

/** What the work throws passes through as it is; what the database throws is a failure of the store. */
async function inTransaction<T>(database: PGliteInterface, work: (queries: Queries) => Promise<T>): Promise<T> {
  let thrown: { readonly error: unknown } | null = null;
  try {
    return await database.transaction(async (transaction) => {
      const queries: Queries = { query: (sql, values) => ask(transaction, sql, values) };
      await queries.query(LIMIT_TIME);
      try {
        return await work(queries);
      } catch (error) {
        thrown = { error };
        throw error;
      }
    });
  } catch (error) {
    throw thrown ? (thrown as { readonly error: unknown }).error : failureOf(error);
  }
}
