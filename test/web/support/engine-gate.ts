import type { Page } from "playwright-core";

/**
 * Lets the engine of the pages to come have so many lists, and keeps every other from it: the work then stands where it
 * is for as long as a test looks at it.
 */
export async function letThrough(page: Page, lists: number): Promise<void> {
  await page.addInitScript((free) => {
    const post = Worker.prototype.postMessage;
    let asked = 0;
    Worker.prototype.postMessage = function (this: Worker, message: { readonly task: string }) {
      if (message.task === "compareList" && ++asked > free) return;
      post.call(this, message);
    };
  }, lists);
}
