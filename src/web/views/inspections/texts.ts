import { countText } from "../../../base/words/numbers.ts";
import type { State } from "../../../ledger/access/states.ts";
import type { Waiting } from "../../../ledger/inspections/opening/standing.ts";
import { type Content, html } from "../../markup.ts";

/** The texts that pages of an inspection share: what it is called, where it stands, who acted, and what cannot be done now. @module */

export const INSPECTION = {
  nameless: "Team without a name",
  /** Which one it is, in a line. */
  name: (team: string, date: string) => `${team}, ${date}`,
  /** The name of a page beneath its own, in the browser's tab. */
  page: (title: string, team: string) => `${title}: ${team}`,
  back: "Back to the inspection",
  backToAll: "Back to the inspections",
} as const;

export const PEOPLE = {
  inRole: (name: string, role: string) => `${name} (${role})`,
  key: (id: string) => `the key ${id}`,
  /** When something was done, and by whom; in a page whoever it was is set apart. */
  done: (when: string, who: string) => `${when}, by ${who}`,
  doneMarkup: (when: string, who: Content) => html`${when}, by ${who}`,
} as const;

export const STATE_NAMES: Readonly<Record<State, string>> = {
  open: "Open",
  frozen: "List locked",
  drawn: "Drawn",
  assigned: "Assigned",
  judged: "Being judged",
  withdrawn: "Withdrawn",
  rated: "Rated",
  erased: "Case data deleted",
};

/** How a list is told of in a line. */
export function listSize(rows: number, cases: number): string {
  return `${countText(rows, "row")}, ${countText(cases, "case")}`;
}

/** What an inspection waits for: as it is told to others, since when, and what leads those there for whom it waits. */
export const WAITING_TEXTS: Readonly<
  Record<Waiting["act"], { readonly others: (since: string) => string; readonly own: string }>
> = {
  "key.make": {
    others: (since) =>
      `It waits for the coordinator, since ${since}: next, the coordinator asks the team for its list and makes a key for it.`,
    own: "Ask the team for its list",
  },
  "list.submit": {
    others: (since) => `It waits for the team, since ${since}: next, the team sends its list.`,
    own: "Send the list",
  },
  "inspection.freeze": {
    others: (since) => `It waits for the coordinator, since ${since}: next, the coordinator locks the list.`,
    own: "Look at the list and lock it",
  },
  "seed.contribute": {
    others: (since) =>
      `It waits for the team, since ${since}: next, the team contributes to the seed, then the coordinator draws the sample.`,
    own: "Contribute to the seed",
  },
  "sample.draw": {
    others: (since) => `It waits for the coordinator, since ${since}: next, the coordinator draws the sample.`,
    own: "Draw the sample",
  },
  "assignment.make": {
    others: (since) =>
      `It waits for the coordinator, since ${since}: next, the coordinator assigns the cases to inspectors.`,
    own: "Assign the cases to inspectors",
  },
  "judgements.submit": {
    others: (since) =>
      `It waits for the inspectors, since ${since}: next, the inspectors judge the cases, and their filled sheets are sent.`,
    own: "Judge those of your cases that are left and send the filled sheet",
  },
  "ratings.close": {
    others: (since) =>
      `It waits for the coordinator, since ${since}: next, the panel decides, and the coordinator closes the ratings.`,
    own: "The panel decides. Then close the ratings",
  },
};

/** Where an inspection stands, at the end of each of its pages. */
export const STANDING = {
  forYou: (since: string, step: Content) => html`It waits for you, since ${since}: ${step}.`,
  /** Of several, some of whom may have done it. */
  forYouAndOthers: (since: string, step: Content) => html`It waits for the inspectors, since ${since}: ${step}.`,
  askAndMakeKey: (ask: Content, key: Content) => html`${ask}, and ${key}, by which it can send it`,
  makeKey: "make a key for it",
  /** Of a locked list, whose team cannot contribute to the seed. */
  keyToContribute: {
    others: (since: string) =>
      `It waits for the coordinator, since ${since}: next, the coordinator makes a key for the team, which may then contribute to the seed, or draws the sample.`,
    forYou: (since: string, make: Content, draw: Content) =>
      html`It waits for you, since ${since}: ${make}, so that it can contribute to the seed, or ${draw}.`,
    draw: "draw the sample without",
  },
  /** Who has which case is the last of it where the rules have no standards. */
  unrated: "The rules of this inspection have no standards, so nothing is judged or rated: nothing is waited for.",
  over: {
    rated: "The ratings are closed: nothing more is to be done here.",
    withdrawn: "The inspection was withdrawn: nothing more is to be done.",
    erased: "The inspection is over: nothing more is to be done.",
  },
  deletion: (date: string) => `The case data of this inspection is deleted on ${date}.`,
} as const;

/** What is said where something is come to too early or too late, and what leads to what can be done instead. */
export const UNTIMELY = {
  noList: {
    title: "There is no list yet",
    about: "A list can be locked, and a sample drawn from it, once it has been received.",
    step: "Receive the list",
  },
  outdated: {
    title: "The list has to be sent again",
    about: "The date or the rules of the inspection have changed since the list was read.",
    step: "Receive the list again",
  },
  notLocked: {
    title: "The list is not locked yet",
    about: "The coordinator locks it once it is complete. Until then a newer list can be sent.",
    step: "Check what will be locked",
  },
  locked: {
    title: "The list is locked",
    about:
      "It was locked so that no one could change it knowing the seed, and no other can be taken in. Another list needs another inspection.",
    step: "See what was locked",
  },
  notDrawn: {
    title: "The sample has not been drawn yet",
    about: "A case can be replaced once it has been sampled.",
    aboutAssigning: "Cases are assigned to inspectors once they have been sampled.",
    step: "Draw the sample",
  },
  notAssigned: {
    title: "The cases have not been assigned yet",
    about: "A case can go to another inspector once the cases are with inspectors.",
    aboutJudging: "Judgements are taken in once the cases are with inspectors.",
    step: "Assign the cases",
  },
  kept: {
    title: "The list is locked, and the rules with it",
    about:
      "Team, date and rules were locked with the list so that no one could change them knowing the seed. Another date or other rules need another inspection.",
    step: "See what was locked",
  },
  withdrawn: {
    title: "The inspection was withdrawn",
    about:
      "Its case data was deleted, and only the record of what was done remains. Another list needs another inspection.",
  },
  notJudged: {
    title: "Nothing has been judged yet",
    about: "Ratings follow from judgements, and are seen once some have come in.",
    step: "Take judgements in",
  },
  rated: {
    title: "The ratings are closed",
    about:
      "Nothing is judged, moved, assigned or replaced any more. Where something must be put right, open them again.",
    step: "See the ratings",
  },
  notRated: {
    title: "The ratings are open",
    about: "The panel can still decide and judgements can still come in.",
    step: "See the ratings",
  },
  notClosed: {
    title: "The ratings are not closed yet",
    about: "A team sees what was judged, and the ratings, once they are closed.",
  },
  gone: {
    title: "The case data has been deleted",
    about: "Only the record of what was done remains. Another list needs another inspection.",
  },
  nothingToJudge: {
    title: "There is nothing to judge now",
    about: "Cases are judged once they are with inspectors, and until the ratings are closed.",
  },
} as const;
