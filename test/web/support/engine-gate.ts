import type { Page } from "playwright-core";
import type { JobName } from "../../../src/web/browser/engine-jobs.ts";

/**
 * Lets the engine of the pages to come have so many lists, and keeps every other from it: the work then stands where it
 * is for as long as a test looks at it.
 */
export async function letThrough(page: Page, lists: number): Promise<void> {
  await page.addInitScript((free) => {
    const post = Worker.prototype.postMessage;
    let asked = 0;
    Worker.prototype.postMessage = function (this: Worker, message: { readonly job: JobName }) {
      if (message.job === "compareList" && ++asked > free) return;
      post.call(this, message);
    };
  }, lists);
}
