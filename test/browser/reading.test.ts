import { expect, test } from "vitest";
import { DIALECTS, FORMATS, HEADERS, ROWS, VALUES, WORKBOOKS } from "../long-list/awkward-files.ts";
import { bundleForBrowsers } from "../support/browser-bundle.ts";
import { inPage } from "../support/in-page.ts";
import { readingResults, type SentList } from "./reading.ts";

declare const reader: { readingResults: typeof readingResults };

test("every awkward file and both templates come out the same in Chromium as in Node", async (context) => {
  const files = [...FORMATS, ...DIALECTS, ...HEADERS, ...ROWS, ...VALUES, ...WORKBOOKS];
  const lists = JSON.stringify(await Promise.all(files.map(sent)));
  const inChromium = await inPage(context, "reading lists", async (page) => {
    await page.addScriptTag({ content: await bundleForBrowsers(new URL("reading.ts", import.meta.url), "reader") });
    return page.evaluate((text) => reader.readingResults(text), lists);
  });
  expect(files.length).toBeGreaterThan(80);
  expect(JSON.parse(inChromium)).toEqual(JSON.parse(await readingResults(lists)));
});

async function sent({ file, options }: (typeof FORMATS)[number]): Promise<SentList> {
  const content = await file;
  if (typeof content === "object" && "rows" in content) return { ...options, rows: content.rows };
  const bytes = typeof content === "object" && "bytes" in content ? content.bytes : content;
  return { ...options, base64: Buffer.from(bytes).toString("base64") };
}
