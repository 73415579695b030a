import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "./support/asking-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("one service", () => {
  test.each(["/health", "/openapi.json", "/v1/specifications", "/v1/nothing", "/v1"])(
    "%s is the API's",
    async (path) => {
      expect((await ask(site, path)).headers.get("content-type")).toMatch(/json$/);
    },
  );

  test.each(["/", "/sign-in", "/nothing", "/v2", "/healthy"])("%s is a page", async (path) => {
    const response = await ask(site, path);
    expect(response.headers.get("content-type")).toBe("text/html; charset=UTF-8");
    expect(response.status).toBe(["/", "/sign-in"].includes(path) ? 200 : 404);
    expect(await response.text()).toContain("Longlist</title>");
  });

  test("lets a page run, load and reach nothing but what the service serves", async () => {
    const { headers } = await ask(site, "/");
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("same-origin");
  });

  test("says in a page what is wrong with the database", async () => {
    const without = await openSite({ withLedger: undefined });
    const response = await ask(without, "/sign-in", { form: { key: "longlist_0_0" } });
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("3600");
    expect(await response.text()).toContain("There is no database here");
    await without.close();
  });

  test("an address typed as markup comes back as text", async () => {
    const response = await ask(site, "/sign-in?next=/%22%3E%3Cscript%3E");
    expect(await response.text()).not.toContain('"><script>');
  });

  // The last one: the server hangs up on what it will not read, and its connection is no good for another request.
  test("refuses a form of more than signing in takes", async () => {
    const response = await ask(site, "/sign-in", { form: { key: "k".repeat(4_001) } });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain("The body is larger than is taken here");
  });
});
