import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { zipEntries } from "../../../src/long-list/zip-directory.ts";
import { type OpenSite, openSite } from "../support/open-site.ts";
import {
  BLOCKED,
  CANARIES,
  EXAMPLE,
  inventedList,
  type ListFile,
  MAPPING,
  NOT_A_LIST,
} from "../support/pilot-lists.ts";
import { closeBrowser, type Visitor, visit, WAYS, type Way } from "../support/visitor.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await closeBrowser();
  await site.close();
});

const LISTS = [EXAMPLE, inventedList("small.csv", 12, 9), BLOCKED, EXAMPLE, NOT_A_LIST];
const HERE: Way = { javaScript: true, width: 1280 };

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

const chosen = (page: Page) => page.getByLabel("Lists", { exact: true });

async function fillIn(page: Page, lists: readonly ListFile[] | string[]): Promise<void> {
  await page.goto("/pilot");
  for (const [part, text] of Object.entries({ Day: "2", Month: "11", Year: "2026" })) {
    await page.getByLabel(part).fill(text);
  }
  await chosen(page).setInputFiles([...lists] as ListFile[]);
}

async function downloaded(page: Page, pressing: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), pressing()]);
  const pieces: Uint8Array[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** With a script nothing goes out but for the page and what it loads. */
function expectNothingSent({ requests }: Visitor): void {
  for (const request of requests) {
    expect(request.method(), request.url()).toBe("GET");
    expect(request.postData()).toBeNull();
    expect(new URL(request.url()).pathname).toMatch(/^\/(pilot|assets\/[a-z]+-[0-9a-f]{16}\.(js|css|svg))$/);
    expect(new URL(request.url()).search).toBe("");
  }
}

test.for(WAYS)("an analyst compares lists under two specifications, %o", async (way, context) => {
  const visitor = await visit(context, site.url, way);
  const { page, look } = visitor;
  await page.goto("/pilot");
  await look("pilot");
  await page.getByLabel("as the 2020 consultation").uncheck();
  await press(page, "Compare");
  await page.getByRole("alert").waitFor();
  await look();
  expect(await page.title()).toBe("Error: Compare many lists – Longlist");

  await fillIn(page, LISTS);
  await page.getByLabel("as adopted from 2021").check();
  await press(page, "Compare");
  await page.getByRole("heading", { name: "5 lists compared" }).waitFor();
  await page.getByText("Exampleshire.csv: 6 notices").click();
  await page.getByText("blocked.csv: 2 errors").click();
  await look("pilot-compared");
  expect(await page.title()).toBe("5 lists compared – Longlist");
  expect(await page.getByText("Nonsense").count()).toBeGreaterThan(1);
  const content = await page.content();

  const csv = new TextDecoder().decode(
    await downloaded(page, async () => {
      if (way.javaScript) return page.getByRole("button", { name: "Download the comparison (CSV)" }).click();
      await chosen(page).setInputFiles(LISTS as ListFile[]);
      return press(page, "Compare as a CSV file");
    }),
  );
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  expect(rows.map(({ list }) => list)).toEqual(
    ["Exampleshire.csv", "small.csv", "blocked.csv", "Exampleshire.csv (2)", "report.pdf"].flatMap((one) => [one, one]),
  );

  for (const canary of CANARIES) expect(content + csv + site.log()).not.toContain(canary);
  if (way.javaScript) expectNothingSent(visitor);
});

test.for(WAYS)("an analyst draws every list that nothing blocks, %o", async (way, context) => {
  const visitor = await visit(context, site.url, way);
  const { page, look } = visitor;
  await fillIn(page, LISTS);
  await page.getByLabel("as adopted from 2021").check();
  const zip = await downloaded(page, async () => {
    await press(page, "Compare and draw");
    if (way.javaScript) await page.getByRole("button", { name: "Download all draws (ZIP)" }).click();
  });
  const receipts = zipEntries(zip)!.filter(({ path }) => path.endsWith("/receipt.json"));
  expect(receipts.map(({ path }) => path)).toEqual(
    ["Exampleshire", "small", "Exampleshire-2"].flatMap((list) =>
      ["youth-2020-consultation", "youth-2021"].map((rules) => `${list}/${rules}/receipt.json`),
    ),
  );
  for (const canary of CANARIES) expect(new TextDecoder().decode(zip) + site.log()).not.toContain(canary);
  if (way.javaScript) {
    await page.getByText("small.csv: No findings").click();
    await look();
    expectNothingSent(visitor);
  }
});

test("the figures are the same with and without JavaScript", async (context) => {
  const [withScript, without] = await Promise.all(
    [true, false].map(async (javaScript) => {
      const { page } = await visit(context, site.url, { ...HERE, javaScript });
      await fillIn(page, LISTS);
      await page.getByText("Settings for experts").click();
      await page.getByLabel("Settings", { exact: true }).fill("sampleSize.maximum=20\n\nsplit.method=caseload");
      await page.getByLabel("Mapping files").setInputFiles([MAPPING] as ListFile[]);
      await press(page, "Compare");
      await page.getByRole("heading", { name: "5 lists compared" }).waitFor();
      return page.locator("table").allInnerTexts();
    }),
  );
  expect(withScript!.join()).toContain("split.method=caseload");
  expect(withScript!.join()).toMatch(/blocked\.csv\s+Blocked 1 error, 1 notice\s+Row 3: Start date is blank\./);
  expect(withScript).toEqual(without);
});

describe("with JavaScript", () => {
  /** Each takes the engine about a second: long enough for someone to see it and to press a key. */
  const LONG = Array<ListFile>(20).fill(inventedList("long.csv", 5000, 5000));

  test("long work shows how far it is, can be stopped by the keyboard and keeps what was done", async (context) => {
    const { page, look } = await visit(context, site.url, { ...HERE, width: 375 });
    await fillIn(page, [EXAMPLE, ...LONG]);
    await page.getByLabel("Year").press("Enter");
    const words = page.getByRole("status");
    await words.filter({ hasText: /\b[1-9]\d* of 21 lists/ }).waitFor();
    const bar = page.getByRole("progressbar", { name: "Lists compared" });
    expect(Number(await bar.getAttribute("value"))).toBeGreaterThan(0);
    expect(await bar.getAttribute("max")).toBe("21");
    await look();
    await page.getByRole("button", { name: "Stop" }).press("Enter");
    await page.getByRole("heading", { name: "21 lists compared" }).waitFor();
    await look();
    expect(await page.getByText(/^Stopped: \d+ comparisons were not made\.$/).count()).toBe(1);
    expect(await page.getByRole("rowheader", { name: "Exampleshire.csv" }).count()).toBe(1);
    expect(await page.getByRole("rowheader", { name: "long.csv (20)" }).count()).toBe(0);
  });

  test("work that is stopped before its first list leaves the form as it was, lists and all", async (context) => {
    const { page, look } = await visit(context, site.url, HERE);
    await fillIn(page, LONG);
    await page.getByLabel("Year").press("Enter");
    await press(page, "Stop");
    await page.getByText("Stopped before the first list was compared.").waitFor();
    await look();
    expect(await page.getByLabel("Year").inputValue()).toBe("2026");
    expect(await chosen(page).evaluate((field: HTMLInputElement) => field.files?.length)).toBe(LONG.length);
  });

  test("the heading of what is shown has the focus, and an error's link leads to its field", async (context) => {
    const { page } = await visit(context, site.url, HERE);
    await fillIn(page, [BLOCKED]);
    await page.getByLabel("Month").fill("");
    await press(page, "Compare");
    await page.getByRole("link", { name: "The inspection date must include a month" }).press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("inspectionDate-month");
    await page.keyboard.type("11");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "1 list compared" }).waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("1 list compared");
  });

  test("a file that is gone since it was chosen is said to be so, and the others are compared", async (context) => {
    const folder = await mkdtemp(join(tmpdir(), "longlist-pilot-"));
    context.onTestFinished(() => rm(folder, { recursive: true }));
    const paths = ["gone.csv", "here.csv"].map((name) => join(folder, name));
    for (const path of paths) await writeFile(path, EXAMPLE.buffer);
    const { page, look } = await visit(context, site.url, HERE);
    await fillIn(page, paths);
    await rm(paths[0]!);
    await press(page, "Compare");
    await page.getByRole("heading", { name: "2 lists compared" }).waitFor();
    await look();
    expect(await page.locator(".longlist-pilot__table tbody tr").allInnerTexts()).toEqual([
      expect.stringMatching(/^gone\.csv\s+Not read\s+The browser could not read the file\./),
      expect.stringMatching(/^here\.csv\s+Ready\s+6 notices\s+34\s/),
    ]);
  });

  test("without its engine the page says that it has none", async (context) => {
    const { page } = await visit(context, site.url, HERE);
    await page.route("**/engine-*.js", (route) => route.abort());
    await fillIn(page, [EXAMPLE]);
    await press(page, "Compare");
    await page.getByRole("alert").filter({ hasText: "The engine could not be loaded. Load the page again." }).waitFor();
    expect(await page.title()).toBe("Error: Compare many lists – Longlist");
  });
});
