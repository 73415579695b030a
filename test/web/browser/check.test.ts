import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { parseMappingFile } from "../../../src/long-list/mappings/mappings.ts";
import { CANARIES, EXAMPLE_LIST, MESSY_LIST } from "../support/asking-check.ts";
import { count, markupOf, textOf } from "../support/eyes.ts";
import { fill, pick, put } from "../support/hands.ts";
import { arrowTo, chooseByKeyboard, enter, tabTo } from "../support/keyboard.ts";
import { ALERT, button, field, STATUS, some, words } from "../support/sought.ts";
import { enterDate, focused, follow, press, shows, taken, unfold } from "../support/steps.ts";
import { useSite } from "../support/use-site.ts";
import { NARROW, visit, WAYS, type Way, WIDE } from "../support/visitor.ts";

const READY = "Ready: a sample can be drawn from this list";
const BLOCKED = "Blocked: 4 errors stand in the way";

const site = useSite();

async function chooseList(page: Page, list: string, name = "team.csv"): Promise<void> {
  await put(page, some("#list"), [{ name, mimeType: "text/csv", buffer: Buffer.from(list) }]);
}

/** Opens the page and fills its form in. */
async function fillIn(page: Page, list: string, name?: string): Promise<void> {
  await page.goto("/check");
  await enterDate(page);
  await chooseList(page, list, name);
}

/** Says of the messy list what only a person can. */
async function answer(page: Page, { javaScript }: Way): Promise<void> {
  await pick(page, field("Start date"), "Order made on");
  await pick(page, field("Gender “Mystery”"), "Not recorded");
  await pick(page, field("Disposal “Ref. Ord. (local)”"), "Referral order");
  await pick(page, field("Disposal “Reprimand”"), "Caution");
  if (!javaScript) await chooseList(page, MESSY_LIST);
}

/** Everything that the browser keeps for the site, and all that it shows and has fetched. */
async function everythingOf(page: Page, requests: readonly { url(): string; postData(): string | null }[]) {
  const stored = await page.evaluate(
    "Promise.all([JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, indexedDB.databases(), caches.keys()].map((one) => Promise.resolve(one).then(JSON.stringify)))",
  );
  const asked = requests.map((request) => `${request.url()} ${request.postData()}`);
  return [await markupOf(page), JSON.stringify(stored), ...asked].join("\n");
}

test.for(WAYS)("a team gets from a messy list to a clean check, %o", async (way, context) => {
  const { page, requests, look } = await visit(context, site().url, way);
  await page.goto("/");
  await press(page, "Check a list", "Check a list");
  const where = way.javaScript ? "it does not leave your computer" : "The list is sent to this site";
  await shows(page, where);
  await look("check-form");
  const before = requests.length;

  await press(page, "Check the list", "Error: Check a list");
  expect(await textOf(page, some(ALERT))).toContain("Choose the list to check");
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
    const content = await markupOf(page);
    for (const canary of CANARIES) expect(content).not.toContain(canary);
  }
});

test("the findings and the figures are the same with a script and without", async (context) => {
  for (const list of [MESSY_LIST, EXAMPLE_LIST]) {
    const texts: string[] = [];
    for (const javaScript of [true, false]) {
      const { page } = await visit(context, site().url, { ...WIDE, javaScript });
      await fillIn(page, list);
      await press(page, "Check the list", list === MESSY_LIST ? BLOCKED : READY);
      texts.push(await resultText(page));
    }
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain(list === MESSY_LIST ? "There is no column Start date." : "26 in 34 6.2 points");
  }
});

/** The result without what only a script can offer and without the next form. */
async function resultText(page: Page): Promise<string> {
  const content = await markupOf(page);
  const [, result] = /<div class="longlist-check">(.*)<\/main>/s.exec(content)!;
  return result!
    .replace(
      /<form id="findings-filter".*?<\/form>|<ul class="govuk-list longlist-(check-files|stages)">.*?<\/ul>/gs,
      "",
    )
    .replace(/<section id="again">.*?<\/section>/s, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/, in a new tab| Keep this page open until then: .*? are chosen there already\./g, "")
    .replace(/\s+/g, " ")
    .trim();
}

test("a result is as good with everything folded out, on a narrow screen and in print", async (context) => {
  const { page, look } = await visit(context, site().url, NARROW);
  const list = EXAMPLE_LIST.split("\n").slice(0, 30).join("\n");
  await fillIn(page, list.replace("LL-60063", "L".repeat(300)), `${"x".repeat(120)}.csv`);
  await press(page, "Check the list", READY);
  await unfold(page);
  await look();
  await page.emulateMedia({ media: "print" });
  expect(await count(page, button(/^/))).toBe(0);
  expect(await count(page, words("Which cases are eligible"))).toBeGreaterThan(0);
});

test("findings are looked for by kind, by words and by row, and saved with what was said", async (context) => {
  const { page, look } = await visit(context, site().url, WIDE);
  await fillIn(page, MESSY_LIST);
  await press(page, "Check the list", BLOCKED);
  await shows(page, words(/^8 of 8 findings shown$/, STATUS));
  await pick(page, field("Show"), "Errors");
  await shows(page, words(/^4 of 8 findings shown$/, STATUS));
  await fill(page, field("Words, column or row"), "row 5");
  await shows(page, words(/^1 of 8 findings shown$/, STATUS));
  expect(await textOf(page, some("#found"))).toContain("“Ref. Ord. (local)” (2 times)");
  await fill(page, field("Words, column or row"), "nothing like it");
  await shows(page, "No finding is like that");
  await look();

  const findings = await taken(page, () => follow(page, /with the findings beside each row/));
  expect(findings.name).toBe("findings-2026-11-02.csv");
  expect(findings.text).toContain("Not known as Gender: “Mystery” (once).");
  for (const canary of CANARIES) expect(findings.text).not.toContain(canary);

  await answer(page, WIDE);
  await press(page, "Check again", READY);
  const mappings = await taken(page, () => follow(page, /how the list is read/));
  expect(mappings.name).toBe("reading-2026-11-02.json");
  expect(parseMappingFile(mappings.text).columns).toEqual({ "Order made on": "startDate" });
});

test("without a script the findings are a file where that button is pressed", async (context) => {
  const { page } = await visit(context, site().url, { ...WIDE, javaScript: false });
  await fillIn(page, MESSY_LIST);
  const { text } = await taken(page, () => press(page, "Get the findings as a file"));
  expect(text).toContain("Not known as Gender");
});

test("the whole way is gone by keyboard alone", async (context) => {
  const { page } = await visit(context, site().url, WIDE);
  await page.goto("/check");
  const { keyboard } = page;
  await tabTo(page, field("Day"));
  for (const part of ["2", "11", "2026"]) {
    await keyboard.type(part);
    await keyboard.press("Tab");
  }
  await chooseByKeyboard(page, "List of cases", "team.csv", MESSY_LIST);
  await enter(page, "button", "Check the list", BLOCKED);
  await focused(page, "h1");

  for (const [id, choice] of [
    ["column-startDate", "Order made on"],
    ["code-0", "Not recorded"],
    ["code-1", "Referral order"],
    ["code-2", "Caution"],
  ] as const) {
    await arrowTo(page, some(`#${id}`), choice);
  }
  await enter(page, "button", "Check again", READY);
});

test("a file that was changed after it was chosen is not checked as it was: it is to be chosen again", async (context) => {
  const { page, look } = await visit(context, site().url, WIDE);
  const folder = await mkdtemp(join(tmpdir(), "longlist-"));
  context.onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "team.csv");
  await writeFile(path, MESSY_LIST);
  await page.goto("/check");
  await enterDate(page);
  await page.setInputFiles("#list", path);
  await press(page, "Check the list", BLOCKED);
  await writeFile(path, `${MESSY_LIST}\n`);
  // Chromium tells changes by the second.
  const later = new Date(Date.now() + 60_000);
  await utimes(path, later, later);
  await press(page, "Check again", `Error: ${BLOCKED}`);
  expect(await textOf(page, some(ALERT))).toContain(
    "It may have been moved or changed since it was chosen: choose it again.",
  );
  await look();
  await page.setInputFiles("#list", path);
  await press(page, "Check again", BLOCKED);
});

test("a form that is sent before the script has come is answered by the server, and the next stays in the browser", async (context) => {
  const { page, requests, look } = await visit(context, site().url, WIDE);
  await page.route("**/check-*.js", (route) => route.fulfill({ body: "", contentType: "text/javascript" }));
  await page.goto("/check");
  await shows(page, "The list is sent to this site");
  await enterDate(page);
  await chooseList(page, MESSY_LIST);
  await page.unroute("**/check-*.js");
  await press(page, "Check the list", BLOCKED);
  const before = requests.length;
  await answer(page, { ...WIDE, javaScript: false });
  await press(page, "Check again", READY);
  expect(requests.slice(before).filter((request) => request.method() !== "GET")).toEqual([]);
  await look();
});

test("ten thousand findings stay usable: they are counted, looked for and saved", async (context) => {
  const { page, look } = await visit(context, site().url, NARROW);
  const headings = "Case reference,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing";
  const dates = ["1/3/26", "31/02/2026", "soon"];
  const rows = Array.from({ length: 10_000 }, (_, at) => `C${at},F,Referral order,${dates[at % 3]},Low,Low`);
  await fillIn(page, [headings, ...rows].join("\n"));
  await press(page, "Check the list", "Blocked: 10,000 errors stand in the way");
  await fill(page, field("Words, column or row"), "9999");
  await shows(page, words(/^1 of 10,000 findings shown$/, STATUS));
  await fill(page, field("Words, column or row"), "not a date in a form");
  await shows(page, words(/^3,333 of 10,000 findings shown$/, STATUS));
  await look();
});
