import { countText, thousands } from "../../../base/words/numbers.ts";
import { heading, type Page } from "../../layout.ts";
import { html } from "../../markup.ts";

/** How far the work is; its script fills in the figures. */
export function workingPage(lists: number): Page {
  const title = `Comparing ${countText(lists, "list")}`;
  return {
    title,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(title)}
<p class="govuk-body"><label for="progress">Lists compared</label></p><progress id="progress" class="longlist-pilot__progress" max="1" value="0"></progress>
<p class="govuk-body" id="progress-words" role="status">${progressWords(0, lists)}</p>
<p class="govuk-body">Everything happens in this browser: nothing is sent. Keep this page open until it is done.</p>
<button type="button" class="govuk-button govuk-button--secondary" id="stop">Stop</button></div></div>`,
  };
}

/** @example progressWords(3, 12) // "3 of 12 lists" */
export function progressWords(done: number, lists: number): string {
  return `${thousands(done)} of ${countText(lists, "list")}`;
}
