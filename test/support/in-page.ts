import { chromium, type Page } from "playwright-core";
import type { TestContext } from "vitest";
import { findChromium, notRun } from "./not-run.ts";

/** Runs something in an empty page of headless Chromium; the suite is not run where there is none. */
export async function inPage<T>(context: TestContext, what: string, run: (page: Page) => Promise<T>): Promise<T> {
  const executablePath =
    findChromium() ?? notRun(context, `${what} in a browser needs Chromium: apt-get install chromium`);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
  try {
    return await run(await browser.newPage());
  } finally {
    await browser.close();
  }
}
