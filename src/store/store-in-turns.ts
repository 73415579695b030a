import { oneByOne } from "./one-by-one.ts";
import type { Queries, SqlValue, Store } from "./store.ts";
import { StoreFailure } from "./store-failure.ts";
import { LIMIT_TIME } from "./time-limits.ts";

/** One session of a database, as PGlite has it. */
export interface Session {
  /**
   * Asks one statement, or a script without values.
   *
   * @param begins whether it begins something, and is no part of a transaction that has begun
   * @throws StoreFailure
   */
  readonly ask: (sql: string, values?: readonly SqlValue[], begins?: boolean) => Promise<readonly object[]>;
  readonly close: () => Promise<void>;
}

/**
 * A store on one session: requests take turns, each transaction one for all of it.
 *
 * @param session the one that lives, asked for at each turn
 * @param whenClosed what else ends with the store
 */
export function storeInTurns(session: () => Session, whenClosed: () => Promise<void> = async () => {}): Store {
  const inOrder = oneByOne();
  let closed = false;

  const inTurn = <T>(work: (session: Session) => Promise<T>): Promise<T> =>
    inOrder(async () => {
      if (closed) throw new StoreFailure("unavailable");
      return work(session());
    });

  return {
    query: <R extends object>(sql: string, values?: readonly SqlValue[]) =>
      inTurn((one) => one.ask(sql, values, true) as Promise<readonly R[]>),
    transaction: (work) => inTurn((one) => inTransaction(one, work)),
    async close() {
      await inTurn(async (one) => {
        closed = true;
        await one.close();
      }).catch(() => {});
      await whenClosed();
    },
  };
}

async function inTransaction<T>(session: Session, work: (queries: Queries) => Promise<T>): Promise<T> {
  const queries: Queries = {
    query: <R extends object>(sql: string, values?: readonly SqlValue[]) =>
      session.ask(sql, values) as Promise<readonly R[]>,
  };
  await session.ask(`begin; ${LIMIT_TIME}`, undefined, true);
  try {
    const result = await work(queries);
    await session.ask("commit");
    return result;
  } catch (error) {
    // A session that cannot do even this has ended, and its transaction with it, or is not to be trusted any more.
    await session.ask("rollback").catch(() => session.close());
    throw error;
  }
}
