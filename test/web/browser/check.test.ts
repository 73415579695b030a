import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseMappingFile } from "../../../src/long-list/mappings.ts";
import { CANARIES, EXAMPLE_LIST, MESSY_LIST } from "../support/asking-check.ts";
import { chooseByKeyboard, enter, tabTo } from "../support/keyboard.ts";
import { type OpenSite, openSite } from "../support/open-site.ts";
import { closeBrowser, visit, WAYS, type Way } from "../support/visitor.ts";

/** Milliseconds: four states are looked at, on machines with other work to do. */
const JOURNEY = 180_000;

const READY = "Ready: a sample can be drawn from this list – Longlist";
const BLOCKED = "Blocked: 4 errors stand in the way – Longlist";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await closeBrowser();
  await site.close();
});

async function enterDate(page: Page): Promise<void> {
  await page.getByLabel("Day").fill("2");
  await page.getByLabel("Month").fill("11");
  await page.getByLabel("Year").fill("2026");
}

async function chooseList(page: Page, list: string, name = "team.csv"): Promise<void> {
  await page.setInputFiles("#list", { name, mimeType: "text/csv", buffer: Buffer.from(list) });
}

/** Presses and waits for the answer, wherever it comes from. */
async function press(page: Page, button: "Check the list" | "Check again", title: string): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await expect.poll(() => page.title(), { timeout: 30_000 }).toBe(title);
}

/** Says of the messy list what only a person can. */
async function answer(page: Page, { javaScript }: Way): Promise<void> {
  await page.getByLabel("Start date", { exact: true }).selectOption("Order made on");
  await page.getByLabel("Gender “Mystery”").selectOption("Not recorded");
  await page.getByLabel("Disposal “Ref. Ord. (local)”").selectOption("Referral order");
  await page.getByLabel("Disposal “Reprimand”").selectOption("Caution");
  if (!javaScript) await chooseList(page, MESSY_LIST);
}

/** Everything that the browser keeps for the site, and all that it shows and has fetched. */
async function everythingOf(page: Page, requests: readonly { url(): string; postData(): string | null }[]) {
  const stored = await page.evaluate(
    "Promise.all([JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, indexedDB.databases(), caches.keys()].map((one) => Promise.resolve(one).then(JSON.stringify)))",
  );
  const asked = requests.map((request) => `${request.url()} ${request.postData()}`);
  return [await page.content(), JSON.stringify(stored), ...asked].join("\n");
}

test.for(WAYS)("a team gets from a messy list to a clean check, %o", { timeout: JOURNEY }, async (way, context) => {
  const { page, requests, look } = await visit(context, site.url, way);
  await page.goto("/");
  await page.getByRole("button", { name: "Check a list" }).click();
  const where = way.javaScript ? "it does not leave your computer" : "The list is sent to this site";
  await page.getByText(where).waitFor();
  await look("check-form");
  const before = requests.length;

  await press(page, "Check the list", "Error: Check a list – Longlist");
  expect(await page.getByRole("alert").innerText()).toContain("Choose the list to check");
  await look();

  await enterDate(page);
  await chooseList(page, MESSY_LIST);
  await press(page, "Check the list", BLOCKED);
  await look("check-blocked");

  await answer(page, way);
  await press(page, "Check again", READY);
  await look("check-ready");

  if (way.javaScript) {
    for (const request of requests.slice(before)) {
      expect(request.method()).toBe("GET");
      expect(new URL(request.url()).pathname).toMatch(/^\/assets\/engine-[0-9a-f]+\.js$/);
      expect(request.postData()).toBeNull();
    }
    const everything = await everythingOf(page, requests);
    for (const canary of CANARIES) expect(everything).not.toContain(canary);
  } else {
    const page_ = await page.content();
    for (const canary of CANARIES) expect(page_).not.toContain(canary);
  }
});

test("the findings and the figures are the same with a script and without", async (context) => {
  for (const list of [MESSY_LIST, EXAMPLE_LIST]) {
    const texts: string[] = [];
    for (const javaScript of [true, false]) {
      const { page } = await visit(context, site.url, { javaScript, width: 1280 });
      await page.goto("/check");
      await enterDate(page);
      await chooseList(page, list);
      await press(page, "Check the list", list === MESSY_LIST ? BLOCKED : READY);
      texts.push(await resultText(page));
    }
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain(list === MESSY_LIST ? "There is no column Start date." : "26 in 34 (76.5%)");
  }
});

/** The result without what only a script can offer and without the next form. */
async function resultText(page: Page): Promise<string> {
  const content = await page.content();
  const [, result] = /<div class="longlist-check">(.*)<\/main>/s.exec(content)!;
  return result!
    .replace(
      /<form id="findings-filter".*?<\/form>|<ul class="govuk-list longlist-(check-files|stages)">.*?<\/ul>/gs,
      "",
    )
    .replace(/<section id="again">.*?<\/section>/s, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

test("a result is as good with everything folded out, on a narrow screen and in print", async (context) => {
  const { page, look } = await visit(context, site.url, { javaScript: true, width: 375 });
  await page.goto("/check");
  await enterDate(page);
  const list = EXAMPLE_LIST.split("\n").slice(0, 30).join("\n");
  await chooseList(page, list.replace("LL-60063", "L".repeat(300)), `${"x".repeat(120)}.csv`);
  await press(page, "Check the list", READY);
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
  await look();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("button").count()).toBe(0);
  expect(await page.getByText("Who is eligible").last().isVisible()).toBe(true);
});

test("findings are looked for by kind, by words and by row, and saved with what was said", async (context) => {
  const { page, look } = await visit(context, site.url, { javaScript: true, width: 1280 });
  await page.goto("/check");
  await enterDate(page);
  await chooseList(page, MESSY_LIST);
  await press(page, "Check the list", BLOCKED);
  const shown = page.locator("#findings-shown");
  expect(await shown.innerText()).toBe("8 of 8 findings shown");
  await page.getByLabel("Show", { exact: true }).selectOption("Errors");
  await expect.poll(() => shown.innerText()).toBe("4 of 8 findings shown");
  await page.getByLabel("Words, column or row").fill("row 5");
  await expect.poll(() => shown.innerText()).toBe("1 of 8 findings shown");
  expect(await page.locator("#found").innerText()).toContain("“Ref. Ord. (local)” (2 times)");
  await page.getByLabel("Words, column or row").fill("nothing like it");
  await page.getByText("No finding is like that").waitFor();
  await look();

  const findings = await saved(page, /with the findings beside each row/);
  expect(findings.name).toBe("findings-2026-11-02.csv");
  expect(findings.content).toContain("Not known as Gender: “Mystery” (once).");
  for (const canary of CANARIES) expect(findings.content).not.toContain(canary);

  await answer(page, { javaScript: true, width: 1280 });
  await press(page, "Check again", READY);
  const mappings = await saved(page, /how the list is read/);
  expect(mappings.name).toBe("reading-2026-11-02.json");
  expect(parseMappingFile(mappings.content).columns).toEqual({ "Order made on": "startDate" });
});

async function saved(page: Page, link: RegExp): Promise<{ name: string; content: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).click()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path(), "utf8") };
}

test("without a script the findings are a file where that button is pressed", async (context) => {
  const { page } = await visit(context, site.url, { javaScript: false, width: 1280 });
  await page.goto("/check");
  await enterDate(page);
  await chooseList(page, MESSY_LIST);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Get the findings as a file" }).click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toContain("Not known as Gender");
});

test("the whole way is gone by keyboard alone", async (context) => {
  const { page } = await visit(context, site.url, { javaScript: true, width: 1280 });
  await page.goto("/check");
  const { keyboard } = page;
  await tabTo(page, page.getByLabel("Day"));
  for (const part of ["2", "11", "2026"]) {
    await keyboard.type(part);
    await keyboard.press("Tab");
  }
  await chooseByKeyboard(page, "List of cases", "team.csv", MESSY_LIST);
  await enter(page, "button", "Check the list");
  await expect.poll(() => page.title(), { timeout: 30_000 }).toBe(BLOCKED);
  expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");

  await tabTo(page, page.locator("#column-startDate"));
  await keyboard.type("Order made on");
  for (const [id, word] of [
    ["code-0", "Not recorded"],
    ["code-1", "Referral"],
    ["code-2", "Caution"],
  ] as const) {
    await tabTo(page, page.locator(`#${id}`));
    await keyboard.type(word);
  }
  await enter(page, "button", "Check again");
  await expect.poll(() => page.title(), { timeout: 30_000 }).toBe(READY);
});

test("a file that was changed after it was chosen is not checked as it was: it is to be chosen again", async (context) => {
  const { page, look } = await visit(context, site.url, { javaScript: true, width: 1280 });
  const folder = await mkdtemp(join(tmpdir(), "longlist-"));
  context.onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "team.csv");
  await writeFile(path, MESSY_LIST);
  await page.goto("/check");
  await enterDate(page);
  await page.setInputFiles("#list", path);
  await press(page, "Check the list", BLOCKED);
  await writeFile(path, `${MESSY_LIST}\n`);
  await press(page, "Check again", `Error: ${BLOCKED}`);
  expect(await page.getByRole("alert").innerText()).toContain(
    "has been changed or moved since you chose it. Choose it",
  );
  await look();
  await page.setInputFiles("#list", path);
  await press(page, "Check again", BLOCKED);
});

test("a form that is sent before the script has come is answered by the server, and the next stays in the browser", async (context) => {
  const { page, requests, look } = await visit(context, site.url, { javaScript: true, width: 1280 });
  await page.route("**/check-*.js", (route) => route.fulfill({ body: "", contentType: "text/javascript" }));
  await page.goto("/check");
  await page.getByText("The list is sent to this site").waitFor();
  await enterDate(page);
  await chooseList(page, MESSY_LIST);
  await page.unroute("**/check-*.js");
  await press(page, "Check the list", BLOCKED);
  const before = requests.length;
  await answer(page, { javaScript: false, width: 1280 });
  await press(page, "Check again", READY);
  expect(requests.slice(before).filter((request) => request.method() !== "GET")).toEqual([]);
  await look();
});

test("ten thousand findings stay usable: they are counted, looked for and saved", async (context) => {
  const { page, look } = await visit(context, site.url, { javaScript: true, width: 375 });
  const headings = "Case reference,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing";
  const dates = ["1/3/26", "31/02/2026", "soon"];
  const rows = Array.from({ length: 10_000 }, (_, at) => `C${at},F,Referral order,${dates[at % 3]},Low,Low`);
  await page.goto("/check");
  await enterDate(page);
  await chooseList(page, [headings, ...rows].join("\n"));
  await press(page, "Check the list", "Blocked: 10,000 errors stand in the way – Longlist");
  await page.getByLabel("Words, column or row").fill("9999");
  await expect.poll(() => page.locator("#findings-shown").innerText()).toBe("1 of 10,000 findings shown");
  await page.getByLabel("Words, column or row").fill("not a date in a form");
  await expect.poll(() => page.locator("#findings-shown").innerText()).toBe("3,333 of 10,000 findings shown");
  await look();
});
