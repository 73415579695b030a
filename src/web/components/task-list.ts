import { type Content, html, type Markup } from "../markup.ts";

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
