import { countText } from "../../../../base/words/numbers.ts";
import { link } from "../../../components/links.ts";
import { html, type Markup } from "../../../markup.ts";

/**
 * The texts of the pages on which a list is sent, taken in and looked at again. What a page's script says stands here too, so
 * nothing here is worked out when the file is read: a script carries only what it uses.
 *
 * @module
 */

/** What goes with the letter that asks for a list, and how a team reads it. */
export const LIST_REQUEST = {
  title: "What to send",
  about: "This is what the inspectorate asks for.",
  /** @param name of the empty list, as it is downloaded */
  attach: (name: string) => `Attach the empty list, which is downloaded as ${name}.`,
  attachWithRules: (name: string) => `Attach the empty list, which is downloaded as ${name}, and the rules.`,
  emptyList: "Download the empty list (.xlsx)",
  rules: "Download the rules (.json)",
} as const;

/** Where a list is checked, which is not the same where no script runs. */
export const WHERE_SENT_LISTS_ARE_CHECKED = {
  inBrowser:
    "The list is checked in this browser first. Where an error stands in the way it does not leave your computer; else it is sent, and you see what was found.",
  onServer:
    "The list is checked when it comes, and you see at once what was found. Where an error stands in the way nothing of it is kept.",
} as const;

/** What is said differently to a team, which sends its list, and to a coordinator, who takes it in. */
export const SEND_LIST_AS = {
  team: {
    title: "Send the list",
    titleOfNewer: "Send a newer list",
    newer: "Until the list is locked a newer one can be sent, which takes its place.",
    button: "Send the list",
  },
  coordinator: {
    title: "Receive the list",
    titleOfNewer: "Receive a newer list",
    newer: "Until the list is locked a newer one can be taken in, which takes its place.",
    button: "Take the list in",
  },
} as const;

export const SEND_LIST = {
  dropped: "Columns that the draw does not need are dropped before anything is read.",
  check: (address: string): Markup => html`${link("Check a list without sending it", address)}.`,
  onRecord: (list: string) => `On record now: ${list}.`,
  list: {
    label: "List of cases",
    /** @param name of the empty list, as it is downloaded */
    hint: (name: string) =>
      `CSV or Excel (.xlsx): your own export, or the empty list filled in, which is downloaded as ${name}.`,
  },
  blocked: {
    error: (errors: number) =>
      `The list was not taken in: ${countText(errors, "error stands", "errors stand")} in the way`,
    nothingKept: (name: string) => `${name} was not taken in, and nothing of it is kept.`,
    notLeft: "It has not left your computer.",
    putRight: "Put the errors right in the list, or say below how it is to be read.",
  },
  sendBack: {
    summary: "Send it back to the team",
    about:
      "Copy this letter into a message, and give the team the file of findings, from the form below, with it. The file quotes the list: do not attach it to a mail, send it as safely as the list itself.",
    aboutInBrowser:
      "Copy this letter into a message, and give the team the file of findings, under Findings below, with it. The file quotes the list: do not attach it to a mail, send it as safely as the list itself.",
    copy: "Copy the letter",
    mail: "Open as a mail draft",
  },
  /** How an earlier list of the team was read. */
  earlier: {
    label: "How an earlier list of this team was read",
    ofThisInspection: (list: number) => `list ${list} of this inspection`,
    ofAnother: (list: number, date: string) => `list ${list} of the inspection of ${date}`,
    hint: (list: string) =>
      `What was said of ${list} was kept. Say that it holds again if this one comes out of the same system in the same form.`,
    again: "Read this list in the same way",
    said: "What was said of it",
  },
  savedReading: "I have a file that says how to read it",
} as const;

/** What was found in a list, and what is different from the one before. */
export const LIST_FINDINGS = {
  title: "What was found",
  different: (before: number) => `What is different from list ${before}`,
} as const;

export const LIST_RECEIVED = {
  title: (list: number) => `List ${list} was taken in`,
  titleOfNoneEligible: (list: number) => `List ${list} was taken in, and nothing in it is eligible`,
  noneEligible: "As it is no sample can be drawn from it. See below why, put the list right and send it again.",
  seeAgain: (address: string): Markup =>
    html`They can be seen again with ${link("the list", address)} until the case data is deleted.`,
  lock: "Check what will be locked",
  teamNext: "The coordinator locks the list next. Until then you can send a newer one.",
} as const;

export const SUBMISSION = {
  title: (list: number) => `List ${list}`,
  isLocked: "This is the list that was locked.",
  isOlder: "A newer list took the place of this one.",
  received: "Received",
  rows: "Rows",
  cases: "Cases",
  digest: "Salted digest, as published",
  download: (address: string): Markup =>
    html`${link("Download the list as it was read (CSV)", address)}, without what was not kept. A draw verifies from it, unless something was said of how the list is read: then from the file that was sent.`,
  saveFindings: (address: string): Markup =>
    html`${link("Save them as a file (CSV)", address)}, to send back or to work through. They can quote the list: send them as safely as the list itself.`,
  /** Beside a letter that is about them. */
  findingsForTeam: (file: string, page: string): Markup =>
    html`${link("Save the findings as a file (CSV)", file)} for the team. They can quote the list: do not attach them to a mail, send them as safely as the list itself. ${link("See them", page)}.`,
  counts: {
    caption: "How often each finding was made",
    finding: "Finding",
    severity: "Severity",
    times: "Times",
    noMore: "Only how many there were is on record now.",
  },
} as const;

/** How a list differs from the one before it. */
export const DIFFERENCE = {
  none: "Nothing: the cases are the same.",
  added: (cases: number) => `${countText(cases, "case")} added`,
  removed: (cases: number) => `${countText(cases, "case")} removed`,
  changed: (cases: number) => `${countText(cases, "case")} changed`,
  forgotten: "Which they were is not on record any more.",
  showAdded: (cases: number) => `Added: ${countText(cases, "case")}`,
  showRemoved: (cases: number) => `Removed: ${countText(cases, "case")}`,
  showChanged: (cases: number) => `Changed: ${countText(cases, "case")}`,
  more: (cases: number) => `And ${countText(cases, "case")} more.`,
  changes: { caption: "Cases that changed", reference: "Case reference", what: "What changed" },
} as const;
