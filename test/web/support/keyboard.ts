import type { Locator, Page } from "playwright-core";
import { leadingTo } from "./steps.ts";

/** Someone without a mouse. @module */

/** Goes forward by the Tab key until it is there. */
export async function tabTo(page: Page, there: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    if (await there.evaluate((element) => element.matches(":focus"))) return;
  }
  throw new Error(`The Tab key does not lead to ${there}`);
}

/** Presses a button or follows a link, to a page with a title unless it is left out. */
export function enter(page: Page, role: "button" | "link", name: string, title?: string): Promise<void> {
  return leadingTo(page, title, async () => {
    await tabTo(page, page.getByRole(role, { name, exact: true }).first());
    await page.keyboard.press("Enter");
  });
}

/** Chooses from a list that has no room for all its choices: by the arrow, since what is typed is soon forgotten. */
export async function arrowTo(page: Page, list: Locator, choice: string): Promise<void> {
  await tabTo(page, list);
  for (const _ of await list.locator("option").all()) {
    await page.keyboard.press("ArrowDown");
    if ((await list.locator("option:checked").textContent()) === choice) return;
  }
  throw new Error(`The arrow does not lead to ${choice}`);
}

/** Chooses a file. */
export async function chooseByKeyboard(page: Page, label: string, name: string, content: string): Promise<void> {
  // Well before the key: the browser is to be told that the choice is not its own to ask for.
  const asked = page.waitForEvent("filechooser");
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press("Enter");
  await (await asked).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
}
