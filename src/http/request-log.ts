import type { Context, MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import type { RequestIdVariables } from "hono/request-id";
import { matchedRoutes } from "hono/route";

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

/**
 * What is logged of an error that nobody foresaw: its kind and the line that threw it. Its message is left out, as it can
 * quote what was being worked on, and so hold case data. So is the query that a module may be loaded with.
 *
 * @example faultText(new TypeError("Surname is not a function")) // "TypeError at perform.ts:41"
 */
export function faultText(error: Error): string {
  const [, file, line] = /([\w.-]+\.[cm]?[jt]s)(?:\?[^\s:)]*)?:(\d+)(?::\d+)?\)?$/m.exec(framesOf(error)) ?? [];
  return file === undefined ? error.name : `${error.name} at ${file}:${line}`;
}

/** The stack without the message that stands before it, whose lines can look like frames. */
function framesOf({ stack = "", message }: Error): string {
  const start = stack.indexOf(message);
  return start < 0 ? "" : stack.slice(start + message.length);
}

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
  /** Of a request that failed here (status 500 and above): the kind of the error and the line that threw it. */
  readonly fault?: string;
}

/** What the log needs from outside. */
export interface RequestLogPlatform {
  /** Takes one line for each request. */
  readonly log: (line: LogLine) => void;
  /** Milliseconds from any fixed moment, for durations. */
  readonly clock: () => number;
}

/** The status that servers log for a request whose sender went before it was answered; nobody is told it. */
const GONE = 499;

/** A request that failed on another thread brings what is logged of it. */
function faultOf(c: Context): { readonly fault?: string } {
  const fault: unknown = c.get("fault");
  if (typeof fault === "string") return { fault };
  return c.error ? { fault: faultText(c.error) } : {};
}

/** Logs every request once it is answered. */
export function requestLog({ log, clock }: RequestLogPlatform): MiddlewareHandler {
  return async (c, next) => {
    const start = clock();
    // Asked for at once: the platform tells those alone who asked that the sender has gone.
    const { signal } = c.req.raw;
    await next();
    const gone = signal.aborted;
    log({
      requestId: c.var.requestId,
      method: c.req.method,
      route: matchedRoutes(c).findLast(({ path }) => !path.endsWith("*"))?.path ?? null,
      status: gone ? GONE : c.res.status,
      milliseconds: Math.round(clock() - start),
      ...(!gone && c.res.status >= 500 && faultOf(c)),
    });
  };
}
