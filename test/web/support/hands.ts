import type { Page } from "playwright-core";
import { type Answer, isTicked, ofOne } from "./eyes.ts";
import type { Sought } from "./sought.ts";

/**
 * Acts on what a page shows, by a mouse and a keyboard as a browser has them from outside. What is acted on can be used and lies
 * under nothing.
 *
 * @module
 */

/** Presses it with the mouse, in its middle. */
export async function click(page: Page, sought: Sought): Promise<void> {
  const { x, y } = await ofOne(page, sought, withinReach, null);
  await page.mouse.click(x, y);
}

/** Presses a key where the focus is brought to. */
export async function strike(page: Page, sought: Sought, key: string): Promise<void> {
  await ofOne(page, sought, withFocus, null);
  await page.keyboard.press(key);
}

/** Writes into a field, in place of what is there. */
export async function fill(page: Page, sought: Sought, text: string): Promise<void> {
  const { x, y, holds } = await ofOne(page, sought, withinReach, null);
  await page.mouse.click(x, y);
  if (holds !== "") await page.keyboard.press("ControlOrMeta+A");
  if (text !== "") await page.keyboard.insertText(text);
  else if (holds !== "") await page.keyboard.press("Delete");
  await ofOne(page, sought, holding, text);
}

/** Ticks a box, or takes its tick away. */
export async function tick(page: Page, sought: Sought, ticked = true): Promise<void> {
  if ((await isTicked(page, sought)) !== ticked) await click(page, sought);
  await ofOne(
    page,
    sought,
    (one, to) => ((one as HTMLInputElement).checked === to ? { is: null } : { yet: "stays" }),
    ticked,
  );
}

/** Chooses from a list by what the choice is called, or by its value. */
export async function pick(page: Page, sought: Sought, choice: string): Promise<void> {
  await ofOne(page, sought, picked, choice);
}

/** A file of text as it is chosen. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Chooses files in a field. */
export async function put(page: Page, sought: Sought, files: readonly ChosenFile[]): Promise<void> {
  const told = files.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, content: buffer.toString() }));
  await ofOne(page, sought, holdingFiles, told);
}

/** Runs in the page: brings it into view, and tells where a mouse meets it, and what is written in it. */
function withinReach(one: Element): Answer<{ readonly x: number; readonly y: number; readonly holds: string }> {
  if (document.readyState !== "complete") return { yet: "is on a page of which some is still to come" };
  if (one.matches(":disabled, [aria-disabled=true]")) return { yet: "cannot be used" };
  one.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const [box] = one.getClientRects();
  if (box === undefined) return { yet: "has no place on the page" };
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const met = document.elementFromPoint(x, y);
  const isMet = one.contains(met) || met?.closest("label")?.control === one;
  const { value } = one as HTMLInputElement;
  return isMet ? { is: { x, y, holds: value } } : { yet: `lies under ${met?.outerHTML.slice(0, 200)}` };
}

/** Runs in the page. */
function withFocus(one: Element): Answer<null> {
  (one as HTMLElement).focus();
  return document.activeElement === one ? { is: null } : { yet: "cannot have the focus" };
}

/** Runs in the page. */
function holding(one: Element, text: string): Answer<null> {
  const { value } = one as HTMLInputElement;
  return value === text ? { is: null } : { yet: `holds ${JSON.stringify(value)}` };
}

/** Runs in the page, and does what a browser does when someone has chosen. */
function picked(one: Element, choice: string): Answer<null> {
  const { options, disabled } = one as HTMLSelectElement;
  const option = [...options].find(({ value, label }) => value === choice || label === choice);
  if (disabled || option === undefined || option.disabled) return { yet: `has no ${choice} to choose` };
  option.selected = true;
  for (const name of ["input", "change"]) one.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
  return { is: null };
}

/** Runs in the page, and does what a browser does when someone has chosen. */
function holdingFiles(
  one: Element,
  files: readonly { readonly name: string; readonly type: string; readonly content: string }[],
): Answer<null> {
  const field = one as HTMLInputElement;
  if (field.disabled) return { yet: "cannot be used" };
  const transfer = new DataTransfer();
  for (const { name, type, content } of files) transfer.items.add(new File([content], name, { type }));
  field.files = transfer.files;
  for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
  return { is: null };
}
