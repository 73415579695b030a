import type { Context, MiddlewareHandler } from "hono";
import { csrf } from "hono/csrf";
import { heading, type Page } from "../layout.ts";
import { html } from "../markup.ts";
import type { SiteEnv, SitePlatform } from "../platform.ts";
import { showPage } from "../response.ts";
import { OPEN_CONNECTION } from "../session/texts.ts";

/** Refuses what another site's page has a browser send here. */
export function refuseForeignForms({ origin }: Pick<SitePlatform, "origin">): MiddlewareHandler<SiteEnv> {
  return csrf({ origin: (from, c) => from === (origin ?? new URL(c.req.url).origin), secFetchSite: "same-origin" });
}

/**
 * Keeps keys from being typed where others could read them on their way. Behind a TLS server, and without the setting
 * that tells of it, everything would seem to work, with a cookie that the browser also sends without TLS.
 */
export function refuseOpenConnections(): MiddlewareHandler<SiteEnv> {
  return async (c, next) => (isOpen(c) ? showPage(c, REFUSED, 403) : next());
}

/** Headers by which servers that stand before this one say that they do; only ever a reason to refuse. */
const FORWARDED = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"];

/** An address of the service that was set, and not TLS, is its operator's own decision. */
function isOpen(c: Context<SiteEnv>): boolean {
  const { protocol, hostname } = new URL(c.req.url);
  if (c.var.platform.origin !== undefined || protocol === "https:") return false;
  return !isThisComputer(hostname) || FORWARDED.some((name) => c.req.header(name) !== undefined);
}

/** @example isThisComputer("127.0.0.1") // true @example isThisComputer("192.168.0.7") // false */
function isThisComputer(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

const REFUSED: Page = {
  title: OPEN_CONNECTION.title,
  body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(OPEN_CONNECTION.title)}
<p class="govuk-body">${OPEN_CONNECTION.about}</p>
<p class="govuk-body">${OPEN_CONNECTION.forOperators}</p></div></div>`,
};
