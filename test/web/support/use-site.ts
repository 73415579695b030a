import { afterAll, beforeAll } from "vitest";
import { leaveBrowser } from "../../support/shared-browser.ts";
import { type OpenSite, openSite } from "./open-site.ts";

/**
 * The site of a test file for browsers, from its first test to its last. Its clock stands at now: browsers forget a
 * session that ended in their past.
 *
 * @example const site = useSite(); test("…", async (context) => { await visit(context, site().url, way); });
 */
export function useSite(): () => OpenSite {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite();
    site.clock.now = new Date();
  });
  afterAll(async () => {
    await leaveBrowser();
    await site.close();
  });
  return () => site;
}
