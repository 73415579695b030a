import { source } from "axe-core";
import type { Browser, Page } from "playwright-core";
import type { TestContext } from "vitest";
import { expect } from "vitest";

/** Widths of screens at which every page is looked at, in pixels: a desk's and a telephone's. */
export const WIDTHS = [1280, 375] as const;

/** The states that this process's visitors were at, each looked at by axe once. */
const examined = new Set<string>();

/**
 * Looks at a page at both widths: axe finds nothing, whatever can be pressed or filled in is met by a mouse or a finger,
 * nothing stands out of it sideways, and its title ends with the service's name. The page is left as wide as it was.
 *
 * Axe, which is most of a journey's work, looks once at each state and width: see {@link stateOf}.
 *
 * @param readable the page as axe can look at it, made only where axe has to look
 * @param seen what else is done with the page at each width
 */
export async function examine(
  page: Page,
  readable: () => Promise<Page>,
  seen: (width: number) => Promise<void>,
): Promise<void> {
  expect(page.frames().length, "frames are not looked at").toBe(1);
  expect(await page.title(), page.url()).toMatch(/Longlist$/);
  const size = page.viewportSize()!;
  let shown: Page | null = null;
  for (const width of [size.width, ...WIDTHS.filter((one) => one !== size.width)]) {
    if (width !== page.viewportSize()!.width) await page.setViewportSize({ ...size, width });
    await seen(width);
    const beyond = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    expect(beyond, `${page.url()} is wider than a screen of ${width} pixels`).toBeLessThanOrEqual(0);
    const state = `${width} ${await stateOf(page)}`;
    if (examined.has(state)) continue;
    shown ??= await readable();
    if (shown !== page) await shown.setViewportSize({ ...size, width });
    expect(await violationsOn(shown), `${page.url()} at ${width} pixels`).toEqual([]);
    expect(await shown.evaluate(OUT_OF_REACH), `${page.url()} at ${width} pixels`).toEqual([]);
    examined.add(state);
  }
  await page.setViewportSize(size);
}

/** Rows of a table and items of a list are made alike: so many of each are looked at, which is all but in long tables. */
const BEYOND = ["tbody > tr:nth-child(n + 31)", "li:nth-child(n + 31)"];

/**
 * What is shown to be pressed or filled in and is met by no mouse and no finger at its middle, because something lies over
 * it or it stands where nothing scrolls to. With it a journey gone through at one width can be gone through at the other.
 */
const OUT_OF_REACH = `[...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
  .slice(0, 200)
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".govuk-skip-link"))
  .flatMap((one) => {
    one.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const [{ left, top, width, height }] = one.getClientRects();
    const met = document.elementFromPoint(left + width / 2, top + height / 2);
    return one.contains(met) || met?.closest("label")?.control === one ? [] : [one.outerHTML.slice(0, 200)];
  })`;

/**
 * Axe is asked in the page, and tells of what it found wrong alone: to hand all that it found right from the browser to the
 * test takes ten times as long as to look.
 */
async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(source);
  const beyond = JSON.stringify({ exclude: BEYOND.map((selector) => [selector]) });
  return page.evaluate(`axe.run(${beyond}, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ")))`);
}

/**
 * A page's markup without what nothing that axe looks for rests on: names of records and digests, figures in texts and
 * fields, and what scripts do to every page (they say that they have come, and fold the navigation up on a narrow screen).
 * Journeys with a script and without have most of their states in common.
 */
async function stateOf(page: Page): Promise<string> {
  return (await page.content())
    .replaceAll(/[0-9a-f]{16,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "0")
    .replaceAll(/>[^<]*\d[^<]*<| value="[^"]*"/g, (text) => text.replaceAll(/\d+/g, "0"))
    .replaceAll(/ data-govuk-[a-z-]+-init=""| ?\b(js-enabled|govuk-frontend-supported)\b/g, "")
    .replaceAll(/(?<=service-navigation__toggle |id="navigation")[^>]*/g, "");
}

/**
 * Shows markup where a script can look at it and none of its own runs: axe is a script.
 *
 * @returns what shows the markup of an address, in one window for all of a test
 */
export function shower(
  browser: Browser,
  test: TestContext,
  viewport: { readonly width: number; readonly height: number },
): (url: string, content: string) => Promise<Page> {
  const shown = { url: "", content: "" };
  let opening: Promise<Page> | null = null;
  const open = async () => {
    const context = await browser.newContext({ viewport });
    test.onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.route("**/*.js", (route) => route.abort());
    await page.route(
      ({ href }) => href === shown.url,
      (route) => route.fulfill({ body: shown.content, contentType: "text/html; charset=utf-8" }),
    );
    return page;
  };
  return async (url, content) => {
    opening ??= open();
    const page = await opening;
    shown.content = content;
    // An address that differs in its fragment alone would lead nowhere.
    shown.url = url.split("#")[0]!;
    await page.goto(shown.url);
    return page;
  };
}
