import type { SqlValue } from "../store.ts";

/** What the service's thread and the database's say to each other. @module */

/** What the database's thread is started with. */
export interface DatabaseThreadData {
  /** Of PostgreSQL's files, there or to be made. */
  readonly home: string;
  readonly lock: { readonly path: string; readonly holder: string };
  /** Bytes that must be free for a transaction to begin. */
  readonly leastFree: number;
  /** Set to 1 by the thread once the disk has refused a write. */
  readonly refusedWrite: Int32Array<SharedArrayBuffer>;
}

/** One statement, or with neither text nor values the wish that the database be closed. */
export interface AskedStatement {
  readonly sql: string | null;
  readonly values?: readonly SqlValue[] | undefined;
  /** Whether it begins something, for which there must be room on the disk. */
  readonly begins: boolean;
}

/** What came of it. */
export type ThreadAnswer =
  | { readonly rows: readonly object[] }
  /** With the SQLSTATE and nothing of what was said, which can quote what was being written. */
  | { readonly refused: string }
  /** The database cannot go on: it is to be opened again. */
  | { readonly broken: true }
  /** The directory is another process's. */
  | { readonly lost: true };
