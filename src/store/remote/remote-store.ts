import type { Queries, SqlValue, Store } from "../store.ts";
import { StoreFailure } from "../store-failure.ts";
import type { Asked, Port, Told } from "./messages.ts";

type Request = Asked extends infer One ? (One extends Asked ? Omit<One, "number"> : never) : never;

/**
 * The store of a thread that has no database: every statement is asked of the thread at the other end of a port, which
 * serves it by `serve-store.ts`. A transaction is begun, worked on and ended there, and undone where this end closes.
 *
 * @example const store = remoteStore(port); await store.query("select 1 as one", []) // [{ one: 1 }]
 */
export function remoteStore(port: Port<Asked, Told>): Store {
  const waiting = new Map<number, (told: Told) => void>();
  let last = 0;
  let isClosed = false;
  port.on("message", (told) => {
    waiting.get(told.number)?.(told);
    waiting.delete(told.number);
  });
  port.on("close", () => {
    isClosed = true;
    for (const [number, answer] of waiting) answer({ number, failure: { code: "unavailable", sqlState: null } });
    waiting.clear();
  });

  const ask = async (request: Request): Promise<Told> => {
    if (isClosed) throw new StoreFailure("unavailable", { sqlState: null });
    const number = ++last;
    const told = await new Promise<Told>((resolve) => {
      waiting.set(number, resolve);
      port.postMessage({ ...request, number } as Asked);
    });
    if ("failure" in told) throw new StoreFailure(told.failure.code, { sqlState: told.failure.sqlState });
    return told;
  };
  const queriesIn = (transaction: number | null): Queries => ({
    async query<R extends object>(sql: string, values?: readonly SqlValue[]) {
      const told = await ask({ kind: "query", transaction, sql, values });
      return ("rows" in told ? told.rows : []) as readonly R[];
    },
  });

  return {
    ...queriesIn(null),
    async transaction(work) {
      const { number } = await ask({ kind: "begin" });
      let result: Awaited<ReturnType<typeof work>>;
      try {
        result = await work(queriesIn(number));
      } catch (error) {
        // What the work threw is what counts, whatever becomes of undoing it: the other end undoes it in any case.
        await ask({ kind: "rollback", transaction: number }).catch(() => {});
        throw error;
      }
      await ask({ kind: "commit", transaction: number });
      return result;
    },
    async close() {
      isClosed = true;
      port.close();
    },
  };
}
