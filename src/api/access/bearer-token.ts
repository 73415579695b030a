import type { Context } from "hono";
import { latelyShown } from "../../http/heavy/lately-shown.ts";
import type { ServicePlatform } from "../../http/platform.ts";
import { LedgerRefusal } from "../../ledger/ledger-refusal.ts";

/**
 * The key that a request brings.
 *
 * @throws LedgerRefusal `not-signed-in` where it brings none
 * @see RFC 6750, section 2.1
 * @example bearerToken(new Headers({ Authorization: "Bearer longlist_…" })) // "longlist_…"
 */
export function bearerToken(headers: Headers): string {
  const [, token] = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  if (token !== undefined) return token;
  throw new LedgerRefusal("not-signed-in", {
    place: "Authorization",
    message: "the request brings no key",
    remedy: "Send the header Authorization: Bearer and your key.",
  });
}

/**
 * Whether a request comes from somebody with a key, also on a route that asks for none: it then goes first. One whose key
 * does not work is anybody's.
 */
export function isSignedIn({ withLedger, clock }: ServicePlatform): (c: Context) => Promise<boolean> {
  const shown = latelyShown(clock);
  return async (c) => {
    if (c.get("caller") !== undefined) return true;
    const header = c.req.header("Authorization");
    if (!withLedger || header === undefined) return false;
    return shown.isRight(header, async () => {
      let found = false;
      await withLedger(c, async (ledger) => {
        await ledger.signIn(bearerToken(c.req.raw.headers), { correlationId: c.get("requestId") });
        found = true;
      }).catch(() => {});
      return found;
    });
  };
}
