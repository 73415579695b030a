import type { MiddlewareHandler } from "hono";

/** Keeps what a list gave, problems too, out of every cache on the way. */
export function keepOutOfCaches(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.res.headers.set("Cache-Control", "no-store");
  };
}
