import type { MiddlewareHandler } from "hono";
import { csrf } from "hono/csrf";
import type { SiteEnv, SiteParts } from "../parts.ts";

/** Refuses what another site's page has a browser send here. */
export function refuseForeignForms({ origin }: Pick<SiteParts, "origin">): MiddlewareHandler<SiteEnv> {
  return csrf({ origin: (from, c) => from === (origin ?? new URL(c.req.url).origin), secFetchSite: "same-origin" });
}
