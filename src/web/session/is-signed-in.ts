import type { Context } from "hono";
import { latelyShown } from "../../http/heavy/lately-shown.ts";
import type { SiteEnv, SitePlatform } from "../platform.ts";
import { sessionOf } from "./session-cookie.ts";

/** Whether a request comes from somebody who has signed in, also on a page that asks nobody to: it then goes first. */
export function isSignedIn({ withLedger, clock }: SitePlatform): (c: Context<SiteEnv>) => Promise<boolean> {
  const shown = latelyShown(clock);
  return async (c) => {
    if (c.get("caller") !== undefined) return true;
    const session = sessionOf(c);
    if (!withLedger || session === undefined) return false;
    return shown.isRight(session, async () => {
      let found = false;
      await withLedger(c, async (ledger) => {
        await ledger.resume(session, { correlationId: c.var.requestId });
        found = true;
      }).catch(() => {});
      return found;
    });
  };
}
