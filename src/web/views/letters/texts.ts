import { longDate } from "../../../base/words/dates.ts";
import { link } from "../../components/links.ts";
import { html, type Markup } from "../../markup.ts";
import type { LetterId } from "./letter-facts.ts";

/** The texts of the pages of letters, and what every letter says. @module */

/** What the letters are called, what falls due by the day that each names, and why one cannot be written. */
export const LETTER_NAMES = {
  request: {
    title: "Ask the team for its list",
    due: "The list is due",
    otherwise: "The list is locked: no other is asked for.",
  },
  findings: {
    title: "Ask the team to correct its list",
    due: "The corrected list is due",
    otherwise: "There is no list with findings that the team could still correct.",
  },
  contribution: {
    title: "Invite the team to contribute to the seed",
    due: "Contribute to the seed",
    otherwise: "The list is not locked yet, the team has contributed, or nothing more is drawn.",
  },
  sample: {
    title: "Tell the team of the sample",
    due: "The cases are ready",
    otherwise: "No sample has been drawn, or its cases are judged and rated, or gone.",
  },
  result: {
    title: "Tell the team that the cases are rated",
    due: "",
    otherwise: "The ratings are not closed, or the cases are gone.",
  },
} as const satisfies Readonly<
  Record<LetterId, { readonly title: string; readonly due: string; readonly otherwise: string }>
>;

export const LETTER_PAGE = {
  about:
    "Copy it into a message to the team, or open it as a draft in your mail program. It holds no key: give that by another way, such as the telephone.",
  asked: "Say by when, and whom to ask",
  askedUndated: "Say whom to ask",
  by: {
    label: "By when",
    hint: "The last day, for example 16 10 2026. Leave it blank to name none.",
  },
  contact: { label: "Whom to ask", hint: "A name with a telephone number or email address." },
  put: "Put this into the letter",
  subject: "Subject",
  copySubject: "Copy the subject",
  letter: "Letter",
  copy: "Copy the letter",
  mail: "Open as a mail draft",
  dates: "Save the dates for a calendar (.ics)",
  noDraft:
    "If no draft opens, or only a part of the letter is in it, copy the letter instead: some mail programs take short ones only.",
} as const;

export const LETTERS_PAGE = {
  title: "Letters to the team",
  about: "Each is written for you, to copy or to open as a mail draft. None holds a case reference or a key.",
  ready: "Can be written now",
  seeWhich: (address: string): Markup => html`${link("See which letters can be written", address)}`,
} as const;

/** What letters say alike. */
export const IN_EVERY_LETTER = {
  to: (team: string | null) => `To ${team ?? "the youth offending team"}`,
  /** @param what is to be done, such as "send the corrected list" */
  byWhen: (what: string, by: string) => `Please ${what} by ${longDate(by)}.`,
  signIn: (address: string) =>
    `Sign in with your key at ${address}. If you have no key, ask us for one: it is never sent with a letter.`,
  ask: (contact: string) => (contact === "" ? "Questions: answer this message." : `Questions: ${contact}.`),
  neverWrite: "Never write a case reference, a child's name or a key into a message.",
} as const;
