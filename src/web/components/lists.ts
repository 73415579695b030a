import { type Content, html, type Markup, NOTHING } from "../markup.ts";
import { LISTS } from "./texts.ts";

export interface SummaryRow {
  readonly key: string;
  readonly value: Content;
  readonly action?: { readonly text: string; readonly href: string; readonly of: string } | undefined;
}

/** Facts with their names. */
export function summaryList(rows: readonly SummaryRow[]): Markup {
  const actions = rows.some(({ action }) => action);
  return html`<dl class="govuk-summary-list">${rows.map(
    ({
      key,
      value,
      action,
    }) => html`<div class="govuk-summary-list__row${actions && !action ? " govuk-summary-list__row--no-actions" : ""}">
  <dt class="govuk-summary-list__key">${key}</dt>
  <dd class="govuk-summary-list__value">${value}</dd>
  ${action ? html`<dd class="govuk-summary-list__actions"><a class="govuk-link" href="${action.href}">${LISTS.action(action.text, action.of)}</a></dd>` : NOTHING}
</div>`,
  )}</dl>`;
}

export interface Task {
  readonly title: string;
  /** Where it is done; without it, it cannot be done yet. */
  readonly href?: string | undefined;
  readonly hint?: Content | undefined;
  readonly status: Content;
}

/** What there is to do, in order, and how far each is. Its ids begin with `name`. */
export function taskList(name: string, tasks: readonly Task[]): Markup {
  return html`<ul class="govuk-task-list">${tasks.map(({ title, href, hint, status }, at) => {
    const id = `${name}-${at + 1}`;
    return html`<li class="govuk-task-list__item${href ? " govuk-task-list__item--with-link" : ""}">
  <div class="govuk-task-list__name-and-hint">
    ${href ? html`<a class="govuk-link govuk-task-list__link" href="${href}" aria-describedby="${hint ? `${id}-hint ` : ""}${id}-status">${title}</a>` : html`<div>${title}</div>`}
    ${hint ? html`<div id="${id}-hint" class="govuk-task-list__hint">${hint}</div>` : ""}
  </div>
  <div class="govuk-task-list__status${href ? "" : " govuk-task-list__status--cannot-start-yet"}" id="${id}-status">${status}</div>
</li>`;
  })}</ul>`;
}

interface TimelineEntry {
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
  <p class="govuk-body-s longlist-timeline__when">${LISTS.happened(html`<time datetime="${at}">${shownAt}</time>`, by)}</p>
  ${content ?? ""}
</li>`,
  )}</ol>`;
}
