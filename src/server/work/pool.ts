import { setTimeout as wait } from "node:timers/promises";
import { MessageChannel } from "node:worker_threads";
import { Piscina } from "piscina";
import { BUDGET, type BudgetLimits, createBudgets } from "../../http/heavy/budgets.ts";
import type { Elsewhere, HandedRequest, HandedResponse, Sender } from "../../http/heavy/elsewhere.ts";
import { createTurns } from "../../http/heavy/turns.ts";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import { serveStore } from "../../store/remote/serve-store.ts";
import type { Store } from "../../store/store.ts";
import type { About } from "../../web/platform.ts";

/** What each thread is told when it starts. */
export interface ThreadSettings {
  /** As the service that hands it requests says it of itself. */
  readonly about: Required<About>;
  readonly origin: string | undefined;
}

export interface PoolOptions {
  readonly threads: number;
  readonly settings: ThreadSettings;
  /** What threads ask of the database; without it, requests that need one are not handed over. */
  readonly store?: Store | undefined;
  readonly budget?: BudgetLimits;
  /** Milliseconds that one request is worked on at most. */
  readonly mostWork?: MostWork;
}

/** What a list of 10,000 rows needs is a second or two; an inspectorate's own rules, with a key, may need more. */
const MOST_WORK = { anonymous: 20_000, signedIn: 120_000 };
type MostWork = typeof MOST_WORK;

/** A pool of threads, and how long its queue is. */
export interface Pool extends Elsewhere {
  state(): { readonly waiting: number; readonly most: number };
  /** Refuses those who wait, and lets nobody wait from now on. */
  refuseQueue(): void;
  /** Ends the threads, those at work in ten seconds at most. */
  close(): Promise<void>;
}

/** Of each thread: as many who have signed in as others. */
const WAITING_FOR_EACH = 8;

/** And of one key or one client: half of what those who have not signed in may have. */
const OWN_WAITING_FOR_EACH = WAITING_FOR_EACH / 2;

/** How long work goes on after its sender has gone, in the hope that it ends by itself: a new thread costs as much. */
const GRACE = 500;

/** Milliseconds that work has once the service ends. */
const LAST_WORK = 10_000;

/** Beyond this no list goes; a request that does must not take the service with it. */
const MEGABYTES = 1024;

/**
 * Opens the pool. With a database, one thread is always left for those who have signed in, and no key and no client has all of them.
 *
 * @example const pool = openPool({ threads: 2, settings, store }); await pool.answer(request, sender)
 */
export function openPool({ threads, settings, store, budget = BUDGET, mostWork = MOST_WORK }: PoolOptions): Pool {
  const piscina = new Piscina({
    filename: new URL("./thread.ts", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  const turns = createTurns({
    atOnce: threads,
    anonymousAtOnce: store ? Math.max(1, threads - 1) : threads,
    waiting: 2 * WAITING_FOR_EACH * threads,
    anonymousWaiting: WAITING_FOR_EACH * threads,
    own: { atOnce: Math.max(1, threads - 1), waiting: OWN_WAITING_FOR_EACH * threads },
  });
  const budgets = createBudgets(budget, () => performance.now());
  const atWork = new Set<Promise<HandedResponse>>();
  const budgetOf = ({ client, signedIn }: Pick<Sender, "client" | "signedIn">) => (signedIn ? null : client);

  return {
    refuse(sender) {
      const client = budgetOf(sender);
      if (client !== null) budgets.refuseSpent(client);
      turns.refuseFull(sender);
    },
    async answer(request, sender) {
      const client = budgetOf(sender);
      const end = await turns.take(sender, sender.signal);
      const start = performance.now();
      try {
        // Whoever sent many at once has had the first ones worked on meanwhile.
        if (client !== null) budgets.refuseSpent(client);
        const most = sender.signedIn ? mostWork.signedIn : mostWork.anonymous;
        const work = onThread(piscina, sender.usesLedger ? store : undefined, request, { gone: sender.signal, most });
        atWork.add(work);
        return await work.finally(() => atWork.delete(work));
      } finally {
        end();
        if (client !== null) budgets.spend(client, performance.now() - start);
      }
    },
    state: turns.state,
    refuseQueue: turns.close,
    async close() {
      // Not Piscina's own end: it waits in vain for a thread that was stopped, and throws where work takes too long.
      await Promise.race([Promise.allSettled(atWork), wait(LAST_WORK, null, { ref: false })]);
      await piscina.destroy();
    },
  };
}

/** Works on a request on a thread, which is stopped where the work does not end: in time, or soon after the sender has gone. */
async function onThread(
  piscina: Piscina,
  store: Store | undefined,
  request: HandedRequest,
  { gone, most }: { readonly gone: AbortSignal; readonly most: number },
): Promise<HandedResponse> {
  const stop = new AbortController();
  let isOver = false;
  const over = setTimeout(() => {
    isOver = true;
    stop.abort();
  }, most).unref();
  const stopSoon = () => setTimeout(() => stop.abort(), GRACE).unref();
  gone.addEventListener("abort", stopSoon, { once: true });
  if (gone.aborted) stopSoon();
  const channel = store && new MessageChannel();
  if (channel && store) serveStore(store, channel.port1);
  try {
    const transferList = channel ? [channel.port2] : [];
    return await piscina.run({ request, port: channel?.port2 ?? null }, { transferList, signal: stop.signal });
  } catch (error) {
    throw isOver ? tooLong(most) : error;
  } finally {
    clearTimeout(over);
    gone.removeEventListener("abort", stopSoon);
    channel?.port1.close();
  }
}

function tooLong(most: number): HttpProblem {
  return new HttpProblem("too-long", [
    {
      place: "request",
      message: `what it asks for was worked on for ${most / 1000} seconds and did not end`,
      remedy:
        "Ask for less: balance on fewer variables or levels, send fewer cases. The command line has no such limit.",
    },
  ]);
}
