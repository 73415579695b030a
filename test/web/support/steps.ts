import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { answered, ofAll, there, titleOf } from "./eyes.ts";
import { click, fill, put } from "./hands.ts";
import { button, field, first, link, type Sought, some, words } from "./sought.ts";

/**
 * What someone does at a browser, step by step. A step that leads somewhere ends when all of what it leads to is there:
 * with its scripts, and with the focus where they put it.
 *
 * @module
 */

/**
 * Presses a button.
 *
 * @param title of what it leads to; left out where the title stays, and what comes is waited for by words that were not there
 * @example await press(page, "New inspection", "New inspection");
 */
export function press(page: Page, name: string, title?: string): Promise<void> {
  return leadingTo(page, title, () => click(page, button(name)));
}

/** Follows a link, as {@link press} presses a button. What a page says twice must lead to one place. */
export function follow(page: Page, name: string | RegExp, title?: string): Promise<void> {
  const sought = link(name);
  return leadingTo(page, title, async () => {
    await there(page, first(sought));
    const places = await ofAll(page, sought, (links) => links.map((one) => one.getAttribute("href")));
    expect(new Set(places).size, `${name} leads to ${places.join(", ")}`).toBe(1);
    await click(page, first(sought));
  });
}

/** Does what leads to another title, and waits for it. */
export async function leadingTo(page: Page, title: string | undefined, act: () => Promise<void>): Promise<void> {
  if (title === undefined) return act();
  // What is so already cannot be waited for.
  expect(await titleOf(page)).not.toBe(whole(title));
  await act();
  await titled(page, title);
}

/** Waits until the page has a title, which is there first, and all else. */
export async function titled(page: Page, title: string): Promise<void> {
  await answered(page, `The title ${whole(title)}`, async () => {
    const now = await titleOf(page);
    return now === whole(title) ? { is: null } : { yet: `is not there but ${now}` };
  });
  await page.waitForLoadState();
}

function whole(title: string): string {
  return title === "Longlist" ? title : `${title} – Longlist`;
}

/** Waits until the page shows some words, or what else is sought, and all else is there. */
export async function shows(page: Page, what: string | RegExp | Sought): Promise<void> {
  const sought = typeof what === "string" || what instanceof RegExp ? words(what) : what;
  await there(page, first(sought));
  await page.waitForLoadState();
}

/** Waits until something has the focus. */
export async function focused(page: Page, selector: string): Promise<void> {
  await there(page, some(`${selector}:focus`));
}

/** Goes to a page that only those who have signed in may see, and signs in on the way. */
export async function signIn(page: Page, key: string, path = "/inspections"): Promise<void> {
  await page.goto(path);
  await fill(page, field("Your key"), key);
  await press(page, "Sign in");
  await page.waitForURL(({ pathname }) => pathname === path);
}

/** Types 2 November 2026. */
export async function enterDate(page: Page): Promise<void> {
  for (const [part, figures] of Object.entries({ Day: "2", Month: "11", Year: "2026" })) {
    await fill(page, field(part), figures);
  }
}

/** Chooses a file in a field. */
export async function choose(page: Page, label: string, name: string, content: string): Promise<void> {
  await put(page, field(label), [{ name, mimeType: "text/csv", buffer: Buffer.from(content) }]);
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
