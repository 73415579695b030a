import type { Locator, Page } from "playwright-core";
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

/** Goes forward by the Tab key until it is there. */
export async function tabTo(page: Page, there: Locator): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press("Tab");
    if (await there.evaluate((element) => element.matches(":focus"))) return;
  }
  throw new Error(`The Tab key does not lead to ${there}`);
}

/** Presses a button or follows a link by the keyboard. */
export async function enter(page: Page, role: "button" | "link", name: string): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: true }));
  await page.keyboard.press("Enter");
}

/** Chooses a file by the keyboard. */
export async function chooseByKeyboard(page: Page, label: string, name: string, content: string): Promise<void> {
  // Well before the key: the browser is to be told that the choice is not its own to ask for.
  const asked = page.waitForEvent("filechooser");
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.press("Enter");
  await (await asked).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
}
