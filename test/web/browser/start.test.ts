import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenSite, openSite } from "../support/open-site.ts";
import { closeBrowser, visit, WAYS, wayName } from "../support/visitor.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await closeBrowser();
  await site.close();
});

test.for(WAYS)("someone signs in and out again, %o", async (way, context) => {
  const { page, look } = await visit(context, site.url, way);
  await page.goto("/");
  await look();
  await page.getByRole("button", { name: "Sign in" }).click();
  await look();
  await page.getByRole("button", { name: "Sign in" }).click();
  await look();
  expect(await page.title(), wayName(way)).toBe("Error: Sign in – Longlist");
  await page.screenshot({ path: `/tmp/shot-signin-${way.width}-${way.javaScript}.png`, fullPage: true });
  await page.getByLabel("Your key").fill(await site.keyFor("coordinator"));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.goto("/");
  await look();
  await page.screenshot({ path: `/tmp/shot-start-${way.width}-${way.javaScript}.png`, fullPage: true });
});
