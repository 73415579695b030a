import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { described, finding, type Sought } from "./sought.ts";
import { PATIENCE } from "./visitor.ts";

/**
 * Finds things on a page, and tells of them.
 *
 * Playwright's own ways of finding things, and of giving a page's markup, bring a script of 330 kB into each document, which is as
 * much work for a browser as to show the page. What is here asks of a page no more than the tests need, and is as strict: what is
 * found is shown, and is the only one like it.
 *
 * @module
 */

/** What a page says of what is sought: what was asked, why it cannot be told yet, or why it will never be. */
export type Answer<T> = { readonly is: T } | { readonly yet: string } | { readonly never: string };

/** Milliseconds between two looks at a page: much less than it takes to come, and many times what a look takes. */
const PAUSE = 15;

/** Looks again and again until there is an answer. @param what is looked for */
export async function answered<T>(page: Page, what: string, look: () => Promise<Answer<T>>): Promise<T> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const answer = await look().catch(unlessGone);
    if ("is" in answer) return answer.is;
    if ("never" in answer) throw new Error(`${what} ${answer.never}: ${page.url()}`);
    if (performance.now() > end) throw new Error(`${what} ${answer.yet}: ${page.url()}`);
    await setTimeout(PAUSE);
  }
}

/** The document that was asked has given way to another, which is asked next. */
function unlessGone(error: Error): { readonly yet: string } {
  if (/context was destroyed|Cannot find context|navigat/i.test(error.message)) return { yet: "is on its way" };
  throw error;
}

/**
 * Waits for what is sought, and asks something of the one that is there.
 *
 * @param ask runs in the page, on its own
 * @param told what it is told, as it can be written in JSON
 */
export async function ofOne<T, A>(
  page: Page,
  sought: Sought,
  ask: (one: Element, told: A) => Answer<T>,
  told: A,
): Promise<T> {
  const code = `(${askOne})(${finding(sought)}, ${ask}, ${JSON.stringify(told)})`;
  return answered(page, described(sought), () => page.evaluate<Answer<T>>(code));
}

/** Runs in the page. */
function askOne<T, A>(found: readonly Element[], ask: (one: Element, told: A) => Answer<T>, told: A): Answer<T> {
  const [one] = found;
  if (one === undefined) return { yet: "is not there" };
  if (found.length === 1) return ask(one, told);
  return {
    never: `is there ${found.length} times: ${found.map(({ outerHTML }) => outerHTML.slice(0, 200)).join("\n")}`,
  };
}

/** Asks something of all that are there as it is now, be it none. */
export function ofAll<T>(page: Page, sought: Sought, ask: (found: readonly Element[]) => T): Promise<T> {
  return page.evaluate<T>(`(${ask})(${finding(sought)})`);
}

/** Waits until it is there. */
export function there(page: Page, sought: Sought): Promise<null> {
  return ofOne(page, sought, () => ({ is: null }), null);
}

/** How many are there as it is now. */
export function count(page: Page, sought: Sought): Promise<number> {
  return ofAll(page, sought, (found) => found.length);
}

/** The text of what is sought, as it is shown. */
export function textOf(page: Page, sought: Sought): Promise<string> {
  return ofOne(page, sought, (one) => ({ is: (one as HTMLElement).innerText }), null);
}

/** The texts of all that are there as it is now. */
export function textsOf(page: Page, sought: Sought): Promise<string[]> {
  return ofAll(page, sought, (found) => found.map((one) => (one as HTMLElement).innerText));
}

/** Whether a box has its tick. */
export function isTicked(page: Page, sought: Sought): Promise<boolean> {
  return ofOne(page, sought, (one) => ({ is: (one as HTMLInputElement).checked }), null);
}

/** What a field holds: of files, the first one's name. */
export function heldBy(page: Page, sought: Sought): Promise<string> {
  return ofOne(page, sought, (one) => ({ is: (one as HTMLInputElement).value }), null);
}

/** Waits until none is there. */
export function gone(page: Page, sought: Sought): Promise<null> {
  return answered(page, described(sought), async () =>
    (await count(page, sought)) === 0 ? { is: null } : { yet: "is still there" },
  );
}

/** The page's title. Playwright's own way has a world of its own in each document, with the least of its scripts. */
export function titleOf(page: Page): Promise<string> {
  return page.evaluate<string>("document.title");
}

/** The whole page's markup. Playwright's own way brings its script in, too. */
export function markupOf(page: Page): Promise<string> {
  return page.evaluate<string>(
    "(document.doctype ? new XMLSerializer().serializeToString(document.doctype) : '') + document.documentElement.outerHTML",
  );
}
