import { html, type Markup } from "./markup.ts";

/** What stands around every page. @module */

export const SERVICE = "Longlist";

/** The places that every page leads to, by the names that their pages have. */
export const PLACES = {
  check: "Check a list",
  sizes: "Plan sizes",
  verify: "Verify a sample",
  pilot: "Pilots",
  help: "Help",
  inspections: "Inspections",
  signIn: "Sign in",
  signOut: "Sign out",
  words: "What the words mean",
  contact: "Contact",
  accessibility: "Accessibility",
  privacy: "Privacy",
  cookies: "Cookies",
} as const;

export const TAB = {
  of: (title: string) => (title === SERVICE ? SERVICE : `${title} – ${SERVICE}`),
  /** Of a page with errors, which is said first for those who hear it read. */
  withError: (tab: string) => (tab.startsWith("Error: ") ? tab : `Error: ${tab}`),
} as const;

export const FRAME = {
  skip: "Skip to main content",
  menu: "Menu",
  beta: "Beta",
  isNew: () => html`This is a new service. <a class="govuk-link" href="/contact">Tell us what you think of it</a>.`,
  about: "About this service",
  does: "Longlist draws fair, balanced samples of cases that anyone can check. It is not a government website.",
} as const;

/** When nothing was asked of the service for so long that the session has ended. */
export const SESSION_OVER = {
  title: "Not sent yet",
  /** @param signIn leads to signing in, in another tab */
  before: (idleMinutes: number, signIn: Markup) =>
    html`You did nothing here for ${idleMinutes} minutes, so you have to sign in again. What you typed is still on this page. ${signIn}, come back here and press the button again.`,
  after: "You are signed in again. What you typed is still on this page: press the button again.",
  signIn: "Sign in in a new tab",
} as const;
