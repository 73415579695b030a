import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import type { Draw } from "../../../src/sampling/draw/draw-document.ts";
import { drawn, frozen, someone, teamOf } from "../../ledger/support/desk.ts";
import { aCase, many, onePerCell } from "../../support/cases.ts";
import { inventedCases } from "../../support/invented.ts";
import { count, isTicked, ofAll, textOf, textsOf } from "../support/eyes.ts";
import { fill, strike, tick } from "../support/hands.ts";
import { enter, tabTo } from "../support/keyboard.ts";
import { button, field, heading, STATUS, some, words } from "../support/sought.ts";
import { focused, follow, press, shows, signIn, unfold } from "../support/steps.ts";
import { useSite } from "../support/use-site.ts";
import { PLAIN_WAYS, visit, WAYS, WIDE } from "../support/visitor.ts";

const site = useSite();
const CASES = [...inventedCases("court", 24), ...inventedCases("outOfCourt", 16)];

/** An inspection that was drawn, for those who only read it; and one that was erased since. */
let read: string;
let erased: string;

beforeAll(async () => {
  read = await drawn(site(), CASES);
  erased = await drawn(site(), CASES);
  await site().ledger.erase(someone("administrator"), erased, "entered twice");
});

test.for(WAYS)("a team reads its sample, its proof, its method and why a case was chosen, %o", async (way, context) => {
  const { page, look } = await visit(context, site().url, way);
  await signIn(page, await site().keyFor("team", read), `/inspections/${read}/draws/1`);
  await unfold(page);
  await look();
  await fill(page, field("Case reference"), "C-00001");
  await press(page, "Explain this case", "Why a case was or was not chosen: Northtown");
  await shows(page, "C-00001 was");
  await look("explanation");
  expect(page.url()).not.toContain("C-00001");
  await follow(page, "Sample", "Sample: Northtown");
  await follow(page, "Methodology statement", "How the sample was drawn: Northtown");
  await look("methodology");
  expect((await textOf(page, some("main"))).includes("C-0")).toBe(false);
  await follow(page, "Sample", "Sample: Northtown");
  await press(page, "Verify this draw", "This is the draw of this list: Northtown");
  await look("verification");
});

test.for(PLAIN_WAYS)("a coordinator sees a draw superseded, a finding, no reserve left, %o", async (way, context) => {
  const { page, look } = await visit(context, site().url, way);
  const { ledger } = site();
  const coordinator = someone("coordinator");
  const inspection = await drawn(site(), onePerCell(14));
  const commitment = (await ledger.show(coordinator, inspection)).rounds.at(-1)!.commitment;
  await ledger.contribute(teamOf(inspection), inspection, { contribution: "4 2 6 1", commitment });
  await signIn(page, await site().keyFor("coordinator"), `/inspections/${inspection}/draws/1`);
  await follow(page, "Draw again", "Draw again: Northtown");
  await press(page, "Draw again", "Error: Draw again: Northtown");
  await look("draw-again");
  await fill(page, field("Why the sample is drawn again"), "The first list was another team’s.");
  await press(page, "Draw again", "Sample, draw 2: Northtown");
  await follow(page, "draw 1", "Sample, draw 1: Northtown");
  await shows(page, "This sample no longer stands");
  await look("sample-superseded");

  await follow(page, "draw 2", "Sample, draw 2: Northtown");
  await press(page, "Replace a case", "Replace a case: Northtown");
  await chooseCase(page, /^The file cannot be produced/);
  await press(page, "See which case comes next", "Check the replacement: Northtown");
  await shows(page, "it stays in the sample as a finding");
  await look("replace-finding");
  await press(page, "Change it", "Replace a case: Northtown");
  expect(await isTicked(page, field(/^The file cannot be produced/))).toBe(true);

  const { receipt } = await ledger.stored(coordinator, inspection);
  const { sample, reserves } = receipt as Draw;
  for (const { caseId } of sample.slice(-reserves.length)) {
    await ledger.replace(coordinator, inspection, { caseId, reason: "transferred-out" });
  }
  await chooseCase(page, /^The case has moved to another area/);
  await press(page, "See which case comes next", "No reserve is left: Northtown");
  await look("replace-no-reserve");
});

async function chooseCase(page: Page, reason: RegExp): Promise<void> {
  await strike(page, field("The case that cannot be inspected"), "ArrowDown");
  await tick(page, field(reason));
}

test.for(PLAIN_WAYS)("an auditor reads what erasure left of a draw, %o", async (way, context) => {
  const { page, look } = await visit(context, site().url, way);
  await signIn(page, await site().keyFor("auditor"), `/inspections/${erased}/draws/1`);
  await shows(page, "This is a redacted record");
  await look("sample-erased");
});

test("a coordinator draws and replaces a case by keyboard alone", async (context) => {
  const { page } = await visit(context, site().url, WIDE);
  const inspection = await frozen(site(), many(60, aCase));
  await signIn(page, await site().keyFor("coordinator"), `/inspections/${inspection}/draws/new`);
  await enter(page, "button", "Draw the sample", "Sample: Northtown");
  await shows(page, heading("Sample drawn"));
  await focused(page, "[role=alert]");
  await enter(page, "button", "Replace a case", "Replace a case: Northtown");
  await tabTo(page, field("The case that cannot be inspected"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await enter(page, "button", "See which case comes next", "Check the replacement: Northtown");
  await shows(page, heading(/comes next/));
  await enter(page, "button", "Record it", "Sample: Northtown");
  await shows(page, heading("Replacement recorded"));
});

test("a case is found in the tables of a sample as its reference is typed, and how many rows are left is said", async (context) => {
  const { page, look } = await visit(context, site().url, WIDE);
  await signIn(page, await site().keyFor("coordinator"), `/inspections/${read}/draws/1`);
  const { sample } = (await site().ledger.stored(someone("coordinator"), read)).receipt as Draw;
  await fill(page, field("Find in these tables"), ` ${sample[0]!.caseId.toLowerCase()} `);
  await shows(page, words(/^1 of \d+ rows shown/, STATUS));
  expect(await textsOf(page, some("#sample-tables tbody tr"))).toEqual([expect.stringContaining(sample[0]!.caseId)]);
  await look();
});

test("a sample is printed as a list: every case and figure, and nothing to press", async (context) => {
  const { page } = await visit(context, site().url, WIDE);
  await signIn(page, await site().keyFor("coordinator"), `/inspections/${read}/draws/1`);
  await page.emulateMedia({ media: "print" });
  // The width of A4 between usual margins.
  await page.setViewportSize({ width: 718, height: 1000 });
  expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
  const widths = await ofAll(page, some(".longlist-part .govuk-table"), (tables) =>
    tables.map((table) => table.getBoundingClientRect().width),
  );
  for (const width of widths) expect(width).toBeLessThanOrEqual(718);
  for (const hidden of ["Replace a case", "Explain this case"]) expect(await count(page, button(hidden))).toBe(0);
  const { sample } = (await site().ledger.stored(someone("coordinator"), read)).receipt as Draw;
  const printed = (await textOf(page, some("main"))).split(/\s+/);
  expect(printed).toEqual(expect.arrayContaining(sample.map(({ caseId }) => caseId)));
  const reserves = heading("The reserves");
  expect(await count(page, reserves)).toBe(0);
  await page.goto(`/inspections/${read}/draws/1?reserves=shown`);
  expect(await count(page, reserves)).toBe(1);
});
