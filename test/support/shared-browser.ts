import { type Browser, chromium } from "playwright-core";
import type { TestContext } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium, notRun } from "./not-run.ts";

let browser: Promise<Browser> | null = null;

/**
 * This process's browser, for one test file after another; it ends with the process. The test is not run where there is none.
 *
 * @param what is done in it
 */
export function openBrowser(context: TestContext, what: string): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) notRun(context, `${what} needs Chromium: apt-get install chromium-headless-shell`);
  browser ??= launched(executablePath);
  return browser;
}

async function launched(executablePath: string): Promise<Browser> {
  const opened = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  // One that fell over is not the next test's.
  opened.once("disconnected", () => {
    browser = null;
  });
  return opened;
}
