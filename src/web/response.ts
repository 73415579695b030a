import type { Context, MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { EVERYWHERE } from "../http/response/everywhere.ts";
import { linkedTerms } from "./components/linked-terms.ts";
import { layout, type Page, type Surroundings } from "./layout.ts";
import { type Content, NOTHING, ready } from "./markup.ts";
import type { SiteEnv } from "./platform.ts";
import { hasSession } from "./session/session-cookie.ts";

const SELF = ["'self'"];

/**
 * Headers for pages: they run and show only what the service itself serves, nothing within them, and can send only by a
 * form to the service. `connect-src` is left at none, so no script of a page can send anything anywhere.
 */
export function pageHeaders(): MiddlewareHandler {
  return secureHeaders({
    ...EVERYWHERE,
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: SELF,
      styleSrc: SELF,
      imgSrc: SELF,
      workerSrc: SELF,
      formAction: SELF,
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: "DENY",
    // With no-referrer, browsers hide from the service itself where a form came from.
    referrerPolicy: "same-origin",
  });
}

/** Answers with a page. One with errors is 400 unless told otherwise: what was sent could not be done. */
export async function showPage(
  c: Context<SiteEnv>,
  page: Page,
  status: ContentfulStatusCode = page.errors?.length ? 400 : 200,
): Promise<Response> {
  const surroundings = {
    assets: c.var.platform.assets,
    path: c.req.path,
    signedIn: hasSession(c) && status !== 401,
    foot: await footOf(c, page),
  };
  return c.html(await pageText(page, surroundings), status);
}

/** A whole page as it is sent. On those of help the words are what is told, and lead nowhere. */
export async function pageText(page: Page, surroundings: Surroundings): Promise<string> {
  const html = await ready(layout(page, surroundings));
  return surroundings.path.startsWith("/help") ? html : linkedTerms(html);
}

/** A page of an inspection ends with where the inspection stands now, whatever has just been done. */
async function footOf(c: Context<SiteEnv>, { inspection }: Page): Promise<Content> {
  if (inspection === undefined) return NOTHING;
  const { ledger, caller } = c.var;
  return inspection.foot(await ledger.standing(caller, inspection.id), caller.role);
}
