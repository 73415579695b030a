import { createAll, ErrorSummary } from "govuk-frontend";
import { errorSummary } from "../components/error-summary.ts";
import { TAB } from "../layout-texts.ts";
import { ready } from "../markup.ts";
import { enableCopyButtons } from "./copying.ts";
import type { ShownPage } from "./shown-page.ts";

/**
 * Shows a page in place of the one that is there, as the server would have. Files that were chosen stay chosen, unless
 * the page carries on what is in them. The focus
 * goes to what the page says first: its errors, else its heading.
 */
export function show({ title, html, hasErrors }: ShownPage): void {
  const main = document.querySelector<HTMLElement>("#main-content")!;
  const chosen = fileFields(main).map(({ id, files }) => ({ id, files }));
  // What an inspection waits for is the server's to say, and stays.
  const foot = main.querySelector(".longlist-standing");
  main.innerHTML = html;
  if (foot !== null) main.append(foot);
  enableCopyButtons(main);
  document.title = hasErrors ? TAB.withError(TAB.of(title)) : TAB.of(title);
  for (const field of fileFields(main)) field.files = chosen.find(({ id }) => id === field.id)?.files ?? null;
  if (hasErrors) {
    createAll(ErrorSummary, undefined, main);
    return;
  }
  const heading = main.querySelector<HTMLElement>("h1")!;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  scrollTo({ top: 0 });
}

/** Says what went wrong above a page that otherwise stays as it is. */
export async function showProblem(text: string): Promise<void> {
  const main = document.querySelector<HTMLElement>("#main-content")!;
  main.querySelector(".govuk-error-summary")?.remove();
  main.insertAdjacentHTML("afterbegin", await ready(errorSummary([{ text }])));
  document.title = TAB.withError(document.title);
  createAll(ErrorSummary, undefined, main);
}

function fileFields(main: HTMLElement): HTMLInputElement[] {
  return [...main.querySelectorAll<HTMLInputElement>("input[type=file]:not([data-once])")];
}
