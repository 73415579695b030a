import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { textOf } from "../support/eyes.ts";
import { fill, put } from "../support/hands.ts";
import { chooseByKeyboard, tabTo } from "../support/keyboard.ts";
import { field, some } from "../support/sought.ts";
import { focused, follow, press, shows, unfold } from "../support/steps.ts";
import { useSite } from "../support/use-site.ts";
import { LIST, lines, RECEIPT, RECEIPT_TEXT, replacementsOf, SHORTER_LIST } from "../support/verifying.ts";
import { NARROW, visit, WAYS, WIDE } from "../support/visitor.ts";

const MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script>";
const RIGHT = "This is the draw of this list";
const WRONG = "This is not the draw of this list";
const ERROR = "Error: Verify a sample";

const site = useSite();

interface Chosen {
  readonly receipt?: string;
  readonly list?: string;
  readonly replacements?: string;
  readonly caseId?: string;
}

/** Fills the form in and presses its button, as {@link press} does. */
async function verify(page: Page, { caseId, ...files }: Chosen, title?: string): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await put(page, some(`#${name}`), [{ name: `${name}.file`, mimeType: "", buffer: Buffer.from(content) }]);
  }
  if (caseId !== undefined) await fill(page, field(/^A case to explain/), caseId);
  await press(page, "Verify", title);
}

test.for(WAYS)("a stranger verifies the example's receipt, %o", async (way, context) => {
  const { page, look } = await visit(context, site().url, way);
  await page.goto("/");
  await press(page, "Verify a sample", "Verify a sample");
  await look("verify-form");
  await verify(page, {}, ERROR);
  await look();
  const replacements = lines(replacementsOf("LL-00009", "LL-70031"));
  await verify(page, { receipt: RECEIPT_TEXT, list: LIST, replacements, caseId: "LL-40026" }, RIGHT);
  await shows(page, "LL-40026 was sampled.");
  await look("verify");
});

test("what is folded away is as good, on a narrow screen", async (context) => {
  const { page, look } = await visit(context, site().url, NARROW);
  await page.goto("/verify");
  await verify(page, { receipt: RECEIPT_TEXT, list: LIST, caseId: "LL-40026" }, RIGHT);
  await unfold(page);
  await look();
});

test.for(WAYS)("a stranger is told of a changed receipt and a changed list, %o", async (way, context) => {
  const { page, look } = await visit(context, site().url, way);
  await page.goto("/verify");
  await verify(page, { receipt: JSON.stringify({ ...RECEIPT, team: MARKUP.repeat(100) }), list: LIST }, WRONG);
  await shows(page, "The receipt was changed");
  expect(await page.evaluate("document.querySelectorAll('#main-content img, #main-content script').length")).toBe(0);
  await look();
  await verify(page, { receipt: RECEIPT_TEXT, list: SHORTER_LIST });
  await shows(page, "this list has 127");
});

test.for(WAYS)("a stranger is told of swapped files and of a list that cannot be read, %o", async (way, context) => {
  const { page, look } = await visit(context, site().url, way);
  await page.goto("/verify");
  await verify(page, { receipt: LIST, list: RECEIPT_TEXT }, ERROR);
  await follow(page, "The receipt and the list are swapped. Choose the list here");
  await focused(page, "#list");
  const unreadable = LIST.replaceAll("Community resolution", MARKUP);
  await verify(page, { receipt: RECEIPT_TEXT, list: unreadable });
  await shows(page, "The list is read in the way that the receipt records");
  await look();
});

test("the answer has the same words with JavaScript and without it", async (context) => {
  const answers: string[] = [];
  for (const javaScript of [true, false]) {
    const { page } = await visit(context, site().url, { ...WIDE, javaScript });
    await page.goto("/verify");
    await verify(page, { receipt: RECEIPT_TEXT, list: LIST, caseId: "LL-00009" }, RIGHT);
    await unfold(page);
    answers.push(await textOf(page, some("#answer")));
  }
  expect(answers[0]!.length).toBeGreaterThan(5000);
  expect(answers[0]).toBe(answers[1]);
});

test("with JavaScript nothing is sent or kept, and the page says so", async (context) => {
  const { page, context: browser, requests } = await visit(context, site().url, WIDE);
  await page.goto("/verify");
  await shows(page, "nothing of them is sent");
  await verify(page, { receipt: RECEIPT_TEXT, list: LIST, caseId: "LL-00009" }, RIGHT);
  const made = requests.map((one) => `${one.method()} ${new URL(one.url()).pathname}`);
  expect(made[0]).toBe("GET /verify");
  expect(made.filter((one) => !/^GET \/assets\/[a-z]+-[0-9a-f]{16}\.(js|css|svg)$/.test(one))).toEqual(["GET /verify"]);
  expect(made.some((one) => one.includes("/engine-"))).toBe(true);
  expect(requests.map((one) => one.postData())).toEqual(requests.map(() => null));
  expect(requests.filter((one) => one.url().includes("?"))).toEqual([]);
  expect(await browser.cookies()).toEqual([]);
  expect(await page.evaluate("[localStorage.length, sessionStorage.length]")).toEqual([0, 0]);
  expect(await page.evaluate("indexedDB.databases()")).toEqual([]);
});

test("without JavaScript the page says that the service does the work and keeps nothing", async (context) => {
  const { page } = await visit(context, site().url, { ...NARROW, javaScript: false });
  await page.goto("/verify");
  await shows(page, "The service does the work. It keeps nothing");
});

test("a sample is verified by keyboard alone, and the files stay chosen for the next question", async (context) => {
  const { page } = await visit(context, site().url, WIDE);
  const asked = field(/^A case to explain/);
  await page.goto("/verify");
  await chooseByKeyboard(page, "Receipt", "receipt.json", RECEIPT_TEXT);
  await chooseByKeyboard(page, "List (optional)", "list.csv", LIST);
  await tabTo(page, asked);
  await page.keyboard.type("LL-00009");
  await page.keyboard.press("Enter");
  await shows(page, "LL-00009 was sampled.");
  await focused(page, "h1");
  await tabTo(page, asked);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("LL-90034");
  await page.keyboard.press("Enter");
  await shows(page, "LL-90034 was not sampled: it is a reserve.");
});

test("a file far too large is not read into the browser's memory", async (context) => {
  const { page } = await visit(context, site().url, NARROW);
  const folder = await mkdtemp(join(tmpdir(), "longlist-"));
  context.onTestFinished(() => rm(folder, { recursive: true }));
  const film = join(folder, "film.json");
  await writeFile(film, "");
  await truncate(film, 60_000_000);
  await page.goto("/verify");
  await page.setInputFiles("#receipt", film);
  await verify(page, { list: LIST }, ERROR);
  await shows(page, "The file has more than 50 MB");
});
