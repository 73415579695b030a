import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { OpenSite } from "./open-site.ts";

/** A journey of a dozen pages, each looked at, takes its time on a busy machine. */
export const PATIENCE = 300_000;

/** A site for browsers: what they hold of a session ends by their own clock. */
export function keepTime(site: OpenSite): OpenSite {
  site.clock.now = new Date();
  return site;
}

/** Signs in and ends at the list of inspections. */
export async function signIn(page: Page, key: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Your key").fill(key);
  await page.getByRole("button", { name: "Sign in" }).click();
  await titled(page, "Inspections");
}

/** Waits until the page is another: buttons and links do not. */
export async function titled(page: Page, title: string): Promise<void> {
  await expect.poll(() => page.title(), { timeout: 30_000 }).toBe(`${title} – Longlist`);
}

/** Chooses a file in a field. */
export async function choose(page: Page, label: string, name: string, content: string): Promise<void> {
  await page.getByLabel(label).setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
}

/** Unfolds everything that is folded away, as its user would. */
export async function unfold(page: Page): Promise<void> {
  for (const summary of await page.locator("details > summary").all()) await summary.click();
}
