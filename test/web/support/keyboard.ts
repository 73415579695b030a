import type { Locator, Page } from "playwright-core";

/** Someone without a mouse. @module */

/** Goes forward by the Tab key until it is there. */
export async function tabTo(page: Page, there: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    if (await there.evaluate((element) => element.matches(":focus"))) return;
  }
  throw new Error(`The Tab key does not lead to ${there}`);
}

/** Presses a button or follows a link. */
export async function enter(page: Page, role: "button" | "link", name: string): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: true }));
  await page.keyboard.press("Enter");
}

/** Chooses a file. */
export async function chooseByKeyboard(page: Page, label: string, name: string, content: string): Promise<void> {
  // Well before the key: the browser is to be told that the choice is not its own to ask for.
  const asked = page.waitForEvent("filechooser");
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press("Enter");
  await (await asked).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
}
