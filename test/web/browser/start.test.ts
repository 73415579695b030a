import { expect, test } from "vitest";
import { press, signIn, titled } from "../support/steps.ts";
import { useSite } from "../support/use-site.ts";
import { visit, WAYS } from "../support/visitor.ts";

const site = useSite();

test.for(WAYS)("someone signs in and out again, %o", async (way, context) => {
  const { page, look } = await visit(context, site().url, way);
  await page.goto("/");
  await look("start");
  await press(page, "Sign in", "Sign in");
  await look("sign-in");
  await press(page, "Sign in", "Error: Sign in");
  await look();

  await signIn(page, await site().keyFor("coordinator"));
  await titled(page, "Inspections");
  await page.goto("/sign-out");
  await look();
  await press(page, "Sign out", "Longlist");
  await page.goto("/inspections");
  expect(await page.title()).toBe("Sign in – Longlist");
});
