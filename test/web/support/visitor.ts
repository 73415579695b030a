import type { Browser, BrowserContext, Page, Request } from "playwright-core";
import type { TestContext } from "vitest";
import { expect } from "vitest";
import { openBrowser } from "../../support/shared-browser.ts";
import { examine, shower } from "./examine.ts";

/** How someone comes to the pages. */
export interface Way {
  readonly javaScript: boolean;
  /** Of the screen, in pixels. */
  readonly width: 375 | 1280;
}

/** At a desk, and on a telephone. */
export const WIDE: Way = { javaScript: true, width: 1280 };
export const NARROW: Way = { javaScript: true, width: 375 };

/**
 * The ways in which each journey is made: with a script and without. Every state of either is looked at in both widths
 * ({@link examine}), and each width is gone through by hand once.
 */
export const WAYS: readonly Way[] = [WIDE, { ...NARROW, javaScript: false }];

/**
 * Those of journeys whose pages have no script of their own, or one that others are gone with: what the script of every page does is
 * seen there, and without it all must work. With pictures to be taken both.
 */
export const PLAIN_WAYS: readonly Way[] = process.env.LONGLIST_SCREENSHOTS ? WAYS : WAYS.slice(1);

/** Someone at a browser. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every request that the browser made so far. */
  readonly requests: readonly Request[];
  /**
   * Looks at the page as it is, once all of it is there: see {@link examine}; no script failed and no policy was broken.
   * Every state of a journey is looked at.
   *
   * @param name of its picture, for the states that the README shows: taken where LONGLIST_SCREENSHOTS names a folder
   */
  readonly look: (name?: string) => Promise<void>;
}

/** How long one step may take, in milliseconds: less than a test may, so that what it waited for is named. */
export const PATIENCE = 120_000;

/** Someone who has just come; they are gone when the test ends. */
export async function visit(test: TestContext, url: string, way: Way): Promise<Visitor> {
  const browser = await openBrowser(test, "the pages' suite");
  const context = await windows(test, browser, url, way);
  const page = await context.newPage();
  const requests: Request[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  const show = shower(browser);
  return {
    page,
    context,
    requests,
    async look(name) {
      await page.waitForLoadState();
      await examine(page, show, async (at) => {
        if (name && way.javaScript) await keepPicture(page, name, at);
      });
      expect(complaints).toEqual([]);
    },
  };
}

/** A browser's windows for one way of coming to a site. */
interface Windows extends Way {
  readonly context: BrowserContext;
}

/** Those that nobody is at, of the site that this process's tests visit. */
let left: { readonly browser: Browser; readonly url: string; readonly idle: Windows[] } | null = null;

/**
 * Windows as if the browser had never been there, until the test ends: whoever had them before has closed every page, and our pages
 * leave nothing but cookies, which are taken away, and files of which each has an address of its own. To open new ones
 * takes three times as long.
 */
async function windows(test: TestContext, browser: Browser, url: string, way: Way): Promise<BrowserContext> {
  if (left?.browser !== browser || left.url !== url) {
    const last = left;
    left = { browser, url, idle: [] };
    await Promise.all((last?.idle ?? []).map(({ context }) => context.close().catch(() => {})));
  }
  const { idle } = left;
  const at = idle.findIndex(({ javaScript, width }) => javaScript === way.javaScript && width === way.width);
  const context = idle.splice(at, at < 0 ? 0 : 1)[0]?.context ?? (await opened(browser, url, way));
  test.onTestFinished(async () => {
    const [, ...pages] = context.pages();
    await Promise.all(pages.map((page) => page.close()));
    await context.clearCookies();
    idle.push({ ...way, context });
  });
  return context;
}

async function opened(browser: Browser, url: string, { javaScript, width }: Way): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    javaScriptEnabled: javaScript,
    viewport: { width, height: width === 375 ? 700 : 900 },
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE);
  // One page of the site stays open, and with it the process that shows them: to start another takes longer than to show a page.
  await (await context.newPage()).goto("/health");
  return context;
}

/** As much of a page as a picture shows: the top of it, in pixels. */
const TALLEST = 1_200;

async function keepPicture(page: Page, name: string, width: number): Promise<void> {
  const folder = process.env.LONGLIST_SCREENSHOTS;
  if (!folder) return;
  const tall = await page.evaluate<number>("document.documentElement.scrollHeight");
  const clip = { x: 0, y: 0, width, height: Math.min(tall, TALLEST) };
  await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true, clip });
}
