import { type Browser, chromium } from "playwright-core";
import type { TestContext } from "vitest";
import { findChromium, notRun } from "./not-run.ts";
import { sharedService } from "./shared.ts";

let browser: Promise<Browser> | null = null;

/**
 * The run's browser, as this file is connected to it; the test is not run where there is none.
 *
 * @param what is done in it
 */
export function openBrowser(context: TestContext, what: string): Promise<Browser> {
  if (findChromium() === null) notRun(context, `${what} needs Chromium: apt-get install chromium`);
  browser ??= sharedService<{ address: string }>("browser").then(({ address }) => chromium.connect(address));
  return browser;
}

/** Ends what this file opened in the browser, not the browser. */
export async function leaveBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}
