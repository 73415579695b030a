import { heading, type Page } from "../../layout.ts";
import { html } from "../../markup.ts";
import { WORKING } from "./texts.ts";

/** How far the work is; its script fills in the figures. By itself, so that the script has none of the other pages in it. */
export function workingPage(lists: number): Page {
  const title = WORKING.title(lists);
  return {
    title,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(title)}
<p class="govuk-body"><label for="progress">${WORKING.progress}</label></p><progress id="progress" class="longlist-pilot__progress" max="1" value="0"></progress>
<p class="govuk-body" id="progress-words" role="status">${WORKING.done(0, lists)}</p>
<p class="govuk-body">${WORKING.inBrowser}</p>
<button type="button" class="govuk-button govuk-button--secondary" id="stop">${WORKING.stop}</button></div></div>`,
  };
}
