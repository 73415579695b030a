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

/**
 * The words of the field that somebody new has to ask about, by how they stand in sentences, longer ones before those that they have in
 * them. Words that everybody knows, such as sample, are explained too but not linked: a text of nothing but links is hard to read.
 */
export const TERMS: readonly (readonly [word: string, form: string])[] = [
  ["long-list", "long lists?"],
  ["exact-share", "exact shares?"],
  ["margin-of-error", "margins? of error"],
  ["chance", "inclusion probabilit(?:y|ies)"],
  ["key-question", "key questions?"],
  ["rosh", "RoSH|risk of serious harm"],
  ["safety-and-wellbeing", "S&amp;W|safety and wellbeing"],
  ["specification", "(?:sample )?specifications?"],
  ["disposal", "disposals?"],
  ["domain", "domains?"],
  ["eligible", "eligible"],
  // One that is left blank is a spreadsheet's.
  ["cell", "cells?(?! blank)"],
  ["seed", "seeds?"],
  ["commitment", "commitments?"],
  ["ticket", "tickets?"],
  ["lottery", "lotter(?:y|ies)"],
  ["reserve", "reserves?"],
  ["receipt", "receipts?"],
  ["digest", "digests?"],
  ["band", "bands?"],
];
