import { buffer } from "node:stream/consumers";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { PATIENCE } from "./visitor.ts";

/**
 * What someone does at a browser, step by step. A step that leads somewhere ends when all of what it leads to is there:
 * with its scripts, and with the focus where they put it.
 *
 * @module
 */

/**
 * Presses a button.
 *
 * @param title of what it leads to; left out where the title stays, and what comes is waited for by its words
 * @example await press(page, "New inspection", "New inspection");
 */
export function press(page: Page, name: string, title?: string): Promise<void> {
  return leadingTo(page, title, () => page.getByRole("button", { name, exact: true }).click());
}

/** Follows a link, as {@link press} presses a button. What a page says twice must lead to one place. */
export function follow(page: Page, name: string, title?: string): Promise<void> {
  const links = page.getByRole("link", { name, exact: true });
  return leadingTo(page, title, async () => {
    await links.first().waitFor();
    const places = await Promise.all((await links.all()).map((link) => link.getAttribute("href")));
    expect(new Set(places).size, `${name} leads to ${places.join(", ")}`).toBe(1);
    await links.first().click();
  });
}

/** Does what leads to another title, and waits for it. */
export async function leadingTo(page: Page, title: string | undefined, act: () => Promise<void>): Promise<void> {
  if (title === undefined) return act();
  // What is so already cannot be waited for.
  expect(await page.title()).not.toBe(whole(title));
  await act();
  await titled(page, title);
}

/** Waits until the page has a title, which is there first, and all else. */
export async function titled(page: Page, title: string): Promise<void> {
  await expect.poll(() => page.title(), { timeout: PATIENCE }).toBe(whole(title));
  await page.waitForLoadState();
}

function whole(title: string): string {
  return title === "Longlist" ? title : `${title} – Longlist`;
}

/** Waits until the page shows some words or an element, and all else is there. */
export async function shows(page: Page, what: string | RegExp | Locator): Promise<void> {
  const sought = typeof what === "string" || what instanceof RegExp ? page.getByText(what) : what;
  await sought.first().waitFor();
  await page.waitForLoadState();
}

/** Waits until something has the focus. */
export async function focused(page: Page, selector: string): Promise<void> {
  await page.locator(`${selector}:focus`).waitFor();
}

/** Goes to a page that only those who have signed in may see, and signs in on the way. */
export async function signIn(page: Page, key: string, path = "/inspections"): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Your key").fill(key);
  await press(page, "Sign in");
  await page.waitForURL(({ pathname }) => pathname === path);
}

/** Types 2 November 2026. */
export async function enterDate(page: Page): Promise<void> {
  for (const [part, figures] of Object.entries({ Day: "2", Month: "11", Year: "2026" })) {
    await page.getByLabel(part, { exact: true }).fill(figures);
  }
}

/** Chooses a file in a field. */
export async function choose(page: Page, label: string, name: string, content: string): Promise<void> {
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(content) };
  await page.getByLabel(label, { exact: true }).setInputFiles(file);
}

/** Unfolds everything that is folded away. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
}

export interface Taken {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Does what gives a file, and takes it. @example await taken(page, () => follow(page, "Receipt (JSON)")) */
export async function taken(page: Page, act: () => Promise<void>): Promise<Taken> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const bytes = await buffer(await download.createReadStream());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString() };
}
