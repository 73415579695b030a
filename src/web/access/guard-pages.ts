import type { MiddlewareHandler } from "hono";
import type { Act } from "../../ledger/access/acts.ts";
import { authorise } from "../../ledger/access/authorise.ts";
import { guardedBy, PAGE_RULES } from "../../ledger/access/rules.ts";
import { LedgerRefusal, notOnRecord } from "../../ledger/ledger-refusal.ts";
import { ID } from "../../ledger/platform.ts";
import type { Site, SiteEnv, SitePlatform } from "../platform.ts";
import { sessionOf } from "../session/session-cookie.ts";
import { withLedgerOf } from "./with-ledger.ts";

/** Stands before every page that has a rule, and so comes before them in the site. */
export function guardPages(site: Site, platform: SitePlatform): void {
  for (const { method, path, act } of guardedBy(PAGE_RULES, platform.statelessRoutes)) {
    site.on(method, path, signedIn(act));
  }
}

/** Lets those through who have signed in and may, with the ledger for as long as the request takes. */
function signedIn(act: Act | null): MiddlewareHandler<SiteEnv> {
  return (c, next) =>
    withLedgerOf(c, async (ledger) => {
      const session = sessionOf(c);
      if (session === undefined) throw notSignedIn();
      const caller = await ledger.resume(session, { correlationId: c.var.requestId });
      const inspection = c.req.param("inspection");
      // Nothing on record could be called so; a database would stumble over some of what an address can hold.
      if (inspection !== undefined && !ID.test(inspection)) throw notOnRecord("inspection");
      if (act !== null) authorise(caller, act, inspection);
      c.set("ledger", ledger);
      c.set("caller", caller);
      await next();
    });
}

function notSignedIn(): LedgerRefusal {
  return new LedgerRefusal("not-signed-in", {
    place: "session",
    message: "nobody has signed in here",
    remedy: "Sign in with your key.",
  });
}
