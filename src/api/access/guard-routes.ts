import type { MiddlewareHandler } from "hono";

import type { ServicePlatform } from "../../http/platform.ts";
import { noDatabase } from "../../http/problems/http-problem.ts";
import { mediaType } from "../../http/response/file-response.ts";
import { guardedBy, ROUTE_RULES } from "../../ledger/access/route-rules.ts";
import type { Act } from "../../ledger/access/who-may-do-what.ts";
import type { Api, ApiEnv } from "../api.ts";
import { bearerToken, type KeyPlatform, tryKey } from "./bearer-token.ts";

export type GuardPlatform = Pick<ServicePlatform, "withLedger" | "statelessRoutes"> & KeyPlatform;

/** Stands before every route that has a rule, and so comes before them in the app. */
export function guardRoutes(app: Api, platform: GuardPlatform): void {
  for (const { method, path, act } of guardedBy(ROUTE_RULES, platform.statelessRoutes)) {
    app.on(method, path, signedIn(act, platform));
  }
}

/**
 * Signs the caller in and gives the route the ledger for as long as the request takes. Whether the caller may is asked
 * before anything of the body is read, and once more by the ledger itself.
 */
function signedIn(act: Act | null, platform: GuardPlatform): MiddlewareHandler<ApiEnv> {
  const { withLedger } = platform;
  return async (c, next) => {
    if (!withLedger) throw noDatabase();
    await withLedger(c, async (ledger) => {
      const signedIn = await tryKey(platform, c, ledger, bearerToken(c.req.raw.headers));
      const caller = { ...signedIn, form: formOf(c.req.header("accept") ?? "") };
      if (act !== null) await ledger.allow(caller, act, c.req.param("inspection"));
      c.set("ledger", ledger);
      c.set("caller", caller);
      await next();
    });
  };
}

/** What is given back, for the access log: the first kind of file that a request asks for. */
function formOf(accept: string): string {
  const asked = (["csv", "txt", "xlsx"] as const).find((kind) => accept.includes(mediaType(kind)));
  return asked ?? "json";
}
