import type { Context } from "hono";
import type { RequestFacts } from "../../ledger/keys/sign-in.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import type { ServicePlatform } from "../platform.ts";
import { latelyShown } from "./lately-shown.ts";

/** A door of the service, which asks for a secret: the API for a key, the pages for a session. */
export interface Door {
  /** What a request shows; undefined where it shows nothing. */
  readonly secretOf: (c: Context) => string | undefined;
  /** @throws LedgerRefusal where the secret does not work */
  readonly letIn: (ledger: Ledger, secret: string, request: RequestFacts) => Promise<unknown>;
}

/**
 * Whether a request comes from somebody who has signed in, also where nobody is asked to: it then goes first. One whose
 * secret does not work is anybody's.
 *
 * @example answerElsewhere(platform, isSignedIn(platform, BY_KEY))
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
        await letIn(ledger, secret, { correlationId: c.get("requestId") });
        found = true;
      }).catch(() => {});
      return found;
    });
  };
}
