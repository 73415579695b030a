import type { MiddlewareHandler } from "hono";
import { authorise } from "../../ledger/access.ts";
import { ID } from "../../ledger/ids.ts";
import { LedgerRefusal, notOnRecord } from "../../ledger/ledger-refusal.ts";
import type { Site, SiteEnv, SiteParts } from "../parts.ts";
import { sessionOf } from "../session/session-cookie.ts";
import { PAGE_RULES, type PageRule } from "./page-rules.ts";
import { withLedgerOf } from "./with-ledger.ts";

/** Stands before every page that has a rule, and so comes before them in the site. */
export function guardPages(site: Site, parts: SiteParts): void {
  for (const [page, rule] of Object.entries(PAGE_RULES)) {
    const [method, path] = page.split(" ") as [string, string];
    if (rule === "public" || (rule === "stateless" && parts.statelessRoutes !== "closed")) continue;
    site.on(method, path, signedIn(rule));
  }
}

/** Lets those through who have signed in and may, with the ledger for as long as the request takes. */
function signedIn(rule: PageRule): MiddlewareHandler<SiteEnv> {
  return (c, next) =>
    withLedgerOf(c, async (ledger) => {
      const session = sessionOf(c);
      if (session === undefined) throw notSignedIn();
      const caller = await ledger.resume(session, { correlationId: c.var.requestId });
      const inspection = c.req.param("inspection");
      // Nothing on record could be called so; a database would stumble over some of what an address can hold.
      if (inspection !== undefined && !ID.test(inspection)) throw notOnRecord("inspection");
      if (rule !== "public" && rule !== "stateless" && rule !== "signed-in") {
        authorise(caller, rule, inspection);
      }
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
