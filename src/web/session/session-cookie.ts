import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Door } from "../../http/heavy/signed-in.ts";
import type { SiteEnv } from "../platform.ts";

/**
 * The cookie by which a browser shows that its user has signed in. No script reads it, and no other site's form or link
 * that changes anything brings it. Where the service is reached by TLS it is sent by TLS alone.
 *
 * @module
 */

const NAME = "longlist-session";

/** What the cookie holds; undefined where the browser has none. */
export function sessionOf(c: Context<SiteEnv>): string | undefined {
  return getCookie(c, NAME, isSecure(c) ? "host" : undefined);
}

/** Whether the browser says that it has signed in: for what the menu offers, not for what is allowed. */
export function hasSession(c: Context<SiteEnv>): boolean {
  return sessionOf(c) !== undefined;
}

export function keepSession(c: Context<SiteEnv>, session: string, expires: Date): void {
  setCookie(c, NAME, session, { ...platform(c), expires });
}

export function forgetSession(c: Context<SiteEnv>): void {
  deleteCookie(c, NAME, platform(c));
}

function platform(c: Context<SiteEnv>) {
  const usual = { httpOnly: true, sameSite: "lax", path: "/" } as const;
  return isSecure(c) ? ({ ...usual, secure: true, prefix: "host" } as const) : usual;
}

/** Whether people reach the service by TLS. */
function isSecure(c: Context<SiteEnv>): boolean {
  return (c.var.platform.origin ?? c.req.url).startsWith("https:");
}

/** The door of the pages. */
export const BY_SESSION: Door = {
  secretOf: sessionOf,
  letIn: (ledger, session, c) => ledger.resume(session, { correlationId: c.get("requestId") }),
};
