import { afterAll, beforeAll, expect, test } from "vitest";
import { ask, signedIn } from "./support/asking-pages.ts";
import { inspectionAt } from "./support/desk-pages.ts";
import { type OpenSite, openSite } from "./support/open-site.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
}, 120_000);
afterAll(() => site.close());

test("somebody sees where they are signed in, and ends the other browser", async () => {
  const key = await site.keyFor("coordinator");
  const [here, there] = [await signedIn(site, key), await signedIn(site, key)];
  const page = await (await ask(site, "/sessions", { cookie: here })).text();
  expect(page.match(/<h2[^>]*>(This|Another) browser/g)).toHaveLength(2);
  const [, other = ""] = /Another browser[\s\S]*?name="session" value="([0-9a-f]{16})"/.exec(page) ?? [];
  expect((await ask(site, "/sessions", { cookie: here, form: { session: other } })).headers.get("location")).toBe(
    "/sessions",
  );
  expect((await ask(site, "/inspections", { cookie: there })).status).toBe(303);
  expect((await ask(site, "/inspections", { cookie: here })).status).toBe(200);
});

test("whoever ends their own is signed out", async () => {
  const cookie = await signedIn(site, await site.keyFor("auditor"));
  const page = await (await ask(site, "/sessions", { cookie })).text();
  const [, own = ""] = /name="session" value="([0-9a-f]{16})"/.exec(page) ?? [];
  expect((await ask(site, "/sessions", { cookie, form: { session: own } })).headers.get("location")).toBe("/");
  expect((await ask(site, "/sessions", { cookie })).status).toBe(303);
});

test("an auditor reads who has read what, in which form; a coordinator may not", async () => {
  const inspection = await inspectionAt(site, "drawn");
  const coordinator = await signedIn(site, await site.keyFor("coordinator"));
  await ask(site, `/inspections/${inspection}/draws/1/sample.csv`, { cookie: coordinator });
  const auditor = await signedIn(site, await site.keyFor("auditor"));
  let page = await (await ask(site, "/access-log", { cookie: auditor })).text();
  for (
    let next = /href="(\/access-log\?after=\d+)"/.exec(page);
    next;
    next = /href="(\/access-log\?after=\d+)"/.exec(page)
  ) {
    page = await (await ask(site, next[1] ?? "", { cookie: auditor })).text();
  }
  expect(page).toMatch(
    new RegExp(`Read a draw’s cases, number 1</td>\\s*<td[^>]*>${inspection}</td>\\s*<td[^>]*>As CSV<`),
  );
  expect(page).toContain("Signed in");
  // Who it was is told by name, and a key that signed in stands under no inspection.
  expect(page).toMatch(/\(coordinator\)<\/td>/);
  expect(page).not.toMatch(/Signed in<\/td>\s*<td[^>]*>[0-9a-f]/);
  expect((await ask(site, "/access-log", { cookie: coordinator })).status).toBe(403);
});
