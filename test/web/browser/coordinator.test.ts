import { expect, test } from "vitest";
import type { Draw } from "../../../src/sampling/draw/draw-document.ts";
import { verifyList } from "../../../src/use-cases/verify/verify-list.ts";
import { EXAMPLE } from "../../api/asking.ts";
import { textOf } from "../support/eyes.ts";
import { click, fill, pick, tick } from "../support/hands.ts";
import { button, field, heading, link, words } from "../support/sought.ts";
import { choose, enterDate, focused, follow, press, shows, signIn, taken, titled, unfold } from "../support/steps.ts";
import { useSite } from "../support/use-site.ts";
import { PLAIN_WAYS, visit, WIDE } from "../support/visitor.ts";

const site = useSite();
const SHORTER = EXAMPLE.trimEnd().split("\n").slice(0, -2).join("\n");

test.for(PLAIN_WAYS)("a coordinator comes from nothing to a replacement and its receipt, %o", async (way, context) => {
  const { page, look } = await visit(context, site().url, way);
  // A second inspection of one team for one day would be asked about.
  const team = way.width === WIDE.width ? "Exampleshire" : "Sampleford";
  const hub = () => follow(page, team, `${team}, 2 November 2026`);
  await signIn(page, await site().keyFor("coordinator"));
  await titled(page, "Inspections");
  await look();

  await press(page, "New inspection", "New inspection");
  await look("desk-new");
  await press(page, "Open the inspection", "Error: New inspection");
  await look();
  await fill(page, field("Team"), team);
  await enterDate(page);
  await press(page, "Open the inspection");
  await shows(page, "The inspection date is past. Check the day");
  await look();
  await tick(page, field("The inspection date is past, and that is meant"));
  await press(page, "Open the inspection", `${team}, 2 November 2026`);
  await unfold(page);
  await look();

  const opened = page.url();
  await follow(page, "Make a key for the team", "Make a key");
  await look();
  await press(page, "Make the key", `Key of ${team}`);
  await shows(page, "The key is shown this once.");
  await look("key-made");
  await page.reload();
  await shows(page, "The key was shown when it was made");
  await look();
  await press(page, "End this key", `End the key of ${team}`);
  await look();
  await page.goto("/keys");
  await titled(page, "Keys");
  await look("keys");
  await page.goto(opened);
  await follow(page, "Change the team, date or rules", `Change the team, date or rules: ${team}`);
  await unfold(page);
  await look();
  await hub();
  await follow(page, "Withdraw the inspection", `Withdraw the inspection: ${team}`);
  await look();
  await hub();

  await follow(page, "Ask the team for its list", `Ask the team for its list: ${team}`);
  await look("desk-request");
  const template = await taken(page, () => press(page, "Download the empty list (.xlsx)"));
  expect(template.name).toBe(`list-${team.toLowerCase()}-2026-11-02.xlsx`);

  await hub();
  await follow(page, "Receive the list", `Receive the list: ${team}`);
  await look();
  await choose(page, "List of cases", "list.csv", SHORTER);
  await press(page, "Take the list in", `List 1 was taken in: ${team}`);
  await look("desk-received");
  await hub();
  await follow(page, "Receive a newer list", `Receive a newer list: ${team}`);
  await choose(page, "List of cases", "list.csv", EXAMPLE);
  await press(page, "Take the list in", `List 2 was taken in: ${team}`);
  await shows(page, "2 cases added");

  await hub();
  await follow(page, "Rehearse the draw", `Rehearse the draw: ${team}`);
  await look("desk-rehearsal");
  await press(page, "Check what will be locked", `Check what will be locked: ${team}`);
  await click(page, words("Leave a case out"));
  await fill(page, field("Case reference"), "LL-0");
  await fill(page, field("Reason"), "Live proceedings");
  await press(page, "Leave this case out", `Error: Check what will be locked: ${team}`);
  await look();
  await fill(page, field("Case reference"), "LL-60063");
  await press(page, "Leave this case out", `Check what will be locked: ${team}`);
  await shows(page, button("Keep in LL-60063"));
  await look("desk-lock");
  await press(page, "Lock the list", `The list is locked: ${team}`);
  await look("desk-locked");

  await hub();
  await shows(page, "Waiting for the team");
  await look("desk-inspection");
  await follow(page, "Everything that happened", `Everything that happened: ${team}`);
  await look("desk-timeline");
  await unfold(page);
  await look();

  await hub();
  await follow(page, "Draw the sample", `Draw the sample: ${team}`);
  await look("draw-confirm");
  await press(page, "Draw the sample", `Sample: ${team}`);
  await shows(page, heading("Sample drawn"));
  await look("sample");

  const receipt = await taken(page, () => follow(page, "Receipt (JSON)"));
  expect(receipt.name).toBe(`receipt-${team.toLowerCase()}-2026-11-02.json`);
  const draw = JSON.parse(receipt.text) as Draw;
  const { verification } = await verifyList(draw, { bytes: new TextEncoder().encode(EXAMPLE) });
  expect(verification?.matches).toBe(true);
  expect(draw.sample.some(({ caseId }) => caseId === "LL-60063")).toBe(false);

  await press(page, "Replace a case", `Replace a case: ${team}`);
  await press(page, "See which case comes next", `Error: Replace a case: ${team}`);
  await follow(page, "Choose why it cannot be inspected");
  await focused(page, "#reason");
  await look("replace-errors");
  const [leaving] = draw.sample;
  await pick(page, field("The case that cannot be inspected"), leaving!.caseId);
  await tick(page, field("The case has moved to another area"));
  await press(page, "See which case comes next", `Check the replacement: ${team}`);
  const coming = /^(\S+) comes next/.exec(await textOf(page, heading(/comes next/)))![1]!;
  await look("replace-confirm");
  await press(page, "Record it", `Sample: ${team}`);
  await shows(page, `${leaving!.caseId} is replaced by ${coming}.`);
  await look("sample-replaced");
  expect((await taken(page, () => follow(page, "Reserves (CSV)"))).text).toContain(coming);
  // What was downloaded stays as it was: a replacement is a record of its own.
  expect(await taken(page, () => follow(page, "Receipt (JSON)"))).toEqual(receipt);

  await page.goto("/inspections");
  await titled(page, "Inspections");
  await look("desk-inspections");
  await follow(page, "Drawn", "Inspections: drawn");
  await shows(page, link(team));
});
