import { expect, test } from "vitest";
import { inspectionRequest } from "../../../src/sampling/plan/request.ts";
import { EXAMPLE } from "../../api/asking.ts";
import { someone } from "../../ledger/support/desk.ts";
import { inspectionAt, MESSY } from "../support/desk-pages.ts";
import { heldBy, markupOf } from "../support/eyes.ts";
import { fill, pick } from "../support/hands.ts";
import { arrowTo, chooseByKeyboard, enter, tabTo } from "../support/keyboard.ts";
import { field } from "../support/sought.ts";
import { choose, focused, follow, press, shows, signIn, titled, unfold } from "../support/steps.ts";
import { useSite } from "../support/use-site.ts";
import { NARROW, visit, WAYS, WIDE } from "../support/visitor.ts";

const site = useSite();
const HUB = "Exampleshire, 2 November 2026";

test.for(WAYS)("a team sends a messy list, then a clean one, and contributes to the seed, %o", async (way, context) => {
  const { page, look } = await visit(context, site().url, way);
  const inspection = await inspectionAt(site(), "new");
  const hub = async () => {
    await page.goto(`/inspections/${inspection}`);
    await titled(page, HUB);
  };
  await signIn(page, await site().keyFor("team", inspection));
  await follow(page, "Exampleshire", HUB);
  await look();
  await follow(page, "See what to send", "What to send: Exampleshire");
  await look();

  await hub();
  await follow(page, "Send your list", "Send the list: Exampleshire");
  await press(page, "Send the list", "Error: Send the list: Exampleshire");
  await look();
  await choose(page, "List of cases", "messy.csv", MESSY);
  await press(page, "Send the list");
  await shows(page, field("Case reference"));
  await shows(page, "nothing of it is kept.");
  expect(await markupOf(page)).not.toContain("CANARY");
  await look("team-blocked");
  await pick(page, field("Case reference"), "Our number");
  await pick(page, field("Disposal “Ref Ordr”"), "Referral order");
  await choose(page, "List of cases", "messy.csv", MESSY);
  await press(page, "Send the list", "List 1 was taken in: Exampleshire");
  expect(await markupOf(page)).not.toContain("CANARY");
  await look();

  await hub();
  await follow(page, "Send a newer list", "Send a newer list: Exampleshire");
  await choose(page, "List of cases", "list.csv", EXAMPLE);
  await press(page, "Send the list", "List 2 was taken in: Exampleshire");
  await hub();
  await look("team-inspection");
  await follow(page, "See what was found in the list", "List 2: Exampleshire");
  await look();

  await site().ledger.freeze(someone("coordinator"), inspection);
  await hub();
  await follow(page, "See what was locked, and when", "The list is locked: Exampleshire");
  await look();
  await press(page, "Contribute to the seed", "Contribute to the seed: Exampleshire");
  await press(page, "Continue", "Error: Contribute to the seed: Exampleshire");
  await look();
  await fill(page, field("Your contribution"), "4 2 6 1 3 5");
  await press(page, "Continue", "Check your contribution: Exampleshire");
  await look();
  await press(page, "Record it", "Contribute to the seed: Exampleshire");
  await shows(page, "It is final: nobody can change it.");
  await look("team-contribution");

  await site().ledger.draw(someone("coordinator"), inspection);
  await hub();
  await look();
});

test("a list that was checked, and what was said of it, is chosen already where it is sent", async (context) => {
  const { page, context: browser, look } = await visit(context, site().url, WIDE);
  const inspection = await inspectionAt(site(), "new");
  const later = inspectionRequest({ inspectionDate: "2026-11-09", team: "Exampleshire" });
  const another = (await site().ledger.create(someone("coordinator"), later)).id;
  const sameDay = inspectionRequest({ inspectionDate: "2026-11-02", team: "Northtown" });
  const twin = (await site().ledger.create(someone("coordinator"), sameDay)).id;
  await signIn(page, await site().keyFor("team", inspection, another, twin), `/inspections/${inspection}`);
  await follow(page, "Check your list first", "Check a list");
  await choose(page, "List of cases", "messy.csv", MESSY);
  await press(page, "Check the list");
  await pick(page, field("Case reference"), "Our number");
  await pick(page, field("Disposal “Ref Ordr”"), "Referral order");
  await press(page, "Check again", "Ready: a sample can be drawn from this list");
  await look();
  const [other] = await Promise.all([
    browser.waitForEvent("page"),
    follow(page, /on the inspection’s page, in a new tab/),
  ]);
  await shows(other, "messy.csv is chosen already, from your check in the other tab, with what you said of it there.");
  expect(new URL(other.url()).pathname).toBe(`/inspections/${inspection}/list`);
  expect(await other.evaluate("[localStorage.length, sessionStorage.length]")).toEqual([0, 0]);
  await press(other, "Send the list", "List 1 was taken in: Exampleshire");

  const isChosenAt = async (id: string) => {
    await other.goto(`/inspections/${id}/list`);
    await other.waitForLoadState("networkidle");
    return (await heldBy(other, field("List of cases"))) !== "";
  };
  expect([await isChosenAt(inspection), await isChosenAt(another), await isChosenAt(twin)]).toEqual([
    true,
    false,
    false,
  ]);
  await page.reload();
  await choose(page, "List of cases", "messy.csv", MESSY);
  await press(page, "Check the list");
  await shows(page, /stand in the way/);
  expect(await isChosenAt(inspection)).toBe(false);
});

test("a team says how to read its list, sends it and contributes by keyboard alone", async (context) => {
  const { page } = await visit(context, site().url, WIDE);
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/list")) sent.push(request.url());
  });
  const inspection = await inspectionAt(site(), "new");
  await signIn(page, await site().keyFor("team", inspection));
  await enter(page, "link", "Exampleshire", HUB);
  await enter(page, "link", "Send your list", "Send the list: Exampleshire");
  await chooseByKeyboard(page, "List of cases", "messy.csv", MESSY);
  await enter(page, "button", "Send the list");
  await shows(page, "nothing of it is kept.");
  await focused(page, ".govuk-error-summary");
  await arrowTo(page, field("Case reference"), "Our number");
  await arrowTo(page, field("Disposal “Ref Ordr”"), "Referral order");
  // A list with errors stays in the browser, with its file chosen.
  expect(sent).toEqual([]);
  await enter(page, "button", "Send the list", "List 1 was taken in: Exampleshire");
  expect(sent).toHaveLength(1);
  await site().ledger.freeze(someone("coordinator"), inspection);
  await page.goto(`/inspections/${inspection}/contribution`);
  await tabTo(page, field("Your contribution"));
  await page.keyboard.type("4 2 6 1 3 5");
  await page.keyboard.press("Enter");
  await titled(page, "Check your contribution: Exampleshire");
  await enter(page, "button", "Record it");
  await shows(page, "It is final: nobody can change it.");
});

test("what nothing can be done about says what can be done, as well to see as the rest", async (context) => {
  const { page, look } = await visit(context, site().url, NARROW);
  const [listed, erased] = [await inspectionAt(site(), "listed"), await inspectionAt(site(), "erased")];
  await signIn(page, await site().keyFor("team", listed, erased));
  for (const [path, text] of [
    [`/inspections/${listed}/locked`, "The list is not locked yet"],
    [`/inspections/${listed}/contribution`, "It can be given once"],
    [`/inspections/${erased}/list`, "The case data has been deleted"],
    [`/inspections/${erased}/lock`, "Only the coordinator can lock the list"],
    [`/inspections/${erased}`, "What remains is the record"],
  ] as const) {
    await page.goto(path);
    await shows(page, text);
    await unfold(page);
    await look();
  }
});
