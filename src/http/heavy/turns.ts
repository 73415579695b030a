import { HttpProblem } from "../problems/http-problem.ts";

/** How many may work at once, and wait. */
export interface TurnLimits {
  readonly atOnce: number;
  /** Of those at work, at most so many who have not signed in: the others find a place free. */
  readonly anonymousAtOnce: number;
  readonly waiting: number;
  /** Of those who wait, at most so many who have not signed in. */
  readonly anonymousWaiting: number;
}

/** The turns of heavy requests: a short queue, in which whoever has signed in goes first. */
export interface Turns {
  /**
   * Waits for a turn.
   *
   * @param signal of whoever waits no longer: the place in the queue is free at once
   * @returns what ends the turn
   * @throws HttpProblem `too-busy` where too many wait; whatever the signal was aborted for
   */
  take(who: { readonly signedIn: boolean }, signal?: AbortSignal): Promise<() => void>;
  /** @throws HttpProblem `too-busy` where {@link Turns.take} would */
  refuseFull(who: { readonly signedIn: boolean }): void;
  /** How many wait, and how many may. */
  state(): { readonly waiting: number; readonly most: number };
  /** Refuses those who wait; whoever comes from now on finds a place free or is refused. */
  close(): void;
}

interface Waiting {
  readonly signedIn: boolean;
  readonly begin: (end: () => void) => void;
  readonly refuse: (why: unknown) => void;
}

/** @example const end = await createTurns(limits).take({ signedIn: false }); try { … } finally { end(); } */
export function createTurns(limits: TurnLimits): Turns {
  const queue: Waiting[] = [];
  const working = { all: 0, anonymous: 0 };
  let closed = false;

  const mayBegin = (signedIn: boolean) =>
    working.all < limits.atOnce && (signedIn || working.anonymous < limits.anonymousAtOnce);
  const isFull = (signedIn: boolean) => {
    if (closed || queue.length >= limits.waiting) return true;
    return !signedIn && queue.filter((one) => !one.signedIn).length >= limits.anonymousWaiting;
  };
  const began = (signedIn: boolean): (() => void) => {
    const anonymous = signedIn ? 0 : 1;
    working.all += 1;
    working.anonymous += anonymous;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      working.all -= 1;
      working.anonymous -= anonymous;
      letIn();
    };
  };
  const letIn = () => {
    for (const signedIn of [true, false]) {
      while (mayBegin(signedIn)) {
        const at = queue.findIndex((one) => one.signedIn === signedIn);
        if (at < 0) break;
        for (const next of queue.splice(at, 1)) next.begin(began(signedIn));
      }
    }
  };

  return {
    refuseFull({ signedIn }) {
      if (!mayBegin(signedIn) && isFull(signedIn)) throw tooBusy();
    },
    async take({ signedIn }, signal) {
      signal?.throwIfAborted();
      if (mayBegin(signedIn)) return began(signedIn);
      if (isFull(signedIn)) throw tooBusy();
      return new Promise((resolve, reject) => {
        const leave = () => {
          queue.splice(queue.indexOf(one), 1);
          reject(signal?.reason);
        };
        const one: Waiting = {
          signedIn,
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
