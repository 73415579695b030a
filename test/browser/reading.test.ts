import { expect, test } from "vitest";
import { READ_LIMITS } from "../../src/long-list/sheet/sheet.ts";
import { DIALECTS, FORMATS, HEADERS, ROWS, VALUES, WORKBOOKS } from "../long-list/awkward-files.ts";
import { bytesOf } from "../long-list/sent.ts";
import { SENT } from "../long-list/sent-files.ts";
import { WRITTEN } from "../long-list/written-files.ts";
import { bundleForBrowsers } from "../support/browser-bundle.ts";
import { inPage } from "../support/in-page.ts";
import { readingResults, type SentList } from "./reading.ts";

declare const reader: { readingResults: typeof readingResults };

test("every awkward file and both templates come out the same in Chromium as in Node", async (context) => {
  const files = [...FORMATS, ...DIALECTS, ...HEADERS, ...ROWS, ...VALUES, ...WORKBOOKS, ...(await sentFiles())];
  const lists = JSON.stringify((await Promise.all(files.map(sent))).filter(isRead));
  const inChromium = await inPage(context, "reading lists", async (page) => {
    await page.addScriptTag({ content: await bundleForBrowsers(new URL("reading.ts", import.meta.url), "reader") });
    return page.evaluate((text) => reader.readingResults(text), lists);
  });
  expect(files.length).toBeGreaterThan(80);
  expect(JSON.parse(inChromium)).toEqual(JSON.parse(await readingResults(lists)));
});

/** Those that programs and people made. */
function sentFiles(): Promise<{ readonly file: Uint8Array }[]> {
  const bytes = (folder: "sent" | "written") => (one: { readonly file: string }) =>
    bytesOf(folder, one.file).then((file) => ({ file }));
  return Promise.all([...SENT.map(bytes("sent")), ...WRITTEN.map(bytes("written"))]);
}

/** What is larger than any list is turned away by its size alone, and takes longer to hand to a page than all the others. */
function isRead({ base64 = "" }: SentList): boolean {
  return base64.length * (3 / 4) <= READ_LIMITS.bytes;
}

async function sent({ file, options }: Pick<(typeof FORMATS)[number], "file" | "options">): Promise<SentList> {
  const content = await file;
  if (typeof content === "object" && "rows" in content) return { ...options, rows: content.rows };
  const bytes = typeof content === "object" && "bytes" in content ? content.bytes : content;
  return { ...options, base64: Buffer.from(bytes).toString("base64") };
}
