import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenSite, openSite } from "../support/open-site.ts";
import { EXAMPLE } from "../support/pilot-lists.ts";
import { LIST, RECEIPT_TEXT } from "../support/verifying.ts";
import { closeBrowser, visit } from "../support/visitor.ts";

/** Whatever fails within a page's script: it is said, nothing is said to be still at work, and the form is there. @module */

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await closeBrowser();
  await site.close();
});

const WAY = { javaScript: true, width: 375 } as const;
const SAID = "Something went wrong here. Load the page again. Nothing was sent.";

async function enterDate(page: Page): Promise<void> {
  for (const [part, text] of Object.entries({ Day: "2", Month: "11", Year: "2026" })) {
    await page.getByLabel(part).fill(text);
  }
}

async function fillInCheck(page: Page): Promise<void> {
  await enterDate(page);
  await page.setInputFiles("#list", EXAMPLE);
}

async function fillInVerify(page: Page): Promise<void> {
  await page.setInputFiles("#receipt", { ...EXAMPLE, name: "receipt.json", buffer: Buffer.from(RECEIPT_TEXT) });
  await page.setInputFiles("#list", { ...EXAMPLE, buffer: Buffer.from(LIST) });
}

async function fillInPilot(page: Page): Promise<void> {
  await enterDate(page);
  await page.setInputFiles("#lists", EXAMPLE);
}

const PAGES = [
  { path: "/check", button: "Check the list", working: "The list is being checked.", fillIn: fillInCheck },
  { path: "/verify", button: "Verify", working: "The draw is being made again.", fillIn: fillInVerify },
  { path: "/pilot", button: "Compare", working: "Lists compared", fillIn: fillInPilot },
] as const;

test.for(PAGES)("$path says that something went wrong, and no longer that it is at work", async (one, context) => {
  const { page } = await visit(context, site, WAY);
  await page.addInitScript("window.Worker = class { constructor() { throw new Error('no worker'); } };");
  await page.goto(one.path);
  await one.fillIn(page);
  const press = () => page.getByRole("button", { name: one.button, exact: true }).click();
  await press();
  await page.getByRole("alert").filter({ hasText: SAID }).waitFor();
  expect(await page.locator("#main-content").innerText()).not.toContain(one.working);
  expect(await page.title()).toMatch(/^Error: /);
  await press();
  await page.getByRole("alert").filter({ hasText: SAID }).waitFor();
});

test("a comparison that fails half way gives its form back, with the lists that were chosen", async (context) => {
  const { page } = await visit(context, site, WAY);
  await page.addInitScript("URL.createObjectURL = () => { throw new Error('no room'); };");
  await page.goto("/pilot");
  await fillInPilot(page);
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await page.getByRole("alert").filter({ hasText: SAID }).waitFor();
  expect(await page.locator("#progress").count()).toBe(0);
  expect(await page.evaluate("document.querySelector('#lists').files.length")).toBe(1);
});
