import type { Context, MiddlewareHandler } from "hono";
import { noDatabase } from "../../http/problems/http-problem.ts";
import { guardedBy, PAGE_RULES } from "../../ledger/access/route-rules.ts";
import type { Act } from "../../ledger/access/who-may-do-what.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { LedgerRefusal, notOnRecord } from "../../ledger/ledger-refusal.ts";
import { ID } from "../../ledger/platform.ts";
import type { Site, SiteEnv, SitePlatform } from "../platform.ts";
import { sessionOf } from "../session/session-cookie.ts";
import { NOT_SIGNED_IN } from "../session/texts.ts";

/**
 * Works with the ledger of this request.
 *
 * @throws HttpProblem `no-database` where the service was started without one
 */
export async function withLedgerOf(c: Context<SiteEnv>, work: (ledger: Ledger) => Promise<void>): Promise<void> {
  const { withLedger } = c.var.platform;
  if (!withLedger) throw noDatabase();
  await withLedger(c, work);
}

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
      const resumed = await ledger.resume(session, { correlationId: c.var.requestId });
      const caller = { ...resumed, form: /\.(csv|json|txt|xlsx)$/.exec(c.req.path)?.[1] ?? "page" };
      const inspection = c.req.param("inspection");
      // Nothing on record could be called so; a database would stumble over some of what an address can hold.
      if (inspection !== undefined && !ID.test(inspection)) throw notOnRecord("inspection");
      c.set("ledger", ledger);
      c.set("caller", caller);
      if (act !== null) await ledger.allow(caller, act, inspection);
      await next();
    });
}

function notSignedIn(): LedgerRefusal {
  return new LedgerRefusal("not-signed-in", { place: "session", ...NOT_SIGNED_IN });
}
