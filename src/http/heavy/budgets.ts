import { HttpProblem } from "../problems/http-problem.ts";

/** How long the requests of one client may be worked on. */
export interface BudgetLimits {
  /** Milliseconds of work that a client has in hand, and gets back within a minute. */
  readonly workAMinute: number;
  /** Clients remembered at once; those who have spent least are forgotten first. */
  readonly mostClients: number;
}

export const BUDGET: BudgetLimits = { workAMinute: 20_000, mostClients: 10_000 };

const MINUTE = 60_000;

/** What clients who have not signed in have left of the work that is done for them. */
export interface Budgets {
  /** @throws HttpProblem `too-many-requests` where nothing is left */
  refuseSpent(client: string): void;
  /** @param milliseconds that were worked for the client */
  spend(client: string, milliseconds: number): void;
}

/**
 * @param clock milliseconds from any fixed moment
 * @example const budgets = createBudgets(BUDGET, () => performance.now()); budgets.spend("192.0.2.7", 850)
 */
export function createBudgets({ workAMinute, mostClients }: BudgetLimits, clock: () => number): Budgets {
  /** By client: milliseconds that were worked and have not come back yet, as of a moment. */
  const spent = new Map<string, { readonly work: number; readonly at: number }>();
  const rate = workAMinute / MINUTE;
  const owed = (client: string) => {
    const one = spent.get(client);
    return one === undefined ? 0 : Math.max(0, one.work - (clock() - one.at) * rate);
  };
  const forgetSome = () => {
    for (const client of spent.keys()) if (owed(client) === 0) spent.delete(client);
    const least = [...spent.keys()].sort((a, b) => owed(a) - owed(b));
    for (const client of least.slice(0, Math.ceil(mostClients / 10))) {
      if (spent.size >= mostClients) spent.delete(client);
    }
  };
  return {
    refuseSpent(client) {
      if (owed(client) >= workAMinute) throw tooMany();
    },
    spend(client, milliseconds) {
      const work = owed(client) + milliseconds;
      if (spent.size >= mostClients && !spent.has(client)) forgetSome();
      spent.set(client, { work, at: clock() });
    },
  };
}

function tooMany(): HttpProblem {
  return new HttpProblem("too-many-requests", [
    {
      place: "client",
      message: "more was asked from your address than is done for one in a minute",
      remedy: "Wait ten seconds and send the request again, or sign in with a key.",
    },
  ]);
}
