import { type Content, html, type Markup } from "../markup.ts";

/** What the components say of themselves, on whatever page they stand. @module */

export const ERRORS = {
  title: "There is a problem",
  /** Over its field; those who hear it are told that it is an error. */
  ofField: (error: string) => html`<span class="govuk-visually-hidden">Error:</span> ${error}`,
} as const;

export const DATE_PARTS = { day: "Day", month: "Month", year: "Year" } as const;

export const LINKS = {
  back: "Back",
  breadcrumb: "Breadcrumb",
  pagination: "Pagination",
  previous: () => html`Previous<span class="govuk-visually-hidden"> page</span>`,
  next: () => html`Next<span class="govuk-visually-hidden"> page</span>`,
} as const;

export const LISTS = {
  /** @param of what it is done to, for those who hear the link alone */
  action: (does: string, of: string) => html`${does}<span class="govuk-visually-hidden"> ${of}</span>`,
  happened: (time: Markup, by: string) => html`${time}, by ${by}`,
} as const;

export const NOTICES = {
  warning: (content: Content) => html`<span class="govuk-visually-hidden">Warning</span> ${content}`,
  whatHappensNext: "What happens next",
  /** @param what is folded away, such as "the first and last dates" */
  show: (what: string) => `Show ${what}`,
  qrCode: (of: string) => `QR code: ${of}`,
} as const;
