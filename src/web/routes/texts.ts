import { countText } from "../../base/words/numbers.ts";
import { link } from "../components/links.ts";
import { PLACES, SERVICE } from "../layout-texts.ts";
import { type Content, html, type Markup } from "../markup.ts";
import { term } from "../views/help/term.ts";
import { WHERE_CHECKED } from "../views/texts.ts";

/** The texts of the pages that have no room of their own: the start, signing in and out, what went wrong, and the service itself. @module */

/** What this is, and the ways in. */
export const START = {
  title: SERVICE,
  lead: "Takes a youth offending team’s list of cases and draws a sample for inspection that is fair, balanced and open to anyone’s check.",
  check: {
    title: PLACES.check,
    about: `See what is wrong with a list, who is eligible and what would be sampled, before you send it. ${WHERE_CHECKED}`,
  },
  sizes: {
    title: PLACES.sizes,
    about:
      "How many cases would be sampled, and at what planning margin of error? Before there is a list, from the numbers of eligible cases alone.",
  },
  verify: {
    title: PLACES.verify,
    about:
      "Repeat a draw from its receipt and the list, step by step, and see why every eligible case had the same chance.",
  },
  inspections: {
    title: PLACES.inspections,
    about:
      "For all who take part in one and sign in: send lists, lock them, draw, replace cases, judge them, rate and see everything that was done.",
  },
  howDrawn: "How a sample is drawn",
  steps: (): Markup[] => [
    html`The list is ${term("lock", "locked")} before there is a ${term("seed")}, so that nobody can choose one to suit the other.`,
    html`Every ${term("eligible")} case of a ${term("domain")} gets the same chance. That is proved from the ${term("lottery", "lottery")} itself, which the ${term("receipt")} holds.`,
    html`The sample matches the list by gender, disposal, risk of serious harm and safety and wellbeing, as closely as whole cases can.`,
    html`The same list and seed always give the same sample, so that anyone can repeat it.`,
  ],
  pilot: (address: string): Markup => html`Planning a pilot? ${link("Compare many lists at once", address)}.`,
} as const;

export const SIGN_IN = {
  title: PLACES.signIn,
  key: {
    label: "Your key",
    hint: "It begins with longlist_ and was given to you by whoever runs the inspection or this service. It is not kept in this browser.",
    missing: "Enter your key",
    wrong: "This key does not work. It may have been mistyped, have expired or have been revoked",
  },
} as const;

export const SIGN_OUT = {
  title: PLACES.signOut,
  about: (sessions: string): Markup =>
    html`Nothing that is on record changes when you sign out. ${link("See where else you are signed in", sessions)}.`,
  failed: {
    title: "You are still signed in",
    about: "The service could not reach its records to sign you out. Try again in a minute.",
    leaving: (hours: number) =>
      `If you have to leave this computer before that works, delete this site’s cookies in the browser. What was opened with your key ends by itself, ${hours} hours after you signed in.`,
  },
} as const;

/** In answer to a form that was sent by somebody who is not signed in. */
export const NOT_TAKEN = {
  title: "Sign in to send this",
  because: {
    ended: "Your session has ended.",
    closed: "This service reads lists for those alone who have signed in.",
  },
  notSaved: "Nothing of what you sent was saved here, and your browser still has it.",
  /** @param signIn leads to signing in, in another tab */
  signIn: (signIn: Content): Markup => html`${signIn}.`,
  comeBack: "Come back to this tab and load it again. Your browser asks whether to send the form again: say yes.",
  orGoBack:
    "Or, once you have signed in, go back in this tab: most browsers keep what was typed, and files are chosen anew.",
  beginAgain: (address: string): Markup =>
    html`${link("Sign in here and begin again", address)}: what you typed is then lost.`,
} as const;

/** What went wrong, and where to go from there. */
export const PROBLEM = {
  openForm: "Open the form again",
  toInspection: "Go to the inspection",
  toInspections: "Go to the inspections",
  toStart: "Go to the start",
  report: (request: string) => `If you report this, give the request number ${request}.`,
  notAllowed: "The key that you signed in with does not let you do this.",
  /** A form that was sent, changed with the browser's back button and sent again. */
  sentBefore: {
    title: "This form was sent already, with something else in it",
    texts: [
      "What was sent first was taken in and is on record. What was sent now was not: nothing was done with it.",
      "Look at what is on record. To send something else, open the form again and fill it in anew.",
    ],
  },
  beingDone: {
    title: "This form was sent already and is being worked on",
    texts: ["Wait a moment, then look whether it is done. Sent again as it is, it is done once."],
  },
  /** Where the database fails. A form that is sent again from its own page is done once. */
  tryAgain: "Try again in a few minutes. What you were told is done is on record.",
  noPage: { title: "There is no such page", about: "Check the address, or start again." },
  foreignForm: {
    title: "This form did not come from here",
    about:
      "Nothing was done. Another site’s page, or a very old browser, sent it. Open the page here and fill it in again.",
  },
} as const;

/** That something is not there, or not to be known of. */
export const NO_SUCH = {
  /** What the ledger calls otherwise than people do. */
  record: {
    freeze: "There is no such locked list here",
    submission: "There is no such list here",
    judgement: "There is no such sheet of judgements here",
    record: "There is no such public record here",
    findings: "There is no such file of findings here",
  } as Readonly<Record<string, string>>,
  other: (what: string) => `There is no such ${what} here`,
  checkKey: "Check the address, and that the key that you signed in with covers it.",
  checkAddress: "Check the address. Whoever runs an inspection decides whether it has a record that anybody may see.",
} as const;

export const ACCESS_LOG = {
  title: "Who has read what",
  about: (days: number) =>
    `Every reading of case data, signing in and out, key that did not work and act that was refused, the oldest first. Entries are deleted after ${days} days unless whoever runs the service has set another time.`,
  caption: "The access log",
  when: "When",
  key: "Who",
  what: "What",
  inspection: "Inspection",
  how: "How",
} as const;

export const SESSIONS = {
  title: "Where you are signed in",
  about:
    "These browsers are signed in with your key. If you do not know one of them, end it, and tell an administrator of this service, who can end the key.",
  ends: (hours: number, idleMinutes: number) =>
    `Each ends by itself, ${hours} hours after it was opened or when it was not used for ${idleMinutes} minutes.`,
  seeLog: "See who has read what",
  own: { title: "This browser", end: "Sign out here" },
  other: { title: "Another browser", end: "End this" },
  used: (opened: string, last: string) => `Signed in on ${opened}. Last used on ${last}.`,
} as const;

/** Whether case data that is due is deleted. */
export const RETENTION = {
  title: "Deletion of case data",
  about:
    "Case data is deleted by itself some time after the inspection date, which each inspection’s pages name. It goes by the clock of the service: a clock that has jumped ahead must not delete what is not due.",
  isDeleted: "What is due is deleted. Nothing is to be done.",
  clock: "The service’s clock",
  vouchedFor: "The record vouches for",
  nothingYet: "Nothing yet",
  lastSweep: "Last deleted, or clock confirmed",
  notYet: "Not yet",
  due: "Due by that clock",
  inspections: (count: number) => countText(count, "inspection"),
  held: {
    title: "Nothing is deleted until an administrator has confirmed the clock.",
    /** @param vouchedFor the last moment that the record vouches for */
    about: (now: string, vouchedFor: string, days: number) =>
      `By the service’s clock it is ${now}; the last moment that the record vouches for is ${vouchedFor}, more than ${days} days before. Either nobody has used the service in between, or the clock is wrong.`,
    ask: "Ask an administrator of this service to look at it.",
    compare: (today: string) =>
      `Compare it with another clock. If today is not ${today}, have whoever runs the service put its clock right, and confirm nothing.`,
    forGood: (inspections: number) =>
      `Once you confirm, the case data of ${countText(inspections, "inspection")} is deleted, some at a time. It cannot be brought back.`,
    confirm: "The clock is right: delete what is due",
  },
} as const;

/** The form on a letter's page, where something in it is wrong. Each begins what is said of it. */
export const LETTER_FIELDS = { by: "The last day", contact: "Whom to ask" } as const;

/** Days for a calendar, by which something is to be done. */
export const CALENDAR = {
  due: (what: string, inspection: string) => `${what}: ${inspection}`,
  signIn: "Sign in to Longlist with your key.",
  inspection: (inspection: string) => `Inspection: ${inspection}`,
  begins: (date: string) => `Begins on ${date}.`,
} as const;
