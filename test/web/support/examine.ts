import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import type { TestContext } from "vitest";
import { expect } from "vitest";

/** The states that this file's visitors were at, each looked at by axe once. */
const examined = new Set<string>();

/**
 * Looks at a page: axe finds nothing, nothing stands out of it sideways, and its title ends with the service's name.
 *
 * Axe looks once at each state: a page is in the same state as one before if its markup differs in ids and hashes
 * alone, at the same width. That is what several ways through a journey have in common.
 *
 * What axe finds right it need not describe, and no page has frames to be asked apart: that is three quarters of its work.
 */
export async function examine(page: Page): Promise<void> {
  expect(page.frames().length, "frames are not looked at").toBe(1);
  const state = await stateOf(page);
  if (!examined.has(state)) expect(await violationsOn(page), page.url()).toEqual([]);
  examined.add(state);
  const beyond = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
  expect(beyond, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
  expect(await page.title(), page.url()).toMatch(/Longlist$/);
}

async function violationsOn(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

async function stateOf(page: Page): Promise<string> {
  const markup = (await page.content()).replaceAll(/[0-9a-f]{16,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "0");
  return `${page.viewportSize()?.width} ${await page.evaluate("document.activeElement?.id ?? ''")} ${markup}`;
}

/**
 * Makes copies of pages as they stand, where a script can look at them and none of their own runs: axe is a script.
 *
 * @returns what makes the copy of a page, in one window for all of a test
 */
export function copier(browser: Browser, test: TestContext): (page: Page) => Promise<Page> {
  const shown = { url: "", content: "" };
  let opening: Promise<Page> | null = null;
  const open = async (original: Page) => {
    const context = await browser.newContext({ viewport: original.viewportSize() });
    test.onTestFinished(() => context.close());
    const copy = await context.newPage();
    await copy.route("**/*.js", (route) => route.abort());
    await copy.route(
      ({ href }) => href === shown.url,
      (route) => route.fulfill({ body: shown.content, contentType: "text/html; charset=utf-8" }),
    );
    return copy;
  };
  return async (page) => {
    opening ??= open(page);
    const copy = await opening;
    shown.content = await page.content();
    // An address that differs in its fragment alone would lead nowhere.
    shown.url = page.url().split("#")[0]!;
    await copy.goto(shown.url);
    return copy;
  };
}
