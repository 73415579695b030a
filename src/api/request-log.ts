import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { AppParts } from "./parts.ts";

/**
 * What is kept of a request. Nothing that it carried: no address, no query, no body, no message of an error.
 *
 * @example { requestId: "0b0c…", method: "POST", route: "/v1/draws", status: 200, milliseconds: 41 }
 */
export interface LogLine {
  readonly requestId: string;
  readonly method: string;
  /** The route's pattern, such as `/v1/specifications/:id`; null for a path that has no route. */
  readonly route: string | null;
  readonly status: number;
  readonly milliseconds: number;
}

/** Logs every request once it is answered. */
export function requestLog({ log, clock }: Pick<AppParts, "log" | "clock">): MiddlewareHandler {
  return async (c, next) => {
    const start = clock();
    await next();
    log({
      requestId: c.var.requestId,
      method: c.req.method,
      route: matchedRoutes(c).findLast(({ path }) => !path.endsWith("*"))?.path ?? null,
      status: c.res.status,
      milliseconds: Math.round(clock() - start),
    });
  };
}
