import type { Context } from "hono";
import type { Caller } from "../../ledger/access/caller.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { ServicePlatform } from "../platform.ts";
import { latelyShown } from "./lately-shown.ts";

/** A door of the service, which asks for a secret: the API for a key, the pages for a session. */
export interface Door {
  /** What a request shows; undefined where it shows nothing. */
  readonly secretOf: (c: Context) => string | undefined;
  /** @throws LedgerRefusal where the secret does not work; HttpProblem where it is not looked at, as too many did not work lately */
  readonly letIn: (ledger: Ledger, secret: string, c: Context) => Promise<Pick<Caller, "who">>;
}

/**
 * Who has signed in of those from whom a request comes, also where nobody is asked to: it then goes first. One whose secret does not
 * work, or is not looked at, is anybody's, and so is null.
 *
 * @example answerElsewhere(platform, whoSignedIn(platform, byKey(platform)))
 */
export function whoSignedIn(
  { withLedger, clock }: Pick<ServicePlatform, "withLedger" | "clock">,
  { secretOf, letIn }: Door,
): (c: Context) => Promise<string | null> {
  const shown = latelyShown(clock);
  return async (c) => {
    const caller: Caller | undefined = c.get("caller");
    if (caller !== undefined) return caller.who;
    const secret = secretOf(c);
    if (!withLedger || secret === undefined) return null;
    return shown.whose(secret, async () => {
      let who: string | null = null;
      await withLedger(c, async (ledger) => {
        ({ who } = await letIn(ledger, secret, c));
      }).catch(() => {});
      return who;
    });
  };
}
