import type { Context } from "hono";
import type { ServicePlatform } from "../../http/platform.ts";
import { bearerToken } from "./bearer-token.ts";

/**
 * Whether a request comes from somebody with a key, also on a route that asks for none: it then goes first. One whose key
 * does not work is anybody's.
 */
export function isSignedIn({ withLedger }: Pick<ServicePlatform, "withLedger">): (c: Context) => Promise<boolean> {
  return async (c) => {
    if (c.get("caller") !== undefined) return true;
    if (!withLedger || c.req.header("Authorization") === undefined) return false;
    let found = false;
    await withLedger(c, async (ledger) => {
      await ledger.signIn(bearerToken(c.req.raw.headers), { correlationId: c.get("requestId") });
      found = true;
    }).catch(() => {});
    return found;
  };
}
