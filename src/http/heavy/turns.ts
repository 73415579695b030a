import { HttpProblem } from "../problems/http-problem.ts";

/** How many may work at once, and wait. */
export interface TurnLimits {
  readonly atOnce: number;
  /** Of those at work, at most so many who have not signed in: the others find a place free. */
  readonly anonymousAtOnce: number;
  readonly waiting: number;
  /** Of those who wait, at most so many who have not signed in. */
  readonly anonymousWaiting: number;
  /** Of one owner at most so many at work and so many waiting: whoever has all threads has them until the work ends. */
  readonly own: { readonly atOnce: number; readonly waiting: number };
}

/** Who asks for a turn. */
export interface TurnOf {
  readonly signedIn: boolean;
  /** Of whose share it is: a key, or a client; null where nobody can be told from others. */
  readonly owner: string | null;
}

/** The turns of heavy requests: a short queue, in which whoever has signed in goes first, and of those whoever has least at work. */
export interface Turns {
  /**
   * Waits for a turn.
   *
   * @param signal of whoever waits no longer: the place in the queue is free at once
   * @returns what ends the turn
   * @throws HttpProblem `too-busy` where too many wait; whatever the signal was aborted for
   */
  take(who: TurnOf, signal?: AbortSignal): Promise<() => void>;
  /** @throws HttpProblem `too-busy` where {@link Turns.take} would */
  refuseFull(who: TurnOf): void;
  /** How many wait, and how many may. */
  state(): { readonly waiting: number; readonly most: number };
  /** Refuses those who wait; whoever comes from now on finds a place free or is refused. */
  close(): void;
}

interface Waiting extends TurnOf {
  readonly begin: (end: () => void) => void;
  readonly refuse: (why: unknown) => void;
}

/** @example const end = await createTurns(limits).take({ signedIn: false, owner: null }); try { … } finally { end(); } */
export function createTurns(limits: TurnLimits): Turns {
  const queue: Waiting[] = [];
  const working: TurnOf[] = [];
  let closed = false;

  const mayBegin = ({ signedIn, owner }: TurnOf) =>
    working.length < limits.atOnce &&
    (signedIn || anonymousOf(working) < limits.anonymousAtOnce) &&
    ownOf(owner, working) < limits.own.atOnce;
  const isFull = ({ signedIn, owner }: TurnOf) =>
    closed ||
    queue.length >= limits.waiting ||
    (!signedIn && anonymousOf(queue) >= limits.anonymousWaiting) ||
    ownOf(owner, queue) >= limits.own.waiting;
  const began = ({ signedIn, owner }: TurnOf): (() => void) => {
    const one = { signedIn, owner };
    working.push(one);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      working.splice(working.indexOf(one), 1);
      letIn();
    };
  };
  const next = () => foremost(queue.filter(mayBegin), working);
  const letIn = () => {
    for (let one = next(); one !== undefined; one = next()) {
      queue.splice(queue.indexOf(one), 1);
      one.begin(began(one));
    }
  };

  return {
    refuseFull(who) {
      if (!mayBegin(who) && isFull(who)) throw tooBusy();
    },
    async take(who, signal) {
      signal?.throwIfAborted();
      if (mayBegin(who)) return began(who);
      if (isFull(who)) throw tooBusy();
      return new Promise((resolve, reject) => {
        const leave = () => {
          queue.splice(queue.indexOf(one), 1);
          reject(signal?.reason);
        };
        const one: Waiting = {
          ...who,
          begin(end) {
            signal?.removeEventListener("abort", leave);
            resolve(end);
          },
          refuse: reject,
        };
        queue.push(one);
        signal?.addEventListener("abort", leave, { once: true });
      });
    },
    state: () => ({ waiting: queue.length, most: limits.waiting }),
    close() {
      closed = true;
      for (const one of queue.splice(0)) one.refuse(tooBusy());
    },
  };
}

/** Who is to begin next of those who may: whoever has signed in, then whoever has least at work, then whoever came first. */
function foremost(able: readonly Waiting[], working: readonly TurnOf[]): Waiting | undefined {
  const signedIn = able.filter((one) => one.signedIn);
  const some = signedIn.length > 0 ? signedIn : able;
  return some.toSorted((a, b) => ownOf(a.owner, working) - ownOf(b.owner, working))[0];
}

function ownOf(owner: string | null, some: readonly TurnOf[]): number {
  return owner === null ? 0 : some.filter((one) => one.owner === owner).length;
}

function anonymousOf(some: readonly TurnOf[]): number {
  return some.filter((one) => !one.signedIn).length;
}

/** The refusal of whoever finds no place. */
export function tooBusy(message = "as many requests as can be worked on are waiting already"): HttpProblem {
  return new HttpProblem("too-busy", [
    {
      place: "server",
      message,
      remedy: "Send the same request again in a few seconds.",
    },
  ]);
}
