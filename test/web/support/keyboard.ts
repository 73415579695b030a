import type { Page } from "playwright-core";
import { ofOne } from "./eyes.ts";
import { button, described, field, first, link, type Sought } from "./sought.ts";
import { leadingTo } from "./steps.ts";

/** Someone without a mouse. @module */

/** Goes forward by the Tab key until it is there. */
export async function tabTo(page: Page, sought: Sought): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    if (await ofOne(page, sought, (one) => ({ is: one.matches(":focus") }), null)) return;
  }
  throw new Error(`The Tab key does not lead to ${described(sought)}`);
}

/** Presses a button or follows a link, to a page with a title unless it is left out. */
export function enter(page: Page, role: "button" | "link", name: string, title?: string): Promise<void> {
  return leadingTo(page, title, async () => {
    await tabTo(page, first(role === "button" ? button(name) : link(name)));
    await page.keyboard.press("Enter");
  });
}

/** Chooses from a list that has no room for all its choices: by the arrow, since what is typed is soon forgotten. */
export async function arrowTo(page: Page, list: Sought, choice: string): Promise<void> {
  await tabTo(page, list);
  let [now, last] = ["", ""];
  do {
    last = now;
    await page.keyboard.press("ArrowDown");
    now = await ofOne(page, list, (one) => ({ is: (one as HTMLSelectElement).selectedOptions[0]?.label ?? "" }), null);
    if (now === choice) return;
  } while (now !== last);
  throw new Error(`The arrow does not lead to ${choice}`);
}

/** Chooses a file. */
export async function chooseByKeyboard(page: Page, label: string, name: string, content: string): Promise<void> {
  // Well before the key: the browser is to be told that the choice is not its own to ask for.
  const asked = page.waitForEvent("filechooser");
  await tabTo(page, field(label));
  await page.keyboard.press("Enter");
  await (await asked).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
}
