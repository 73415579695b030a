import type { MiddlewareHandler } from "hono";
import { csrf } from "hono/csrf";
import type { SiteEnv, SitePlatform } from "../platform.ts";

/** Refuses what another site's page has a browser send here. */
export function refuseForeignForms({ origin }: Pick<SitePlatform, "origin">): MiddlewareHandler<SiteEnv> {
  return csrf({ origin: (from, c) => from === (origin ?? new URL(c.req.url).origin), secFetchSite: "same-origin" });
}
