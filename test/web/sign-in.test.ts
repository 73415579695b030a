import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { StoreFailure } from "../../src/store/store-failure.ts";
import { localPath } from "../../src/web/routes/sign-in.ts";
import { ask, signedIn } from "./support/asking-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe("signing in", () => {
  test("leads on, by a cookie that no script reads and that ends by itself", async () => {
    const response = await ask(site, "/sign-in", { form: { key: await site.keyFor("coordinator"), next: "/pilot" } });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/pilot");
    const cookie = response.headers.get("set-cookie")!;
    expect(cookie).toMatch(
      /^longlist-session=[0-9a-f]{64}; Path=\/; Expires=Thu, 01 Oct 2026 21:00:00 GMT; HttpOnly; SameSite=Lax$/,
    );
  });

  test("sends the cookie by TLS alone where people come by TLS", async () => {
    const secure = await openSite({ origin: "https://longlist.example" });
    const response = await ask(secure, "/sign-in", {
      form: { key: await secure.keyFor("coordinator") },
      headers: { Origin: "https://longlist.example" },
    });
    expect(response.headers.get("set-cookie")).toMatch(/^__Host-longlist-session=.*; HttpOnly; Secure; SameSite=Lax$/);
    await secure.close();
  });

  test.each(["", "longlist_0000", "not a key"])("with %j says what is wrong and sets nothing", async (key) => {
    const response = await ask(site, "/sign-in", { form: { key } });
    expect(response.status).toBe(400);
    expect(response.headers.get("set-cookie")).toBeNull();
    expect(await response.text()).toContain("<title>Error: Sign in – Longlist</title>");
  });

  test("is not done for another site's form", async () => {
    const form = { key: await site.keyFor("coordinator") };
    const response = await ask(site, "/sign-in", { form, headers: { Origin: "https://elsewhere.example" } });
    expect(response.status).toBe(403);
    expect(response.headers.get("set-cookie")).toBeNull();
  });

  test.each([
    [undefined, "/inspections"],
    ["/inspections/0123", "/inspections/0123"],
    ["/check?a=1", "/check?a=1"],
    ["//elsewhere.example", "/inspections"],
    ["/\\elsewhere.example", "/inspections"],
    ["https://elsewhere.example/", "/inspections"],
    ["/..//elsewhere.example", "/inspections"],
    ["/a\nSet-Cookie: b", "/inspections"],
  ])("%j leads to %s", (asked, led) => {
    expect(localPath(asked)).toBe(led);
  });
});

describe("a session", () => {
  test("holds no key, and is stored as a hash alone", async () => {
    const key = await site.keyFor("coordinator");
    const cookie = await signedIn(site, key);
    expect(cookie).not.toContain(key.slice(-64));
  });

  test("ends after twelve hours", async () => {
    const cookie = await signedIn(site, await site.keyFor("coordinator"));
    expect((await ask(site, "/inspections", { cookie })).status).toBe(200);
    site.clock.now = new Date("2026-10-01T21:00:00.000Z");
    const response = await ask(site, "/inspections", { cookie });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe("/sign-in?next=%2Finspections");
    site.clock.now = new Date("2026-10-01T09:00:00.000Z");
  });

  test("that has ended is told of in the place of the form, which the browser can send again, and carries none of it", async () => {
    const response = await ask(site, "/inspections", { form: { team: "CANARY-TEAM" } });
    expect(response.status).toBe(401);
    const page = await response.text();
    expect(page).toContain("Your session has ended. Nothing of what you sent was saved here");
    expect(page).toContain('<a class="govuk-link" href="/sign-in" target="_blank" rel="noopener">');
    expect(page).toContain('href="/sign-in?next=%2Finspections%2Fnew"');
    expect(page).not.toContain("Sign out");
    expect(page + site.log()).not.toContain("CANARY");
  });

  test("ends with its key", async () => {
    const key = await site.keyFor("coordinator");
    const cookie = await signedIn(site, key);
    const administrator = await site.ledger.signIn(await site.keyFor("administrator"), { correlationId: "test" });
    await site.ledger.revoke(administrator, key.split("_")[1]!);
    expect((await ask(site, "/inspections", { cookie })).status).toBe(303);
  });

  test("ends by signing out, also for whoever kept the cookie", async () => {
    const cookie = await signedIn(site, await site.keyFor("coordinator"));
    const out = await ask(site, "/sign-out", { cookie, form: {} });
    expect(out.headers.get("set-cookie")).toMatch(/^longlist-session=; Max-Age=0/);
    expect((await ask(site, "/inspections", { cookie })).status).toBe(303);
  });

  test("ends when its browser signs in again, and not when that fails", async () => {
    const before = await signedIn(site, await site.keyFor("coordinator"));
    expect((await ask(site, "/sign-in", { cookie: before, form: { key: "not a key" } })).status).toBe(400);
    expect((await ask(site, "/inspections", { cookie: before })).status).toBe(200);
    const again = await ask(site, "/sign-in", { cookie: before, form: { key: await site.keyFor("auditor") } });
    expect(again.status).toBe(303);
    expect((await ask(site, "/inspections", { cookie: before })).status).toBe(303);
    const cookie = again.headers.get("set-cookie")!.split(";")[0]!;
    expect((await ask(site, "/inspections", { cookie })).status).toBe(200);
  });

  test("is kept, and can be ended again, where the database cannot be reached to end it", async () => {
    const cookie = await signedIn(site, await site.keyFor("coordinator"));
    const away = vi.spyOn(site.ledger, "closeSession").mockRejectedValueOnce(new StoreFailure("unavailable"));
    const failed = await ask(site, "/sign-out", { cookie, form: {} });
    expect([failed.status, failed.headers.get("set-cookie"), failed.headers.get("retry-after")]).toEqual([
      503,
      null,
      "10",
    ]);
    const text = await failed.text();
    expect(text).toContain("<title>You are still signed in – Longlist</title>");
    expect(text).toContain("ends by itself, 12 hours after you signed in");
    expect(text).toContain('action="/sign-out"');
    away.mockRestore();
    expect((await ask(site, "/sign-out", { cookie, form: {} })).status).toBe(303);
    expect((await ask(site, "/inspections", { cookie })).status).toBe(303);
  });

  test.each(["", "longlist-session=", "longlist-session=abc", `longlist-session=${"0".repeat(64)}`])(
    "that was made up is none: %s",
    async (cookie) => {
      expect((await ask(site, "/inspections", { cookie })).status).toBe(303);
    },
  );
});

test("nothing of keys and sessions is logged", async () => {
  const key = await site.keyFor("coordinator");
  const cookie = await signedIn(site, key);
  expect(site.log()).not.toContain(key.slice(-64));
  expect(site.log()).not.toContain(cookie.slice(-64));
});
