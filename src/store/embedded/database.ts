import { Worker } from "node:worker_threads";
import { oneByOne } from "../one-by-one.ts";
import { failureOf, StoreFailure } from "../store-failure.ts";
import type { Session } from "../store-in-turns.ts";
import type { AskedStatement, DatabaseThreadData, ThreadAnswer } from "./messages.ts";

/** For how long a thread may not answer, in milliseconds. */
export interface Patience {
  /** From its start to its first answer: making a database takes seconds, on a busy machine many. */
  readonly toOpen: number;
  /** Longer than any statement of the ledger's takes. */
  readonly toAnswer: number;
  /** Once the disk has refused a write: PostgreSQL may have said so, or be trying for ever. */
  readonly onceRefused: number;
  readonly toClose: number;
}

const PATIENCE: Patience = { toOpen: 90_000, toAnswer: 30_000, onceRefused: 2_000, toClose: 5_000 };

const BETWEEN_LOOKS = 250;

export interface DatabaseOptions extends Omit<DatabaseThreadData, "refusedWrite"> {
  readonly patience?: Partial<Patience> | undefined;
  /** Told when the directory turns out to be another process's. */
  readonly whenLost: () => void;
}

/** A database in a thread of its own, which can be ended at any moment: what it had acknowledged is on the disk. */
export interface DatabaseThread extends Session {
  /** False once it has ended; whatever is asked then is refused. */
  readonly lives: () => boolean;
}

/**
 * Starts the thread; the database is opened by the first statement. A watchdog ends it where an answer does not come: on
 * a disk without room PGlite would be busy for ever, and nothing in its own thread could stop it.
 */
export function startDatabase({ patience: given, whenLost, ...data }: DatabaseOptions): DatabaseThread {
  const patience = { ...PATIENCE, ...given };
  const refusedWrite = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: DatabaseThreadData = { ...data, refusedWrite };
  const thread = new Worker(new URL("./database-thread.ts", import.meta.url), { workerData });
  let waiting: ((answer: ThreadAnswer) => void) | null = null;
  let alive = true;
  let opened = false;

  const hasRefused = () => Atomics.load(refusedWrite, 0) === 1;
  const settle = (answer: ThreadAnswer) => {
    waiting?.(answer);
    waiting = null;
  };
  const end = async () => {
    alive = false;
    await thread.terminate();
  };
  thread.on("message", settle);
  const failed = () => {
    alive = false;
    settle({ broken: true });
  };
  thread.once("error", failed);
  thread.once("exit", failed);

  const answered = (asked: AskedStatement, most: number) =>
    new Promise<ThreadAnswer>((resolve, reject) => {
      Atomics.store(refusedWrite, 0, 0);
      const callOff = watch({ most, onceRefused: patience.onceRefused, hasRefused }, (failure) => {
        waiting = null;
        void end().then(() => reject(new StoreFailure(failure)));
      });
      waiting = (answer) => {
        callOff();
        resolve(answer);
      };
      thread.postMessage(asked);
    });

  const inOrder = oneByOne();
  const ask = async (asked: AskedStatement, most: number): Promise<readonly object[]> => {
    const answer = await inOrder(async () => {
      if (!alive) throw new StoreFailure("unavailable");
      return answered(asked, most);
    });
    if ("rows" in answer) {
      opened = true;
      return answer.rows;
    }
    if ("refused" in answer) throw failureOf({ code: answer.refused });
    await end();
    if ("lost" in answer) whenLost();
    throw new StoreFailure(hasRefused() ? "full" : "unavailable");
  };

  return {
    lives: () => alive,
    ask: (sql, values, begins = false) => ask({ sql, values, begins }, opened ? patience.toAnswer : patience.toOpen),
    // Where the database does not close in time its thread is ended.
    async close() {
      if (alive) await ask({ sql: null, begins: false }, patience.toClose).catch(() => {});
      await end();
    },
  };
}

interface Watched extends Pick<Patience, "onceRefused"> {
  readonly most: number;
  readonly hasRefused: () => boolean;
}

/**
 * Watches for an answer that does not come.
 *
 * @param bark told once why it is waited for no longer
 * @returns what calls the dog off
 */
function watch({ most, onceRefused, hasRefused }: Watched, bark: (failure: "full" | "slow") => void): () => void {
  let waited = 0;
  let refusedAt: number | null = null;
  const timer = setInterval(() => {
    waited += BETWEEN_LOOKS;
    if (hasRefused()) refusedAt ??= waited;
    const stuck = refusedAt !== null && waited - refusedAt >= onceRefused;
    if (!stuck && waited < most) return;
    clearInterval(timer);
    bark(stuck ? "full" : "slow");
  }, BETWEEN_LOOKS);
  return () => clearInterval(timer);
}
