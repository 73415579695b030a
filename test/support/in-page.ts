import type { Page } from "playwright-core";
import type { TestContext } from "vitest";
import { openBrowser } from "./shared-browser.ts";

/** Runs something in an empty page of headless Chromium; the suite is not run where there is none. */
export async function inPage<T>(context: TestContext, what: string, run: (page: Page) => Promise<T>): Promise<T> {
  const opened = await (await openBrowser(context, `${what} in a browser`)).newContext();
  try {
    return await run(await opened.newPage());
  } finally {
    await opened.close();
  }
}
