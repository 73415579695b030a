import type { Locator, Page } from "playwright-core";

/** Seconds. A table is looked at rather than read. */
const [PER_ACTION, PER_TABLE, WORDS_A_MINUTE] = [5, 10, 200];

/** A file as it is chosen. */
export interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** How long a person takes, who has never seen the pages. */
export interface Reader {
  /** The tab that is looked at. */
  readonly page: Page;
  /** Does something by hand: presses, chooses or fills in one thing. @param what it is, as a list of what was done tells it */
  readonly does: (what: string, act: (page: Page) => Promise<unknown>, times?: number) => Promise<void>;
  /** Reads what stands above something and presses it. @param until what is then there */
  readonly presses: (what: Locator, until?: string) => Promise<void>;
  /** The same of what opens another tab, which is looked at from then on. */
  readonly pressesInTab: (what: Locator) => Promise<void>;
  /** Reads what stands above something, or the whole page. */
  readonly reads: (upTo?: Locator) => Promise<void>;
  readonly spent: () => Spent;
  /** What was done, with the minutes that were over by then. */
  readonly steps: readonly Step[];
}

export interface Spent {
  readonly words: number;
  readonly actions: number;
  readonly minutes: number;
}

export interface Step {
  readonly minutes: number;
  readonly what: string;
}

/** How long it takes to read so much and to do so much. */
export function minutesOf(words: number, actions: number, tables: number): number {
  return words / WORDS_A_MINUTE + (actions * PER_ACTION + tables * PER_TABLE) / 60;
}

/**
 * Somebody who reads all that stands above what is pressed next, each sentence once, and looks at tables. What is folded away,
 * or heard only, is not read.
 */
export function readerOf(first: Page): Reader {
  let page = first;
  const steps: Step[] = [];
  const seen = new Set<string>();
  let [words, actions, tables] = [0, 0, 0];
  const reads = async (upTo?: Locator) => {
    const { sentences, grids } = await aboveOf(page, upTo);
    for (const sentence of sentences.filter((one) => !seen.has(one))) words += sentence.split(/\s+/).length;
    tables += grids.filter((one) => !seen.has(one)).length;
    for (const one of [...sentences, ...grids]) seen.add(one);
  };
  const minutes = () => minutesOf(words, actions, tables);
  const does: Reader["does"] = async (what, act, times = 1) => {
    actions += times;
    await act(page);
    steps.push({ minutes: minutes(), what });
  };
  const press = async (what: Locator) => {
    await what.first().waitFor();
    await reads(what);
    await does(`presses “${(await what.first().innerText()).trim()}”`, () => what.first().click());
  };
  const arrives = async (until: string) => {
    await page.locator(until).first().waitFor();
    await page.waitForLoadState("networkidle");
  };
  return {
    get page() {
      return page;
    },
    steps,
    does,
    reads,
    async presses(what, until = "main") {
      await press(what);
      await arrives(until);
    },
    async pressesInTab(what) {
      const opened = page.context().waitForEvent("page");
      await press(what);
      page = await opened;
      await arrives("main");
    },
    spent: () => ({ words, actions, minutes: minutes() }),
  };
}

interface Above {
  readonly sentences: readonly string[];
  readonly grids: readonly string[];
}

/** The texts in front of an element, in the order of the page, and the tables that begin there. */
async function aboveOf(page: Page, upTo?: Locator): Promise<Above> {
  return upTo ? upTo.first().evaluate(textsAbove) : page.locator("main").evaluate(textsAbove);
}

/** Runs in the page. Above the whole of it is all of it. */
function textsAbove(last: Element): Above {
  const main = document.querySelector("main") ?? document.body;
  const [sentences, grids]: [string[], string[]] = [[], []];
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const [parent, text] = [node.parentElement, (node.textContent ?? "").trim()];
    const isAbove = last === main || last.compareDocumentPosition(node) !== Node.DOCUMENT_POSITION_FOLLOWING;
    if (!isAbove || text === "" || !parent?.checkVisibility()) continue;
    if (parent.closest("option, script, .govuk-visually-hidden") !== null) continue;
    const table = parent.closest("table");
    if (table === null) sentences.push(text);
    else if (!grids.includes(table.innerText)) grids.push(table.innerText);
  }
  return { sentences, grids };
}
