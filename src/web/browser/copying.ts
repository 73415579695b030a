import { COPYING } from "./texts.ts";

/**
 * Makes the buttons that copy a text of the page work; without a script they are not shown. What was copied is said in
 * the status beside the button.
 *
 * @param within where they are: what has just been shown
 */
export function enableCopyButtons(within: ParentNode): void {
  for (const button of within.querySelectorAll<HTMLButtonElement>("button[data-copies]")) {
    const text = document.getElementById(button.dataset.copies!);
    const status = button.nextElementSibling;
    if (!text || !status) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      status.textContent = (await copied(text)) ? COPYING.copied : COPYING.selected;
    });
  }
}

/** Where the clipboard is closed to the page, as without TLS, the text is left selected. */
async function copied(element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return false;
  }
}
