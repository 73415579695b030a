import { type Content, html, type Markup } from "../markup.ts";

export interface TimelineEntry {
  readonly title: string;
  readonly by: string;
  /** Instant, in UTC. */
  readonly at: string;
  readonly shownAt: string;
  readonly content?: Content;
}

/** What happened, the newest first. */
export function timeline(entries: readonly TimelineEntry[]): Markup {
  return html`<ol class="longlist-timeline">${entries.map(
    ({ title, by, at, shownAt, content }) => html`<li class="longlist-timeline__item">
  <h2 class="govuk-heading-s longlist-timeline__title">${title}</h2>
  <p class="govuk-body-s longlist-timeline__when"><time datetime="${at}">${shownAt}</time>, by ${by}</p>
  ${content ?? ""}
</li>`,
  )}</ol>`;
}
