import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chooseByKeyboard, tabTo } from "../support/keyboard.ts";
import { type OpenSite, openSite } from "../support/open-site.ts";
import { LIST, lines, RECEIPT, RECEIPT_TEXT, replacementsOf, SHORTER_LIST } from "../support/verifying.ts";
import { closeBrowser, visit, WAYS, type Way } from "../support/visitor.ts";

const MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script>";
const RIGHT = "This is the draw of this list – Longlist";
const WRONG = "This is not the draw of this list – Longlist";
const ERROR = "Error: Verify a sample – Longlist";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(async () => {
  await closeBrowser();
  await site.close();
}, 60_000);

/** Looking at 3,400 elements takes a second or two, and ten times that on a machine with as much else to do. */
const LONG = { timeout: 240_000 };

interface Chosen {
  readonly receipt?: string;
  readonly list?: string;
  readonly replacements?: string;
  readonly caseId?: string;
}

/** Fills the form in and presses its button; ends when the page has the title. */
async function verify(page: Page, { caseId, ...files }: Chosen, title: string): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await page.setInputFiles(`#${name}`, { name: `${name}.file`, mimeType: "", buffer: Buffer.from(content) });
  }
  if (caseId !== undefined) await page.getByLabel("A case to explain").fill(caseId);
  await page.getByRole("button", { name: "Verify" }).click();
  await expect.poll(() => page.title(), { timeout: 50_000 }).toBe(title);
}

async function unfold(page: Page): Promise<void> {
  await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
}

test.for(WAYS)("a stranger verifies the example's receipt, %o", LONG, async (way, context) => {
  const { page, look } = await visit(context, site.url, way);
  await page.goto("/");
  await page.getByRole("button", { name: "Verify a sample" }).click();
  await look("verify-form");
  await verify(page, {}, ERROR);
  await look();
  const replacements = lines(replacementsOf("LL-00009", "LL-70031"));
  await verify(page, { receipt: RECEIPT_TEXT, list: LIST, replacements, caseId: "LL-40026" }, RIGHT);
  await page.getByText("LL-40026 was sampled.").waitFor();
  await look("verify");
});

test("what is folded away is as good, on a narrow screen", LONG, async (context) => {
  const { page, look } = await visit(context, site.url, { javaScript: true, width: 375 });
  await page.goto("/verify");
  await verify(page, { receipt: RECEIPT_TEXT, list: LIST, caseId: "LL-40026" }, RIGHT);
  await unfold(page);
  await look();
});

test.for(WAYS)("a stranger is told of a changed receipt and a changed list, %o", async (way, context) => {
  const { page, look } = await visit(context, site.url, way);
  await page.goto("/verify");
  await verify(page, { receipt: JSON.stringify({ ...RECEIPT, team: MARKUP.repeat(100) }), list: LIST }, WRONG);
  await page.getByText("The receipt was changed").first().waitFor();
  expect(await page.locator("#main-content img, #main-content script").count()).toBe(0);
  await look();
  await verify(page, { receipt: RECEIPT_TEXT, list: SHORTER_LIST }, WRONG);
  await page.getByText("this list has 127").first().waitFor();
});

test.for(WAYS)("a stranger is told of swapped files and of a list that cannot be read, %o", async (way, context) => {
  const { page, look } = await visit(context, site.url, way);
  await page.goto("/verify");
  await verify(page, { receipt: LIST, list: RECEIPT_TEXT }, ERROR);
  await page.getByRole("link", { name: "The receipt and the list are swapped. Choose the list here" }).click();
  expect(await page.evaluate("document.activeElement.id")).toBe("list");
  const unreadable = LIST.replaceAll("Community resolution", MARKUP);
  await verify(page, { receipt: RECEIPT_TEXT, list: unreadable }, ERROR);
  await page.getByText("The list is read in the way that the receipt records").waitFor();
  await look();
});

const WIDE: readonly Way[] = WAYS.filter(({ width }) => width === 1280);

test("the answer has the same words with JavaScript and without it", async (context) => {
  const answers: string[] = [];
  for (const way of WIDE) {
    const { page } = await visit(context, site.url, way);
    await page.goto("/verify");
    await verify(page, { receipt: RECEIPT_TEXT, list: LIST, caseId: "LL-00009" }, RIGHT);
    await unfold(page);
    answers.push(await page.locator("#answer").innerText());
  }
  expect(answers[0]!.length).toBeGreaterThan(5000);
  expect(answers[0]).toBe(answers[1]);
});

test("with JavaScript nothing is sent or kept, and the page says so", async (context) => {
  const { page, context: browser, requests } = await visit(context, site.url, { javaScript: true, width: 1280 });
  await page.goto("/verify");
  await page.getByText("nothing of them is sent").waitFor();
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
  const { page } = await visit(context, site.url, { javaScript: false, width: 375 });
  await page.goto("/verify");
  await page.getByText("The service does the work. It keeps nothing").waitFor();
});

test("a sample is verified by keyboard alone, and the files stay chosen for the next question", async (context) => {
  const { page } = await visit(context, site.url, { javaScript: true, width: 1280 });
  const asked = page.getByLabel("A case to explain");
  await page.goto("/verify");
  await chooseByKeyboard(page, "Receipt", "receipt.json", RECEIPT_TEXT);
  await chooseByKeyboard(page, "List", "list.csv", LIST);
  await tabTo(page, asked);
  await page.keyboard.type("LL-00009");
  await page.keyboard.press("Enter");
  await page.getByText("LL-00009 was sampled.").waitFor();
  expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");
  await tabTo(page, asked);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("LL-90034");
  await page.keyboard.press("Enter");
  await page.getByText("LL-90034 was not sampled: it is a reserve.").waitFor();
});

test("a file far too large is not read into the browser's memory", async (context) => {
  const { page } = await visit(context, site.url, { javaScript: true, width: 375 });
  const folder = await mkdtemp(join(tmpdir(), "longlist-"));
  context.onTestFinished(() => rm(folder, { recursive: true }));
  const film = join(folder, "film.json");
  await writeFile(film, "");
  await truncate(film, 60_000_000);
  await page.goto("/verify");
  await page.setInputFiles("#receipt", film);
  await verify(page, { list: LIST }, ERROR);
  await page.getByText("The file has more than 50 MB").first().waitFor();
});
