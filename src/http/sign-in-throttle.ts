import { LedgerRefusal } from "../ledger/ledger-refusal.ts";
import { HttpProblem } from "./problems/http-problem.ts";

/** Keys that did not work, from one client, before no more are looked at for a while. */
const MOST_WRONG = 10;
/** Milliseconds after which one of them is forgotten. */
const FORGOTTEN_AFTER = 60_000;
const MOST_CLIENTS = 10_000;

/** Slows down whoever tries keys. */
export interface SignInThrottle {
  /**
   * Has a key tried, unless too many of the client's did not work lately. It is the client that waits, never the key: else
   * anybody could keep a key's bearer out. Of tries at the same time no more are begun than may yet go wrong; the others wait for those.
   *
   * @param client null for one who cannot be told from others, and so is not slowed down
   * @throws HttpProblem `too-many-requests`; whatever the trying throws
   */
  attempt<T>(client: string | null, tryKey: () => Promise<T>): Promise<T>;
}

/**
 * @param clock milliseconds from any fixed moment
 * @example await createSignInThrottle(clock).attempt("192.0.2.7", () => ledger.signIn(token, facts))
 */
export function createSignInThrottle(clock: () => number): SignInThrottle {
  /** By client, the moments of what did not work, the last ones alone. */
  const wrong = new Map<string, number[]>();
  const lately = (client: string) => (wrong.get(client) ?? []).filter((at) => at > clock() - FORGOTTEN_AFTER);
  const remember = (client: string) => {
    const all = [...lately(client), clock()];
    wrong.delete(client);
    wrong.set(client, all);
    const [oldest] = wrong.keys();
    if (wrong.size > MOST_CLIENTS && oldest !== undefined) wrong.delete(oldest);
  };
  const tryFor = async <T>(client: string, tryKey: () => Promise<T>): Promise<T> => {
    try {
      return await tryKey();
    } catch (error) {
      if (error instanceof LedgerRefusal && error.code === "not-signed-in") remember(client);
      throw error;
    }
  };
  /** By client, what is being tried; each ends without an error. */
  const underWay = new Map<string, Set<Promise<void>>>();
  return {
    async attempt(client, tryKey) {
      if (client === null) return tryKey();
      const trying = underWay.get(client) ?? new Set();
      underWay.set(client, trying);
      while (trying.size > 0 && trying.size + lately(client).length >= MOST_WRONG) await Promise.race(trying);
      if (lately(client).length >= MOST_WRONG) throw tooManyWrong();
      const answer = tryFor(client, tryKey);
      const ended = answer.then(
        () => {},
        () => {},
      );
      trying.add(ended);
      try {
        return await answer;
      } finally {
        trying.delete(ended);
        if (trying.size === 0) underWay.delete(client);
      }
    },
  };
}

function tooManyWrong(): HttpProblem {
  return new HttpProblem("too-many-requests", [
    {
      place: "key",
      message: `${MOST_WRONG} keys that do not work were tried from your address within a minute, so none is looked at now`,
      remedy: "Wait a minute, then sign in with the key as it was given to you.",
    },
  ]);
}
