import { createMiddleware } from "hono/factory";
import type { RequestIdVariables } from "hono/request-id";

/**
 * Names each request: in the answer's X-Request-Id, the log and, of an act, the audit trail. A name that the client sends is
 * not taken: what is on the trail can never be deleted, so nobody may write their own words there.
 *
 * @param ids `given` where the service itself hands a request on that it has named
 * @example app.use(ownRequestId()); // c.var.requestId is "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", say
 */
export function ownRequestId(ids: "own" | "given" = "own") {
  return createMiddleware<{ Variables: RequestIdVariables }>(async (c, next) => {
    const given = ids === "given" ? c.req.header("X-Request-Id") : undefined;
    c.set("requestId", given ?? crypto.randomUUID());
    c.header("X-Request-Id", c.var.requestId);
    await next();
  });
}
