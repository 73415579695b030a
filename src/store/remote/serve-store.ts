import type { Queries, Store } from "../store.ts";
import { failureOf } from "../store-failure.ts";
import type { Asked, Port, Told } from "./messages.ts";

interface Open {
  readonly queries: Queries;
  readonly commit: () => void;
  readonly rollback: () => void;
  /** When the database has ended it. */
  readonly ended: Promise<void>;
}

/** Thrown to have a transaction undone; it goes no further. */
const UNDO = new Error("undone");

/**
 * Serves a store to the thread at the other end of a port. What that thread began and did not end is undone when the port
 * closes, as it does when the thread is stopped.
 *
 * @example serveStore(store, port1); new Worker(url, { workerData: port2, transferList: [port2] })
 */
export function serveStore(store: Store, port: Port<Told, Asked>): void {
  const open = new Map<number, Open>();
  let closed = false;

  port.on("message", async (asked) => {
    const { number } = asked;
    try {
      const rows = await serve(asked);
      if (!closed) port.postMessage({ number, rows });
    } catch (error) {
      const { code, sqlState } = failureOf(error);
      if (!closed) port.postMessage({ number, failure: { code, sqlState } });
    }
  });
  port.on("close", () => {
    closed = true;
    for (const { rollback } of open.values()) rollback();
  });

  async function serve(asked: Asked): Promise<readonly object[]> {
    if (asked.kind === "begin") {
      const begun = await begin(store);
      open.set(asked.number, begun);
      if (closed) begun.rollback();
      return [];
    }
    if (asked.kind === "query" && asked.transaction === null) return store.query(asked.sql, asked.values);
    const transaction = open.get(Number(asked.transaction));
    if (!transaction) throw new Error("there is no such transaction");
    if (asked.kind === "query") return transaction.queries.query(asked.sql, asked.values);
    open.delete(Number(asked.transaction));
    transaction[asked.kind]();
    await transaction.ended;
    return [];
  }
}

/** Begins a transaction that others work in, until they say how it ends. */
async function begin(store: Store): Promise<Open> {
  const end = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<Queries>();
  const ended = store
    .transaction(async (queries) => {
      begun.resolve(queries);
      await end.promise;
    })
    .catch((error) => {
      begun.reject(error);
      if (error !== UNDO) throw error;
    });
  // Whoever ends it hears of it; that nobody does, as where the port has closed, is no error of this process.
  ended.catch(() => {});
  return { queries: await begun.promise, commit: () => end.resolve(), rollback: () => end.reject(UNDO), ended };
}
