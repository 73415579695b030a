import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Draw } from "../../../src/sampling/draw-document.ts";
import { verifyList } from "../../../src/tasks/verify-list.ts";
import { EXAMPLE } from "../../api/asking.ts";
import { choose, keepTime, PATIENCE, signIn, titled, unfold } from "../support/browser-desk.ts";
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

const SHORTER = EXAMPLE.trimEnd().split("\n").slice(0, -2).join("\n");

test.for(WAYS)(
  "a coordinator comes from nothing to a replaced case and its receipt, %o",
  { timeout: PATIENCE },
  async (way, context) => {
    const { page, look } = await visit(context, site.url, way);
    const team = "Exampleshire";
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    await signIn(page, await site.keyFor("coordinator"));
    await look("desk-inspections");

    await press("New inspection");
    await titled(page, "New inspection");
    await press("Open the inspection");
    await titled(page, "Error: New inspection");
    await look();
    await page.getByLabel("Team").fill(team);
    for (const [part, figures] of [
      ["Day", "2"],
      ["Month", "11"],
      ["Year", "2026"],
    ] as const) {
      await page.getByLabel(part, { exact: true }).fill(figures);
    }
    await press("Open the inspection");
    await titled(page, `${team}, 2 November 2026`);
    await unfold(page);
    await look();

    await page.getByRole("link", { name: "Ask the team for its list" }).click();
    await titled(page, `Ask the team for its list: ${team}`);
    await look("desk-request");
    const [template] = await Promise.all([page.waitForEvent("download"), press("Download the empty list (.xlsx)")]);
    expect(template.suggestedFilename()).toBe("list-exampleshire-2026-11-02.xlsx");

    await page.getByRole("link", { name: team }).click();
    await page.getByRole("link", { name: "Receive the list" }).click();
    await titled(page, `Receive the list: ${team}`);
    await look();
    await choose(page, "List of cases", "list.csv", SHORTER);
    await press("Take the list in");
    await titled(page, `List 1 was taken in: ${team}`);
    await look("desk-received");
    await page.getByRole("link", { name: team }).click();
    await page.getByRole("link", { name: "Receive a newer list" }).click();
    await titled(page, `Receive a newer list: ${team}`);
    await choose(page, "List of cases", "list.csv", EXAMPLE);
    await press("Take the list in");
    await titled(page, `List 2 was taken in: ${team}`);
    await page.getByText("2 cases added").waitFor();

    await press("Check what will be fixed");
    await titled(page, `Check what will be fixed: ${team}`);
    await page.getByText("Leave a case out").click();
    await page.getByLabel("Case reference").fill("LL-0");
    await page.getByLabel("Reason").fill("Live proceedings");
    await press("Leave this case out");
    await titled(page, `Error: Check what will be fixed: ${team}`);
    await look();
    await page.getByLabel("Case reference").fill("LL-60063");
    await press("Leave this case out");
    await page.getByRole("button", { name: "Keep in LL-60063" }).waitFor();
    await look("desk-freeze");
    await press("Fix the list");
    await titled(page, `The list is fixed: ${team}`);
    await look("desk-fixed");

    await page.getByRole("link", { name: team }).click();
    await titled(page, `${team}, 2 November 2026`);
    await page.getByText("Waiting for the team").waitFor();
    await look("desk-inspection");
    await page.getByRole("link", { name: "Everything that happened" }).click();
    await titled(page, `Everything that happened: ${team}`);
    await look("desk-timeline");
    await unfold(page);
    await look();

    await page.getByRole("link", { name: team }).click();
    await page.getByRole("link", { name: "Draw the sample" }).click();
    await titled(page, `Draw the sample: ${team}`);
    await look("draw-confirm");
    await press("Draw the sample");
    await page.getByRole("heading", { name: "Sample drawn" }).waitFor();
    await look("sample");

    const receipt = await taken(page, "Receipt (JSON)");
    expect(receipt.name).toBe("receipt-exampleshire-2026-11-02.json");
    const draw = JSON.parse(receipt.text) as Draw;
    const { verification } = await verifyList(draw, { bytes: new TextEncoder().encode(EXAMPLE) });
    expect(verification?.matches).toBe(true);
    expect(draw.sample.some(({ caseId }) => caseId === "LL-60063")).toBe(false);

    await press("Replace a case");
    await press("See which case comes next");
    await page.getByRole("link", { name: "Choose why it cannot be inspected" }).click();
    expect(await page.evaluate("document.activeElement.id")).toBe("reason");
    await look("replace-errors");
    const [leaving] = draw.sample;
    await page.getByLabel("The case that cannot be inspected").selectOption(leaving!.caseId);
    await page.getByLabel("The case has moved to another area").check();
    await press("See which case comes next");
    const coming = /^(\S+) comes next/.exec(await page.getByRole("heading", { name: "comes next" }).innerText())![1]!;
    await look("replace-confirm");
    await press("Record it");
    await page.getByText(`${leaving!.caseId} is replaced by ${coming}.`).waitFor();
    await look("sample-replaced");
    expect((await taken(page, "Reserves (CSV)")).text).toContain(coming);
    // What was downloaded stays as it was: a replacement is a record of its own.
    expect(await taken(page, "Receipt (JSON)")).toEqual(receipt);
  },
);

async function taken(page: Page, link: string): Promise<{ readonly name: string; readonly text: string }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}
