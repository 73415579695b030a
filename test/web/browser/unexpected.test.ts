import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { count, textOf } from "../support/eyes.ts";
import { fill, put } from "../support/hands.ts";
import { EXAMPLE } from "../support/pilot-lists.ts";
import { ALERT, field, heading, link, some, words } from "../support/sought.ts";
import { enterDate, follow, press, shows, signIn } from "../support/steps.ts";
import { useSite } from "../support/use-site.ts";
import { LIST, RECEIPT_TEXT } from "../support/verifying.ts";
import { NARROW, PATIENCE, visit, WAYS } from "../support/visitor.ts";

/** Whatever fails within a page's script: it is said, nothing is said to be still at work, and the form is there. @module */

const site = useSite();

const SAID = "Something went wrong here. Load the page again. Nothing was sent.";

async function fillInCheck(page: Page): Promise<void> {
  await enterDate(page);
  await put(page, some("#list"), [EXAMPLE]);
}

async function fillInVerify(page: Page): Promise<void> {
  await put(page, some("#receipt"), [{ ...EXAMPLE, name: "receipt.json", buffer: Buffer.from(RECEIPT_TEXT) }]);
  await put(page, some("#list"), [{ ...EXAMPLE, buffer: Buffer.from(LIST) }]);
}

async function fillInPilot(page: Page): Promise<void> {
  await enterDate(page);
  await put(page, some("#lists"), [EXAMPLE]);
}

const PAGES = [
  { path: "/check", button: "Check the list", working: "The list is being checked.", fillIn: fillInCheck },
  { path: "/verify", button: "Verify", working: "The draw is being made again.", fillIn: fillInVerify },
  { path: "/pilot", button: "Compare", working: "Lists compared", fillIn: fillInPilot },
] as const;

test.for(PAGES)("$path says that something went wrong, and no longer that it is at work", async (one, context) => {
  const { page } = await visit(context, site().url, NARROW);
  await page.addInitScript("window.Worker = class { constructor() { throw new Error('no worker'); } };");
  await page.goto(one.path);
  await one.fillIn(page);
  await press(page, one.button);
  await shows(page, words(SAID, ALERT));
  expect(await textOf(page, some("#main-content"))).not.toContain(one.working);
  expect(await page.title()).toMatch(/^Error: /);
  await page.evaluate("document.querySelector('.govuk-error-summary').remove()");
  // A button takes a press within a second of the last for the same.
  const pressedAgain = async () => {
    await press(page, one.button);
    return count(page, words(SAID, ALERT));
  };
  await expect.poll(pressedAgain, { interval: 1_100, timeout: PATIENCE }).toBe(1);
});

test("a comparison that fails half way gives its form back, with the lists that were chosen", async (context) => {
  const { page } = await visit(context, site().url, NARROW);
  await page.addInitScript("URL.createObjectURL = () => { throw new Error('no room'); };");
  await page.goto("/pilot");
  await fillInPilot(page);
  await press(page, "Compare");
  await shows(page, words(SAID, ALERT));
  expect(await page.evaluate("document.querySelectorAll('#progress').length")).toBe(0);
  expect(await page.evaluate("document.querySelector('#lists').files.length")).toBe(1);
});

test.for(WAYS)(
  "what was typed before the session ended is sent after signing in again in another tab, %o",
  async (way, context) => {
    const { page, context: browser, look } = await visit(context, site().url, way);
    const key = await site().keyFor("coordinator");
    const team = `Idleshire ${way.width}`;
    if (way.javaScript) await page.clock.install();
    await signIn(page, key, "/inspections/new");
    await fill(page, field("Team"), team);
    await enterDate(page);
    await fill(page, field("Year"), "2027");
    const cookies = await browser.cookies();
    if (way.javaScript) await page.clock.fastForward("01:00:00");
    await site().ledger.closeSession(cookies[0]!.value, { correlationId: "test" });
    await press(page, "Open the inspection");
    await shows(page, link("Sign in in a new tab"));
    await look();
    const [other] = await Promise.all([browser.waitForEvent("page"), follow(page, "Sign in in a new tab")]);
    await fill(other, field("Your key"), key);
    await press(other, "Sign in", "Inspections");
    if (way.javaScript) {
      await shows(page, "You are signed in again.");
      await look();
      await press(page, "Open the inspection");
    } else {
      await page.reload();
    }
    await shows(page, heading(new RegExp(team)));
    expect(await page.evaluate("[localStorage.length, sessionStorage.length]")).toEqual([0, 0]);
  },
);
