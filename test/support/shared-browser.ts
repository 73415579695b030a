import { type Browser, chromium } from "playwright-core";
import type { TestContext } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium, notRun } from "./not-run.ts";
import { sharedService } from "./shared.ts";

let browser: Promise<Browser> | null = null;

/**
 * The run's browser, as this file is connected to it; the test is not run where there is none.
 *
 * @param what is done in it
 */
export function openBrowser(context: TestContext, what: string): Promise<Browser> {
  if (findChromium() === null) notRun(context, `${what} needs Chromium: apt-get install chromium-headless-shell`);
  browser ??= sharedService<{ address: string }>("browser").then(({ address }) => chromium.connect(address));
  return browser;
}

/**
 * A browser of one test's own, on this computer: the run's is served as one elsewhere would be, and reads a copy of a chosen
 * file, so that what happens to the file itself does not show.
 */
export async function openBrowserHere(context: TestContext, what: string): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) notRun(context, `${what} needs Chromium: apt-get install chromium-headless-shell`);
  const here = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  context.onTestFinished(() => here.close());
  return here;
}

/** Ends what this file opened in the browser, not the browser. */
export async function leaveBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}
