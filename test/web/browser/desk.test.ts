import { expect, test } from "vitest";
import { EXAMPLE } from "../../api/asking.ts";
import { inspectionAt, MESSY } from "../support/desk-pages.ts";
import { gone, ofOne } from "../support/eyes.ts";
import { pick, tick } from "../support/hands.ts";
import { chooseByKeyboard, enter, tabTo } from "../support/keyboard.ts";
import { button, field, heading, STATUS, some, words } from "../support/sought.ts";
import { choose, focused, follow, press, shows, signIn, taken, unfold } from "../support/steps.ts";
import { useSite } from "../support/use-site.ts";
import { NARROW, visit, WIDE } from "../support/visitor.ts";

const site = useSite();

test("a coordinator opens an inspection, takes a list in and locks it by keyboard alone", async (context) => {
  const { page } = await visit(context, site().url, WIDE);
  const team = "Keyboardshire";
  await signIn(page, await site().keyFor("coordinator"));
  await enter(page, "button", "New inspection", "New inspection");
  await tabTo(page, field("Team"));
  await page.keyboard.type(team);
  for (const figures of ["2", "11", "2026"]) {
    await page.keyboard.press("Tab");
    await page.keyboard.type(figures);
  }
  await enter(page, "button", "Open the inspection");
  await shows(page, "The inspection date is past. Check the day");
  await focused(page, ".govuk-error-summary");
  await tabTo(page, field("The inspection date is past, and that is meant"));
  await page.keyboard.press("Space");
  await enter(page, "button", "Open the inspection", `${team}, 2 November 2026`);
  await enter(page, "link", "Receive the list", `Receive the list: ${team}`);
  await chooseByKeyboard(page, "List of cases", "list.csv", EXAMPLE);
  await enter(page, "button", "Take the list in", `List 1 was taken in: ${team}`);
  await enter(page, "button", "Check what will be locked", `Check what will be locked: ${team}`);
  await tabTo(page, { among: "summary", called: "Leave a case out" });
  await page.keyboard.press("Enter");
  await tabTo(page, field("Case reference"));
  await page.keyboard.type("LL-60063");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Live proceedings");
  // Enter in a field must never lock the list: it does what stands beside the field.
  await page.keyboard.press("Enter");
  await shows(page, button("Keep in LL-60063"));
  await enter(page, "button", "Lock the list", `The list is locked: ${team}`);
});

test("a coordinator filters and saves what was found in a list that was not taken in, and copies its letter", async (context) => {
  const { page, look } = await visit(context, site().url, WIDE);
  const inspection = await inspectionAt(site(), "new");
  await signIn(page, await site().keyFor("coordinator"), `/inspections/${inspection}/list`);
  await shows(page, "The list is checked in this browser first.");
  await choose(page, "List of cases", "messy.csv", MESSY);
  await press(page, "Take the list in");
  await shows(page, "It has not left your computer.");
  await shows(page, "It waits for you");
  await shows(page, heading("Errors: 2"));
  await pick(page, field("Show"), "Notices");
  await gone(page, heading("Errors: 2"));
  const file = await taken(page, () => follow(page, "Save the list with the findings beside each row (CSV)"));
  expect([file.name, file.text.includes("Longlist findings")]).toEqual(["findings-2026-11-02.csv", true]);
  await unfold(page);
  await press(page, "Copy the letter");
  await shows(page, /Copied|Press Ctrl and C/);
  await look();
  // What was chosen before is still chosen.
  await pick(page, field("Case reference"), "Our number");
  await pick(page, field("Disposal “Ref Ordr”"), "Referral order");
  await press(page, "Take the list in", "List 1 was taken in: Exampleshire");

  await page.goto(`/inspections/${await inspectionAt(site(), "new")}/list`);
  await look();
  await tick(page, field("Read this list in the same way"));
  await choose(page, "List of cases", "messy.csv", MESSY);
  await press(page, "Take the list in", "List 1 was taken in: Exampleshire");
  await shows(page, "Read as an earlier list of the team");
});

test("a team's long name widens no page", async (context) => {
  const { page, look } = await visit(context, site().url, NARROW);
  await signIn(page, await site().keyFor("coordinator"));
  const drawn = await inspectionAt(site(), "drawn", "Unbroken".repeat(8));
  for (const part of ["", "/request", "/locked", "/draws/1", "/draws/1/methodology"]) {
    await page.goto(`/inspections/${drawn}${part}`);
    await look();
  }
});

test("the text of the request is copied with one press, and the page says so", async (context) => {
  const { page, context: browser, look } = await visit(context, site().url, WIDE);
  await browser.grantPermissions(["clipboard-read", "clipboard-write"], { origin: site().url });
  await signIn(page, await site().keyFor("coordinator"));
  await page.goto(`/inspections/${await inspectionAt(site(), "new")}/request`);
  await press(page, "Copy the letter");
  await shows(page, words("Copied", STATUS));
  const copied = await page.evaluate("navigator.clipboard.readText()");
  expect(copied).toBe(await ofOne(page, some("#letter-text"), (one) => ({ is: one.textContent }), null));
  expect(copied).toContain("2 March 2026 to 2 May 2026");
  await look();
});

test("where the clipboard is closed the text is selected instead", async (context) => {
  const { page, context: browser } = await visit(context, site().url, WIDE);
  await browser.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
  await signIn(page, await site().keyFor("coordinator"));
  await page.goto(`/inspections/${await inspectionAt(site(), "new")}/request`);
  await press(page, "Copy the letter");
  await shows(page, "the text is selected");
  expect(await page.evaluate("getSelection().toString().trim()")).toContain("Please send us your list of cases");
});
