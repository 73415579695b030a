import { existsSync } from "node:fs";
import { chmod, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type PGliteInterface } from "@electric-sql/pglite";
import { KEPT_AS_TEXT } from "./column-types.ts";
import { lockDirectory } from "./directory-lock.ts";
import type { Queries, SqlValue, Store } from "./store.ts";
import { failureOf } from "./store-failure.ts";
import { LIMIT_TIME } from "./time-limits.ts";

/**
 * The embedded driver: PostgreSQL inside this process, on PGlite.
 *
 * @module
 */

const PARSERS = Object.fromEntries(KEPT_AS_TEXT.map((type) => [type, (text: string) => text]));

/** The owner's alone, as PostgreSQL itself asks for: other users of the computer would read the lists, and could change them. */
const OWN = 0o700;

/**
 * Opens the database in a directory, which is made where there is none, and keeps other processes and users out of it.
 *
 * @throws StoreFailure `in-use` while another process has it open: two would overwrite each other's rows
 */
export async function openPgliteStore(directory: string): Promise<Store> {
  await mkdir(directory, { recursive: true, mode: OWN });
  const unlock = await lockDirectory(directory);
  try {
    const database = await PGlite.create({ dataDir: await databaseIn(directory), parsers: PARSERS });
    return pgliteStore(database, unlock);
  } catch (error) {
    await unlock();
    throw failureOf(error);
  }
}

/** The folder of the database. It gets its name once it is complete, so that a start cut short leaves no half of one. */
async function databaseIn(directory: string): Promise<string> {
  const home = join(directory, "postgres");
  if (existsSync(home)) {
    await chmod(home, OWN);
    return home;
  }
  const draft = join(directory, "postgres.draft");
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: OWN });
  await (await PGlite.create(draft)).close();
  await rename(draft, home);
  return home;
}

/**
 * Opens a database that lives in memory and ends with the process.
 *
 * @param snapshot what `dumpDataDir` gave of another; an empty database unless told
 */
export async function openPgliteInMemory(snapshot?: Blob): Promise<{ store: Store; database: PGlite }> {
  const database = await PGlite.create({ parsers: PARSERS, ...(snapshot ? { loadDataDir: snapshot } : {}) });
  return { database, store: pgliteStore(database) };
}

function pgliteStore(database: PGliteInterface, unlock: () => Promise<void> = async () => {}): Store {
  return {
    query: (sql, values) => ask(database, sql, values),
    transaction: (work) => inTransaction(database, work),
    async close() {
      await database.close();
      await unlock();
    },
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
