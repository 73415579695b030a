import { type Content, html, type Markup } from "../markup.ts";
import { NOTICES } from "./texts.ts";

/** What must not be overlooked before doing something. */
export function warningText(content: Content): Markup {
  return html`<div class="govuk-warning-text"><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text">${NOTICES.warning(content)}</strong></div>`;
}

/** Something set apart from the text around it. */
export function insetText(content: Content): Markup {
  return html`<div class="govuk-inset-text">${content}</div>`;
}

/** That something was done, with its reference. */
export function panel(title: string, content: Content): Markup {
  return html`<div class="govuk-panel govuk-panel--confirmation"><h1 class="govuk-panel__title">${title}</h1><div class="govuk-panel__body">${content}</div></div>`;
}

/** What has just happened, above a page that is not about it alone. */
export function banner(title: string, content: Content, kind: "success" | "important" = "success"): Markup {
  return html`<div class="govuk-notification-banner${kind === "success" ? " govuk-notification-banner--success" : ""}" role="${kind === "success" ? "alert" : "region"}" aria-labelledby="banner-title" data-module="govuk-notification-banner">
  <div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="banner-title">${title}</h2></div>
  <div class="govuk-notification-banner__content">${content}</div>
</div>`;
}

/** The end of a page: who does what next. @param classes of its section */
export function whatHappensNext(content: Content, classes = "longlist-next"): Markup {
  return html`<section class="${classes}" aria-labelledby="what-is-next"><h2 class="govuk-heading-s" id="what-is-next">${NOTICES.whatHappensNext}</h2>
${content}</section>`;
}

/** What not everyone needs to read. */
export function details(summary: string, content: Content, open = false): Markup {
  return html`<details class="govuk-details"${open ? html` open` : ""}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${summary}</span></summary><div class="govuk-details__text">${content}</div></details>`;
}

export type TagColour = "grey" | "green" | "teal" | "blue" | "purple" | "magenta" | "red" | "orange" | "yellow";

/** A state, in a word. */
export function tag(text: string, colour: TagColour = "blue"): Markup {
  return html`<strong class="govuk-tag govuk-tag--${colour}">${text}</strong>`;
}
