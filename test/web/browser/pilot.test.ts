import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { zipEntries } from "../../../src/long-list/files/workbook/zip-directory.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { letThrough } from "../support/engine-gate.ts";
import { count, heldBy, isTicked, markupOf, ofAll, ofOne, textsOf } from "../support/eyes.ts";
import { click, fill, pick, put, strike, tick } from "../support/hands.ts";
import {
  BLOCKED,
  CANARIES,
  EXAMPLE,
  inventedList,
  type ListFile,
  MAPPING,
  NOT_A_LIST,
} from "../support/pilot-lists.ts";
import { ALERT, button, field, link, STATUS, some, words } from "../support/sought.ts";
import { enterDate, focused, leadingTo, press, shows, taken } from "../support/steps.ts";
import { useSite } from "../support/use-site.ts";
import { NARROW, type Visitor, visit, WAYS, WIDE } from "../support/visitor.ts";

const site = useSite();

const ASKING = "Compare many lists";
const LISTS = [EXAMPLE, inventedList("small.csv", 12, 9), BLOCKED, EXAMPLE, NOT_A_LIST];

const CHOSEN = field("Lists");
const ROWS = some(".longlist-pilot__table tbody tr");

async function fillIn(page: Page, lists: readonly ListFile[]): Promise<void> {
  await page.goto("/pilot");
  await enterDate(page);
  await put(page, CHOSEN, lists);
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
  const visitor = await visit(context, site().url, way);
  const { page, look } = visitor;
  await page.goto("/pilot");
  await look("pilot");
  await tick(page, field(/as the 2020 consultation/), false);
  await press(page, "Compare", `Error: ${ASKING}`);
  await look();

  await fillIn(page, LISTS);
  await tick(page, field(/as adopted from 2021/));
  await press(page, "Compare", "5 lists compared");
  await click(page, words("Exampleshire.csv: 6 notices"));
  await click(page, words("blocked.csv: 2 errors"));
  await look("pilot-compared");
  expect(await count(page, words("Nonsense"))).toBeGreaterThan(1);
  const content = await markupOf(page);

  if (!way.javaScript) await put(page, CHOSEN, LISTS);
  const button = way.javaScript ? "Download the comparison (CSV)" : "Compare as a CSV file";
  const { text: csv } = await taken(page, () => press(page, button));
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  expect(rows.map(({ list }) => list)).toEqual(
    ["Exampleshire.csv", "small.csv", "blocked.csv", "Exampleshire.csv (2)", "report.pdf"].flatMap((one) => [one, one]),
  );

  for (const canary of CANARIES) expect(content + csv + site().log()).not.toContain(canary);
  if (way.javaScript) expectNothingSent(visitor);
});

test.for(WAYS)("an analyst draws every list that nothing blocks, %o", async (way, context) => {
  const visitor = await visit(context, site().url, way);
  const { page, look } = visitor;
  await fillIn(page, LISTS);
  await tick(page, field(/as adopted from 2021/));
  const drawing = () => press(page, "Compare and draw", way.javaScript ? "5 lists compared" : undefined);
  if (way.javaScript) await drawing();
  const { bytes } = await taken(page, way.javaScript ? () => press(page, "Download all draws (ZIP)") : drawing);
  const receipts = zipEntries(bytes)!.filter(({ path }) => path.endsWith("/receipt.json"));
  expect(receipts.map(({ path }) => path)).toEqual(
    ["Exampleshire", "small", "Exampleshire-2"].flatMap((list) =>
      ["youth-2020-consultation", "youth-2021"].map((rules) => `${list}/${rules}/receipt.json`),
    ),
  );
  for (const canary of CANARIES) expect(new TextDecoder().decode(bytes) + site().log()).not.toContain(canary);
  if (way.javaScript) {
    await click(page, words("small.csv: No findings"));
    await look();
    expectNothingSent(visitor);
  }
});

const OURS = { ...shippedSpecification("youth-2018"), id: "northshire", title: "Northshire’s rules" };
const OURS_FILE = { name: "ours.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(OURS)) };

test.for(WAYS)(
  "an analyst compares rules of their own, a pilot’s maximum and the standard rules, and sorts the table, %o",
  async (way, context) => {
    const visitor = await visit(context, site().url, way);
    const { page, look } = visitor;
    await fillIn(page, LISTS.slice(0, 3));
    await tick(page, field(/^Small youth/));
    await click(page, words("Use a specification of your own"));
    await put(page, field("Specification files"), [OURS_FILE]);
    await press(page, "Compare", `Error: ${ASKING}`);
    await look("pilot-own");
    expect(await isTicked(page, field(new RegExp(OURS.title)))).toBe(true);
    await fill(page, field(/^Maximum number of cases/), "20");
    await click(page, words("Sort the table"));
    await pick(page, field("Sort by"), "sample.all");
    if (!way.javaScript) await put(page, CHOSEN, LISTS.slice(0, 3));
    await press(page, "Compare", "3 lists compared");
    await look("pilot-sorted");
    const inAll = () =>
      ofAll(page, ROWS, (rows) => rows.map((row) => row.querySelectorAll("td")[6]?.textContent ?? null));
    expect(await inAll()).toEqual(["43", "43", "20", "19", "19", "19", null]);
    if (!way.javaScript) return;
    await strike(page, some("th[aria-sort] button"), "Enter");
    await shows(page, some("th[aria-sort=ascending]"));
    expect(await inAll()).toEqual(["19", "19", "19", "20", "43", "43", null]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-sorts"))).toBe("sample.all");
    expectNothingSent(visitor);
  },
);

test("the figures are the same with and without JavaScript", async (context) => {
  const [withScript, without] = await Promise.all(
    [true, false].map(async (javaScript) => {
      const { page } = await visit(context, site().url, { ...WIDE, javaScript });
      await fillIn(page, LISTS);
      await click(page, words("More settings (for experts)"));
      await fill(page, field("Settings"), "sampleSize.maximum=20\n\nsplit.method=caseload");
      await put(page, field("Mapping files"), [MAPPING]);
      await press(page, "Compare", "5 lists compared");
      return textsOf(page, some("table"));
    }),
  );
  expect(withScript!.join()).toContain("in proportion to its eligible cases: caseload");
  expect(withScript!.join()).toMatch(/blocked\.csv\s+Blocked 1 error, 1 notice\s+Row 3: Start date is blank\./);
  expect(withScript).toEqual(without);
});

describe("with JavaScript", () => {
  const MANY = [EXAMPLE, ...Array<ListFile>(4).fill(inventedList("small.csv", 12, 9))];
  /** Presses Enter in a field of the form, which compares. */
  const compare = (page: Page) => strike(page, field("Year"), "Enter");

  test("long work shows how far it is, can be stopped by the keyboard and keeps what was done", async (context) => {
    const { page, look } = await visit(context, site().url, NARROW);
    await letThrough(page, 2);
    await fillIn(page, MANY);
    await leadingTo(page, "Comparing 5 lists", () => compare(page));
    await shows(page, words(/^2 of 5 lists$/, STATUS));
    const bar = { among: "progress", called: "Lists compared" };
    const far = (one: Element) => ({ is: [one.getAttribute("value"), one.getAttribute("max")] });
    expect(await ofOne(page, bar, far, null)).toEqual(["2", "5"]);
    await look();
    await leadingTo(page, "5 lists compared", () => strike(page, button("Stop"), "Enter"));
    await look();
    expect(await count(page, words("Stopped: 3 comparisons were not made."))).toBe(1);
    const compared = await textsOf(page, ROWS);
    expect(compared).toEqual([expect.stringMatching(/^Exampleshire\.csv\s/), expect.stringMatching(/^small\.csv\s/)]);
  });

  test("work that is stopped before its first list leaves the form as it was, lists and all", async (context) => {
    const { page, look } = await visit(context, site().url, WIDE);
    await letThrough(page, 0);
    await fillIn(page, MANY);
    await leadingTo(page, "Comparing 5 lists", () => compare(page));
    await press(page, "Stop", ASKING);
    await shows(page, "Stopped before the first list was compared.");
    await look();
    expect(await heldBy(page, field("Year"))).toBe("2026");
    expect(await ofOne(page, CHOSEN, (one) => ({ is: (one as HTMLInputElement).files?.length }), null)).toBe(
      MANY.length,
    );
  });

  test("the heading of what is shown has the focus, and an error's link leads to its field", async (context) => {
    const { page } = await visit(context, site().url, WIDE);
    await fillIn(page, [BLOCKED]);
    await fill(page, field("Month"), "");
    await press(page, "Compare", `Error: ${ASKING}`);
    await strike(page, link("The inspection date must include a month"), "Enter");
    await focused(page, "#inspectionDate-month");
    await page.keyboard.type("11");
    await leadingTo(page, "1 list compared", () => page.keyboard.press("Enter"));
    await focused(page, "h1");
  });

  test("a file that is gone since it was chosen is said to be so, and the others are compared", async (context) => {
    const folder = await mkdtemp(join(tmpdir(), "longlist-pilot-"));
    context.onTestFinished(() => rm(folder, { recursive: true }));
    const paths = ["gone.csv", "here.csv"].map((name) => join(folder, name));
    for (const path of paths) await writeFile(path, EXAMPLE.buffer);
    const { page, look } = await visit(context, site().url, WIDE);
    await page.goto("/pilot");
    await enterDate(page);
    await page.setInputFiles("#lists", paths);
    await rm(paths[0]!);
    await press(page, "Compare", "2 lists compared");
    await look();
    expect(await textsOf(page, ROWS)).toEqual([
      expect.stringMatching(/^gone\.csv\s+Not read\s+The browser could not read the file\./),
      expect.stringMatching(/^here\.csv\s+Ready\s+6 notices\s+34\s/),
    ]);
  });

  test("without its engine the page says that it has none", async (context) => {
    const { page } = await visit(context, site().url, WIDE);
    await page.route("**/engine-*.js", (route) => route.abort());
    await fillIn(page, [EXAMPLE]);
    await press(page, "Compare", `Error: ${ASKING}`);
    await shows(page, words("The engine could not be loaded. Load the page again.", ALERT));
  });
});
