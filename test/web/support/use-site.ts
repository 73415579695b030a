import { afterAll, beforeAll } from "vitest";
import { type OpenSite, openSite } from "./open-site.ts";

/**
 * The site of a test file for browsers, from its first test to its last. Its clock stands at now, and after the inspection
 * date of the tests: browsers forget a session that ended in their past. It keeps case data for long all the same.
 *
 * @example const site = useSite(); test("…", async (context) => { await visit(context, site().url, way); });
 */
export function useSite(): () => OpenSite {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite({}, 9999);
    site.clock.now = new Date(Math.max(Date.now(), Date.parse("2026-12-01T09:00:00.000Z")));
  });
  afterAll(() => site.close());
  return () => site;
}
