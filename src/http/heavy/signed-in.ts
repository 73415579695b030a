import type { Context } from "hono";
import type { Ledger } from "../../ledger/ledger.ts";
import type { ServicePlatform } from "../platform.ts";
import { latelyShown } from "./lately-shown.ts";

/** A door of the service, which asks for a secret: the API for a key, the pages for a session. */
export interface Door {
  /** What a request shows; undefined where it shows nothing. */
  readonly secretOf: (c: Context) => string | undefined;
  /** @throws LedgerRefusal where the secret does not work; HttpProblem where it is not looked at, as too many did not work lately */
  readonly letIn: (ledger: Ledger, secret: string, c: Context) => Promise<unknown>;
}

/**
 * Whether a request comes from somebody who has signed in, also where nobody is asked to: it then goes first. One whose
 * secret does not work, or is not looked at, is anybody's.
 *
 * @example answerElsewhere(platform, isSignedIn(platform, byKey(platform)))
 */
export function isSignedIn(
  { withLedger, clock }: Pick<ServicePlatform, "withLedger" | "clock">,
  { secretOf, letIn }: Door,
): (c: Context) => Promise<boolean> {
  const shown = latelyShown(clock);
  return async (c) => {
    if (c.get("caller") !== undefined) return true;
    const secret = secretOf(c);
    if (!withLedger || secret === undefined) return false;
    return shown.isRight(secret, async () => {
      let found = false;
      await withLedger(c, async (ledger) => {
        await letIn(ledger, secret, c);
        found = true;
      }).catch(() => {});
      return found;
    });
  };
}
