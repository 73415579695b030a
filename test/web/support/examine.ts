import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { markupOf, titleOf } from "./eyes.ts";

/** Widths of screens at which every page is looked at, in pixels: a desk's and a telephone's. */
export const WIDTHS = [1280, 375] as const;

/** The states and widths at which this process's visitors were, each examined once. */
const examined = new Set<string>();

/**
 * Looks at a page at both widths: whatever can be pressed or filled in is met by a mouse or a finger, nothing stands out of it
 * sideways, its title ends with the service's name, and axe finds nothing. The page is left as it was.
 *
 * Axe, which is most of a journey's work, looks once at each state ({@link stateOf}), where there is least room; and where there is
 * most if more is shown there. What else it looks for rests on markup and colours, which are the same.
 *
 * @param show shows the page's markup where axe can look at it; asked only where it has to
 * @param seen what else is done with the page at each width
 */
export async function examine(page: Page, show: Shower, seen: (width: number) => Promise<void>): Promise<void> {
  expect(page.frames().length, "frames are not looked at").toBe(1);
  expect(await titleOf(page), page.url()).toMatch(/Longlist$/);
  const size = page.viewportSize()!;
  const looks: Look[] = [];
  for (const width of [size.width, ...WIDTHS.filter((one) => one !== size.width)]) {
    if (width !== page.viewportSize()!.width) await page.setViewportSize({ ...size, width });
    await seen(width);
    const beyond = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    expect(beyond, `${page.url()} is wider than a screen of ${width} pixels`).toBeLessThanOrEqual(0);
    const content = await markupOf(page);
    const state = `${width} ${stateOf(content)}`;
    if (examined.has(state)) continue;
    const where = `${page.url()} at ${width} pixels`;
    expect((await page.evaluate<string[]>(OUT_OF_REACH)).join("\n"), `${where} is met by nothing`).toBe("");
    looks.push({ width, where, content, state, shown: await page.evaluate<boolean[]>(SHOWN) });
  }
  await page.setViewportSize(size);
  const [narrowest] = looks.sort((a, b) => a.width - b.width);
  for (const look of looks) {
    if (look === narrowest || look.shown.some((one, at) => one && !narrowest?.shown[at])) {
      expect((await violationsOn(await show(page.url(), look.content, look.width))).join("\n"), look.where).toBe("");
    }
    examined.add(look.state);
  }
}

/** A page at a width, in a state that was not examined at it. */
interface Look {
  readonly width: number;
  /** For whoever reads what is wrong. */
  readonly where: string;
  readonly content: string;
  readonly state: string;
  /** Of each element of its main part, whether it is shown. */
  readonly shown: readonly boolean[];
}

/** The pages' navigation is folded up on narrow screens by a script, and there for those who have none. */
const SHOWN = `[...document.querySelectorAll("main *")].map((one) => one.checkVisibility({ visibilityProperty: true }))`;

/**
 * What is shown to be pressed or filled in and is met by no mouse and no finger at its middle, because something lies over
 * it or it stands where nothing scrolls to. With it a journey gone through at one width can be gone through at the other.
 */
const OUT_OF_REACH = `{
  const { scrollX, scrollY } = window;
  const missed = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .slice(0, 200)
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".govuk-skip-link"))
    .flatMap((one) => {
      one.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const [{ left, top, width, height }] = one.getClientRects();
      const met = document.elementFromPoint(left + width / 2, top + height / 2);
      return one.contains(met) || met?.closest("label")?.control === one ? [] : [one.outerHTML.slice(0, 200)];
    });
  window.scrollTo(scrollX, scrollY);
  missed;
}`;

/**
 * Axe tells of what it found wrong alone: to hand all that it found right to the test takes ten times as long as to look. Nor does
 * it fetch styles, sounds and films again: of the rules that are on, only one of sounds and films asks for that, and there are none.
 */
async function violationsOn(page: Page): Promise<string[]> {
  return page.evaluate(`axe.run({ preload: false, resultTypes: ["violations"] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ")))`);
}

/**
 * A page's markup without what nothing that axe looks for rests on: names of records and digests, figures in texts and
 * fields, and what scripts do to every page (they say that they have come, and fold the navigation up on a narrow screen).
 * Journeys with a script and without have most of their states in common.
 */
function stateOf(content: string): string {
  return content
    .replaceAll(/[0-9a-f]{16,}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "0")
    .replaceAll(/>[^<]*\d[^<]*<| value="[^"]*"/g, (text) => text.replaceAll(/\d+/g, "0"))
    .replaceAll(/ data-govuk-[a-z-]+-init=""| ?\b(js-enabled|govuk-frontend-supported)\b/g, "")
    .replaceAll(/(?<=service-navigation__toggle |id="navigation")[^>]*/g, "");
}

/** Shows the markup of an address at a width, in a page where axe is. */
type Shower = (url: string, content: string, width: number) => Promise<Page>;

/** Where everything is shown that this process's tests look at, and the site that it is shown for. */
let window: { readonly browser: Browser; readonly origin: string; readonly page: Promise<Page> } | null = null;

/**
 * Shows markup where axe, which is a script, can look at it and none of its own runs. All that a process looks at of one site is
 * written into one window, one after the other: to open one and bring axe into it takes as long as to look at five pages.
 */
export function shower(browser: Browser): Shower {
  return async (url, content, width) => {
    const { origin } = new URL(url);
    if (window?.browser !== browser || window.origin !== origin) {
      const last = window;
      window = { browser, origin, page: opened(browser, origin) };
      await (await last?.page.catch(() => null))?.context().close();
    }
    const page = await window.page;
    await page.setViewportSize({ width, height: HEIGHT });
    await page.evaluate(showMarkup, {
      url,
      beyond: BEYOND,
      content: content.replaceAll(/<script\b[^>]*><\/script>/g, ""),
    });
    return page;
  };
}

const HEIGHT = 900;

/**
 * Rows of a table and items of a list are made alike: so many of each are looked at, which is all but in long tables. The others
 * are taken out: to have axe leave them out takes it longer than to look at them.
 */
const BEYOND = "tbody > tr:nth-child(n + 13), li:nth-child(n + 13)";

/** An empty page under a site's address, so that its styles are its own, with axe in it. */
async function opened(browser: Browser, origin: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const blank = new URL("/shown-markup", origin).href;
  await page.route(blank, (route) => route.fulfill({ body: "<!doctype html>", contentType: "text/html" }));
  await page.goto(blank);
  // While anything is routed the browser keeps no file of those that it has fetched.
  await page.unrouteAll();
  await page.evaluate(axe.source);
  return page;
}

/** Runs in the window: shows a page's markup under its address, and ends when its styles are there. */
async function showMarkup({
  url,
  content,
  beyond,
}: Readonly<Record<"url" | "content" | "beyond", string>>): Promise<void> {
  history.replaceState(null, "", url);
  document.open();
  const all = new Promise<void>((resolve) => addEventListener("load", () => resolve(), { once: true }));
  document.write(content);
  document.close();
  await all;
  for (const one of document.querySelectorAll(beyond)) one.remove();
}
