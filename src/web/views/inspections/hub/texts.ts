import { countText } from "../../../../base/words/numbers.ts";
import { link } from "../../../components/links.ts";
import { type Content, html, type Markup } from "../../../markup.ts";

/**
 * The texts of an inspection's own page: what there is to do, for whoever looks, and what else is told of it. The engine in a browser
 * says some of it, so nothing here is worked out when the file is read: it carries only what it uses.
 *
 * @module
 */

export const HUB = {
  heading: (date: string) => `Inspection of ${date}`,
  toDo: "What to do",
  wasDone: "What was done",
  withdrawn: (date: string, lists: number) => {
    const deleted = [
      "No list had come in.",
      "The list that had come in was deleted.",
      `The ${lists} lists that had come in were deleted.`,
    ];
    return `It was withdrawn on ${date}. ${deleted[Math.min(lists, 2)]} Nothing more is to be done.`;
  },
  deletedWhenDue: (date: string) =>
    `The case data was deleted on ${date}, because the time for keeping it was over. No list, sample or case reference is left.`,
  deletedBefore: (date: string) =>
    `The case data was deleted on ${date}, before the time for keeping it was over. No list, sample or case reference is left.`,
  reasonGiven: (reason: Content) => html`The reason that was given: ${reason}`,
  remains:
    "What remains is the record: who did what and when, how many cases there were, the sizes, margins and lottery of each draw without its cases, and digests by which a receipt that someone kept can be recognised.",
  rules: "The rules",
  untilLocked: "Until the list is locked",
  letters: "Letters to the team",
  publicRecord: "Public record",
  timeline: "Everything that happened",
} as const;

/** The keys by which a team sees its inspection. */
export const TEAM_ACCESS = {
  title: "The team’s access",
  none: "No key covers this inspection yet. With one the team can send its list here itself, see what was found in it, contribute to the seed and see the sample.",
  lastUsed: (when: string) => `last used: ${when}`,
  makeKey: (address: string): Markup => html`${link("Make a key for the team", address)}.`,
  makeFirstKey: (address: string, keys: string): Markup =>
    html`${link("Make a key for the team", address)}, or let ${link("a key that it has", keys)} cover this inspection too.`,
} as const;

/** How far a task is. */
export const STATUS = {
  toDo: "To do",
  done: "Done",
  notYet: "Cannot start yet",
  notDone: "Not done",
  optional: "Optional",
  noList: "No list came",
  underWay: "Under way",
  received: "Received",
  notGiven: "Not given",
  waitingForTeam: "Waiting for the team",
  waitingForCoordinator: "Waiting for the coordinator",
  none: "None",
  noneSoFar: "None so far",
  nothing: "Nothing",
  notDrawn: "Not drawn",
  cases: (count: number) => countText(count, "case"),
  findings: (count: number) => countText(count, "finding"),
} as const;

/** What is said of lists in tasks of coordinators and of teams. */
export const LIST_TASKS = {
  received: (list: number, cases: number, date: string) =>
    `List ${list}: ${countText(cases, "case")}, received ${date}`,
  sendAgain: "It has to be sent again: the date or the rules have changed since it was read",
  locked: (list: number, date: string) => `List ${list}, locked ${date}`,
} as const;

/** The sample is seen by those who run an inspection and by teams alike. */
export const SAMPLE_TASK = { title: "See the sample", titleOfErased: "See what remains of the draw" } as const;

/** What was recorded of ratings stays when the case data goes. */
export const RATINGS_TASK = { titleOfErased: "See what remains of the ratings" } as const;

/** Tasks of those who run an inspection. */
export const COORDINATOR_TASKS = {
  ask: {
    title: "Ask the team for its list",
    hint: "The text to send, with the exact dates, and an empty list to fill in",
  },
  receive: {
    title: "Receive the list",
    titleOfNewer: "Receive a newer list",
    hint: "The team can send it here itself, or you upload the file that it gave you",
  },
  rehearse: { title: "Rehearse the draw", hint: "What would be drawn and what would be warned of. Nothing is stored" },
  lock: { title: "Lock the list", titleOfDone: "See what was locked" },
  contribution: {
    title: "The team contributes to the seed",
    hint: "With it nobody can steer the seed alone. The sample can be drawn without it",
  },
  draw: { title: "Draw the sample", hintOfDone: (draw: number, date: string) => `Draw ${draw}, ${date}` },
  sample: {
    hint: "With downloads, and why each case was chosen",
    hintOfErased: "Sizes, margins and the lottery, without cases",
  },
  replace: { title: "Replace cases that cannot be inspected" },
  assign: {
    title: "Assign the cases to inspectors",
    hintOfDone: (cases: number, inspectors: number) =>
      `${countText(cases, "case")} among ${countText(inspectors, "inspector")}`,
    /** A reserve came in and the rules leave no inspector who may take it. */
    hintOfNobodys: (cases: number) =>
      `${countText(cases, "case that came in from the reserves is", "cases that came in from the reserves are")} with nobody: assign the cases again`,
  },
  judge: {
    title: "Take judgements in",
    hint: "The sheets to fill in, what came back, and how much is judged",
    hintOfBefore: "What was taken in, and when",
    noStandards: "The rules of this inspection have no standards, so nothing is judged or rated",
  },
  rate: {
    title: "Rate the standards",
    hint: "What each rating rests on and how sure it is, and what the panel decides",
    hintOfBefore: "Nothing is judged in this draw. What was recorded of ratings before is there to be seen",
  },
} as const;

/** Tasks of a team. */
export const TEAM_TASKS = {
  request: { title: "See what to send", hint: "The months, the columns, and an empty list to fill in" },
  check: { title: "Check your list first" },
  send: {
    title: "Send your list",
    titleOfNewer: "Send a newer list",
    hint: "You see at once what was found in it",
  },
  found: { title: "See what was found in the list" },
  lock: { title: "The coordinator locks the list", titleOfDone: "See what was locked, and when" },
  contribute: {
    title: "Contribute to the seed",
    hint: "A few numbers or words, so that nobody can steer the draw alone",
  },
  verify: { title: "Verify the draw", hint: "Repeats it from the receipt and the locked list" },
  judgements: { title: "See the judgements" },
  ratings: { title: "See the ratings" },
} as const;
