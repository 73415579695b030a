import type { MiddlewareHandler } from "hono";
import type { ServiceParts } from "../../http/parts.ts";
import { noDatabase } from "../../http/problems/no-database.ts";
import { authorise } from "../../ledger/access.ts";
import type { Api, ApiEnv } from "../parts.ts";
import { bearerToken } from "./bearer-token.ts";
import { ROUTE_RULES, type RouteRule } from "./route-rules.ts";

export type GuardParts = Pick<ServiceParts, "withLedger" | "statelessRoutes">;

/** Stands before every route that has a rule, and so comes before them in the app. */
export function guardRoutes(app: Api, parts: GuardParts): void {
  for (const [route, rule] of Object.entries(ROUTE_RULES)) {
    const [method, path] = route.split(" ");
    if (rule === "public" || (rule === "stateless" && parts.statelessRoutes !== "closed")) continue;
    app.on(method, path, signedIn(rule, parts));
  }
}

/**
 * Signs the caller in and gives the route the ledger for as long as the request takes. Whether the caller may is asked
 * before anything of the body is read, and once more by the ledger itself.
 */
function signedIn(rule: RouteRule, { withLedger }: GuardParts): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (!withLedger) throw noDatabase();
    await withLedger(c, async (ledger) => {
      const token = bearerToken(c.req.raw.headers);
      const caller = await ledger.signIn(token, { correlationId: c.var.requestId });
      if (rule !== "public" && rule !== "stateless") authorise(caller, rule, c.req.param("inspection"));
      c.set("ledger", ledger);
      c.set("caller", caller);
      await next();
    });
  };
}
