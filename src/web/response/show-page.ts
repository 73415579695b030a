import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { layout, type Page } from "../layout.ts";
import type { SiteEnv } from "../platform.ts";
import { hasSession } from "../session/session-cookie.ts";

/** Answers with a page. One with errors is 400 unless told otherwise: what was sent could not be done. */
export async function showPage(
  c: Context<SiteEnv>,
  page: Page,
  status: ContentfulStatusCode = page.errors?.length ? 400 : 200,
): Promise<Response> {
  const surroundings = { assets: c.var.platform.assets, path: c.req.path, signedIn: hasSession(c) };
  return c.html(String(await layout(page, surroundings)), status);
}
