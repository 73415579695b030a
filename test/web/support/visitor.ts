import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page, type Request } from "playwright-core";
import type { TestContext } from "vitest";
import { expect } from "vitest";
import { findChromium, notRun } from "../../support/not-run.ts";

/** How someone comes to the pages. */
export interface Way {
  readonly javaScript: boolean;
  /** Of the screen, in pixels. */
  readonly width: 375 | 1280;
}

/** Every way in which each journey is made. */
export const WAYS: readonly Way[] = [
  { javaScript: true, width: 1280 },
  { javaScript: true, width: 375 },
  { javaScript: false, width: 1280 },
  { javaScript: false, width: 375 },
];

export function wayName({ javaScript, width }: Way): string {
  return `${javaScript ? "with" : "without"} JavaScript at ${width} pixels`;
}

/** Someone at a browser. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every request that the browser made so far. */
  readonly requests: readonly Request[];
  /**
   * Looks at the page as it is: axe finds nothing, nothing stands out of it sideways, no script failed and no policy was
   * broken. Every state of a journey is looked at.
   *
   * @param name of its picture, for the states that the README shows: taken where LONGLIST_SCREENSHOTS names a folder
   */
  readonly look: (name?: string) => Promise<void>;
}

let browser: Promise<Browser> | null = null;

/** The browser of this test file; the suite is not run where there is none. */
export function openBrowser(context: TestContext): Promise<Browser> {
  const executablePath = findChromium() ?? notRun(context, "the pages need Chromium: apt-get install chromium");
  browser ??= chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

/** Someone who has just come; they are gone when the test ends. */
export async function visit(test: TestContext, url: string, { javaScript, width }: Way): Promise<Visitor> {
  const opened = await openBrowser(test);
  const context = await opened.newContext({
    baseURL: url,
    javaScriptEnabled: javaScript,
    viewport: { width, height: width === 375 ? 700 : 900 },
    acceptDownloads: true,
  });
  context.setDefaultTimeout(60_000);
  test.onTestFinished(() => context.close());
  const page = await context.newPage();
  const requests: Request[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  return {
    page,
    context,
    requests,
    async look(name) {
      expect(complaints).toEqual([]);
      if (name && javaScript) await keepPicture(page, name);
      await examine(javaScript ? page : await copyOf(page, opened, test));
    },
  };
}

async function examine(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(found, page.url()).toEqual([]);
  const beyond = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
  expect(beyond, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
  expect(await page.title(), page.url()).toMatch(/Longlist$/);
}

/** A page as it stands, where a script can look at it and none of its own runs: axe is a script. */
async function copyOf(page: Page, browser: Browser, test: TestContext): Promise<Page> {
  const content = await page.content();
  const context = await browser.newContext({ viewport: page.viewportSize() });
  test.onTestFinished(() => context.close());
  const copy = await context.newPage();
  await copy.route("**/*.js", (route) => route.abort());
  await copy.route(page.url(), (route) => route.fulfill({ body: content, contentType: "text/html; charset=utf-8" }));
  await copy.goto(page.url());
  return copy;
}

/** As much of a page as a picture shows: the top of it, in pixels. */
const TALLEST = 1_200;

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.LONGLIST_SCREENSHOTS;
  if (!folder) return;
  const { width } = page.viewportSize()!;
  const tall = await page.evaluate<number>("document.documentElement.scrollHeight");
  const clip = { x: 0, y: 0, width, height: Math.min(tall, TALLEST) };
  await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true, clip });
}
