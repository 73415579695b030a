import { afterAll, beforeAll, expect, test } from "vitest";
import { EXAMPLE } from "../../api/asking.ts";
import { someone } from "../../ledger/support/desk.ts";
import { choose, keepTime, PATIENCE, signIn, titled, unfold } from "../support/browser-desk.ts";
import { inspectionAt, MESSY } from "../support/desk-pages.ts";
import { chooseByKeyboard, enter, tabTo } from "../support/keyboard.ts";
import { type OpenSite, openSite } from "../support/open-site.ts";
import { closeBrowser, visit, WAYS } from "../support/visitor.ts";

let site: OpenSite;
beforeAll(async () => {
  site = keepTime(await openSite());
}, PATIENCE);
afterAll(async () => {
  await closeBrowser();
  await site.close();
});

test.for(WAYS)(
  "a team sends a messy list, then a clean one, and contributes to the seed, %o",
  { timeout: PATIENCE },
  async (way, context) => {
    const { page, look } = await visit(context, site.url, way);
    const inspection = await inspectionAt(site, "new");
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const follow = (name: string) => page.getByRole("link", { name, exact: true }).click();
    const hub = async () => {
      await page.goto(`/inspections/${inspection}`);
      await titled(page, "Exampleshire, 2 November 2026");
    };
    await signIn(page, await site.keyFor("team", inspection));
    await follow("Exampleshire");
    await titled(page, "Exampleshire, 2 November 2026");
    await look();
    await follow("See what to send");
    await titled(page, "What to send: Exampleshire");
    await look();

    await hub();
    await follow("Send your list");
    await titled(page, "Send the list: Exampleshire");
    await press("Send the list");
    await titled(page, "Error: Send the list: Exampleshire");
    await look();
    await choose(page, "List of cases", "messy.csv", MESSY);
    await press("Send the list");
    await page.getByText("nothing of it is kept.").first().waitFor();
    expect(await page.content()).not.toContain("CANARY");
    await look("team-blocked");
    await page.getByLabel("Case reference").selectOption("Our number");
    await page.getByLabel("Disposal “Ref Ordr”").selectOption("Referral order");
    await choose(page, "List of cases", "messy.csv", MESSY);
    await press("Send the list");
    await titled(page, "List 1 was taken in: Exampleshire");
    expect(await page.content()).not.toContain("CANARY");
    await look();

    await hub();
    await follow("Send a newer list");
    await titled(page, "Send a newer list: Exampleshire");
    await choose(page, "List of cases", "list.csv", EXAMPLE);
    await press("Send the list");
    await titled(page, "List 2 was taken in: Exampleshire");
    await hub();
    await look("team-inspection");
    await follow("See what was found in the list");
    await titled(page, "List 2: Exampleshire");
    await look();

    await site.ledger.freeze(someone("coordinator"), inspection);
    await hub();
    await follow("See what was fixed, and when");
    await titled(page, "The list is fixed: Exampleshire");
    await look();
    await press("Contribute to the seed");
    await titled(page, "Contribute to the seed: Exampleshire");
    await press("Continue");
    await titled(page, "Error: Contribute to the seed: Exampleshire");
    await look();
    await page.getByLabel("Your contribution").fill("4 2 6 1 3 5");
    await press("Continue");
    await titled(page, "Check your contribution: Exampleshire");
    await look();
    await press("Record it");
    await titled(page, "Contribute to the seed: Exampleshire");
    await page.getByText("It is final: nobody can change it.").waitFor();
    await look("team-contribution");

    await site.ledger.draw(someone("coordinator"), inspection);
    await hub();
    await look();
  },
);

test("a team says how to read its list, sends it and contributes by keyboard alone", {
  timeout: PATIENCE,
}, async (context) => {
  const { page } = await visit(context, site.url, { javaScript: true, width: 1280 });
  const inspection = await inspectionAt(site, "new");
  await signIn(page, await site.keyFor("team", inspection));
  await enter(page, "link", "Exampleshire");
  await titled(page, "Exampleshire, 2 November 2026");
  await enter(page, "link", "Send your list");
  await titled(page, "Send the list: Exampleshire");
  await chooseByKeyboard(page, "List of cases", "messy.csv", MESSY);
  await enter(page, "button", "Send the list");
  await page.getByText("nothing of it is kept.").first().waitFor();
  expect(await page.evaluate("document.activeElement.className")).toContain("govuk-error-summary");
  await tabTo(page, page.getByLabel("Case reference"));
  await page.keyboard.press("ArrowDown");
  await tabTo(page, page.getByLabel("Disposal “Ref Ordr”"));
  for (const _ of ["custody", "youth rehabilitation order", "referral order"]) await page.keyboard.press("ArrowDown");
  await chooseByKeyboard(page, "List of cases", "messy.csv", MESSY);
  await enter(page, "button", "Send the list");
  await titled(page, "List 1 was taken in: Exampleshire");
  await site.ledger.freeze(someone("coordinator"), inspection);
  await page.goto(`/inspections/${inspection}/contribution`);
  await tabTo(page, page.getByLabel("Your contribution"));
  await page.keyboard.type("4 2 6 1 3 5");
  await page.keyboard.press("Enter");
  await titled(page, "Check your contribution: Exampleshire");
  await enter(page, "button", "Record it");
  await page.getByText("It is final: nobody can change it.").waitFor();
});

test("what nothing can be done about says what can be done, as well to see as the rest", {
  timeout: PATIENCE,
}, async (context) => {
  const { page, look } = await visit(context, site.url, { javaScript: true, width: 375 });
  const [listed, erased] = [await inspectionAt(site, "listed"), await inspectionAt(site, "erased")];
  await signIn(page, await site.keyFor("team", listed, erased));
  for (const [path, text] of [
    [`/inspections/${listed}/fixed`, "The list is not fixed yet"],
    [`/inspections/${listed}/contribution`, "It can be given once"],
    [`/inspections/${erased}/list`, "The case data has been deleted"],
    [`/inspections/${erased}/freeze`, "The key's role does not include this"],
    [`/inspections/${erased}`, "What remains is the record"],
  ] as const) {
    await page.goto(path);
    await page.getByText(text).first().waitFor();
    await unfold(page);
    await look();
  }
});
