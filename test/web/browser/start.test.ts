import { afterAll, beforeAll, expect, test } from "vitest";
import { keepTime, PATIENCE, signIn, titled } from "../support/browser-desk.ts";
import { type OpenSite, openSite } from "../support/open-site.ts";
import { closeBrowser, visit, WAYS, wayName } from "../support/visitor.ts";

let site: OpenSite;
beforeAll(async () => {
  site = keepTime(await openSite());
}, PATIENCE);
afterAll(async () => {
  await closeBrowser();
  await site.close();
});

test.for(WAYS)("someone signs in and out again, %o", { timeout: PATIENCE }, async (way, context) => {
  const { page, look } = await visit(context, site.url, way);
  await page.goto("/");
  await look("start");
  await page.getByRole("button", { name: "Sign in" }).click();
  await titled(page, "Sign in");
  await look("sign-in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await titled(page, "Error: Sign in");
  await look();

  await signIn(page, await site.keyFor("coordinator"));
  await page.goto("/sign-out");
  await look();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect.poll(() => page.title(), { timeout: 30_000 }).toBe("Longlist");
  await page.goto("/inspections");
  expect(await page.title(), wayName(way)).toBe("Sign in – Longlist");
});
