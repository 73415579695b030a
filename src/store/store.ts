/**
 * The database as everything above it sees it. Two drivers fulfil it, PGlite (`embedded/`: on files, in a thread of its own;
 * in memory for tests) and `vercel-store.ts` (production), and one test suite holds them to the same behaviour. `remote/`
 * lends either to a thread that has none.
 *
 * @module
 */

/** What a statement can be given. Documents go in as canonical JSON text, so that their digests stay theirs. */
export type SqlValue = string | number | boolean | null;

export interface Queries {
  /**
   * Runs one statement with values, or a script of several without.
   *
   * @param sql PostgreSQL, with `$1`, `$2` … for the values
   * @returns the rows, those of the last statement of a script; int2, int4 and float8 as numbers, bool as boolean,
   *   everything else as the text PostgreSQL prints, dates and int8 included
   * @throws StoreFailure whatever went wrong
   * @example await queries.query("select 1 + $1::int4 as sum", [1]) // [{ sum: 2 }]
   */
  query<R extends object>(sql: string, values?: readonly SqlValue[]): Promise<readonly R[]>;
}

export interface Store extends Queries {
  /**
   * Runs work in one transaction (read committed): all of it holds once the promise resolves, or none of it.
   *
   * @throws whatever the work throws, after rolling back; StoreFailure where the database fails
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Ends all connections. Nothing may be asked afterwards. */
  close(): Promise<void>;
}
