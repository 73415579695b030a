import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Draw } from "../../../src/sampling/draw-document.ts";
import { drawn, frozen, someone, teamOf } from "../../ledger/support/desk.ts";
import { aCase, many, onePerCell } from "../../support/cases.ts";
import { inventedCases } from "../../support/invented.ts";
import { enter, tabTo } from "../support/keyboard.ts";
import { type OpenSite, openSite } from "../support/open-site.ts";
import { closeBrowser, visit, WAYS } from "../support/visitor.ts";

const CASES = [...inventedCases("court", 24), ...inventedCases("outOfCourt", 16)];
const [WIDE] = WAYS;
/** Whole pages are examined at every step, which a busy machine takes its time for. */
const timeout = 240_000;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
  // Browsers forget a session that ended in their past.
  site.clock.now = new Date();
}, timeout);
afterAll(async () => {
  await closeBrowser();
  await site.close();
}, timeout);

async function signIn(page: Page, key: string, path: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Your key").fill(key);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`**${path}`);
}

test.for(WAYS)(
  "a team reads its sample, its proof, its method and why a case was chosen, %o",
  { timeout },
  async (way, context) => {
    const { page, look } = await visit(context, site.url, way);
    const inspection = await drawn(site, CASES);
    const address = `/inspections/${inspection}/draws/1`;
    await signIn(page, await site.keyFor("team", inspection), address);
    for (const summary of await page.locator("summary").all()) await summary.click();
    await look();
    await page.getByLabel("Case reference").fill("C-00001");
    await page.getByRole("button", { name: "Explain this case" }).click();
    await page.getByText("C-00001 was").waitFor();
    await look("explanation");
    expect(page.url()).not.toContain("C-00001");
    await page.getByRole("link", { name: "Sample", exact: true }).click();
    await page.getByRole("link", { name: "Methodology statement" }).click();
    await look("methodology");
    expect((await page.locator("main").innerText()).includes("C-0")).toBe(false);
    await page.getByRole("link", { name: "Sample", exact: true }).click();
    await page.getByRole("button", { name: "Verify this draw" }).click();
    await page.getByRole("heading", { name: "This is the draw of this list" }).waitFor();
    await look("verification");
  },
);

test.for(WAYS)(
  "a coordinator sees a draw superseded, a finding kept and no reserve left, %o",
  { timeout },
  async (way, context) => {
    const { page, look } = await visit(context, site.url, way);
    const inspection = await drawn(site, onePerCell(14));
    await site.ledger.contribute(teamOf(inspection), inspection, {
      contribution: "4 2 6 1",
      commitment: (await site.ledger.show(someone("coordinator"), inspection)).rounds.at(-1)!.commitment,
    });
    await signIn(page, await site.keyFor("coordinator"), `/inspections/${inspection}/draws/1`);
    await page.getByRole("link", { name: "Draw again" }).click();
    await page.getByRole("button", { name: "Draw again" }).click();
    await page.getByRole("link", { name: "Enter why the sample is drawn again" }).waitFor();
    await look("draw-again");
    await page.getByLabel("Why the sample is drawn again").fill("The first list was another team’s.");
    await page.getByRole("button", { name: "Draw again" }).click();
    await page.getByRole("link", { name: "draw 1" }).click();
    await page.getByText("This sample no longer stands").waitFor();
    await look("sample-superseded");
    await page.getByRole("link", { name: "draw 2" }).click();
    await page.getByRole("button", { name: "Replace a case" }).click();
    await page.getByLabel("The case that cannot be inspected").selectOption({ index: 1 });
    await page.getByLabel("The file cannot be produced").check();
    await page.getByRole("button", { name: "See which case comes next" }).click();
    await page.getByText("it stays in the sample as a finding").waitFor();
    await look("replace-finding");
    await page.getByRole("button", { name: "Change it" }).click();
    expect(await page.getByLabel("The file cannot be produced").isChecked()).toBe(true);
    const left = ((await site.ledger.stored(someone("coordinator"), inspection)).receipt as Draw).reserves.length;
    for (let used = 0; used < left; used++) {
      await page.goto(`/inspections/${inspection}/replacements/new`);
      await choose(page);
      await page.getByRole("button", { name: "Record it" }).click();
      await page.getByRole("heading", { name: "Replacement recorded" }).waitFor();
    }
    await page.goto(`/inspections/${inspection}/replacements/new`);
    await choose(page);
    await page.getByRole("heading", { name: "No reserve is left" }).waitFor();
    await look("replace-no-reserve");
  },
);

async function choose(page: Page): Promise<void> {
  await page.getByLabel("The case that cannot be inspected").selectOption({ index: 1 });
  await page.getByLabel("The case has moved to another area").check();
  await page.getByRole("button", { name: "See which case comes next" }).click();
}

test.for(WAYS)("an auditor reads what erasure left of a draw, %o", { timeout }, async (way, context) => {
  const { page, look } = await visit(context, site.url, way);
  const inspection = await drawn(site, CASES);
  await site.ledger.erase(someone("administrator"), inspection, "entered twice");
  await signIn(page, await site.keyFor("auditor"), `/inspections/${inspection}/draws/1`);
  await page.getByText("This is a redacted record").waitFor();
  await look("sample-erased");
});

test("a coordinator draws and replaces a case by keyboard alone", async (context) => {
  const { page } = await visit(context, site.url, WIDE!);
  const inspection = await frozen(site, many(60, aCase));
  await signIn(page, await site.keyFor("coordinator"), `/inspections/${inspection}/draws/new`);
  await enter(page, "button", "Draw the sample");
  await page.getByRole("heading", { name: "Sample drawn" }).waitFor();
  expect(await page.evaluate("document.activeElement.getAttribute('role')")).toBe("alert");
  await enter(page, "button", "Replace a case");
  await tabTo(page, page.getByLabel("The case that cannot be inspected"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await enter(page, "button", "See which case comes next");
  await page.getByRole("heading", { name: "comes next" }).waitFor();
  await enter(page, "button", "Record it");
  await page.getByRole("heading", { name: "Replacement recorded" }).waitFor();
});

test("a sample is printed as a list: every case and figure, and nothing to press", async (context) => {
  const { page } = await visit(context, site.url, WIDE!);
  const inspection = await drawn(site, CASES);
  await signIn(page, await site.keyFor("coordinator"), `/inspections/${inspection}/draws/1`);
  await page.emulateMedia({ media: "print" });
  // The width of A4 between usual margins.
  await page.setViewportSize({ width: 718, height: 1000 });
  expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
  const tables = page.locator(".longlist-part .govuk-table:visible");
  for (const table of await tables.all()) expect((await table.boundingBox())!.width).toBeLessThanOrEqual(718);
  for (const hidden of ["Replace a case", "Explain this case"]) {
    expect(await page.getByRole("button", { name: hidden }).isVisible()).toBe(false);
  }
  const { sample } = (await site.ledger.stored(someone("coordinator"), inspection)).receipt as Draw;
  for (const { caseId } of sample) expect(await page.getByText(caseId, { exact: true }).first().isVisible()).toBe(true);
});
