import { countText, thousands } from "../../../base/words/numbers.ts";
import { levelInText, levelName } from "../../../sampling/specification/level-names.ts";
import { unseen } from "../../components/links.ts";
import { type Content, html, type Markup } from "../../markup.ts";
import { term } from "../help/term.ts";
import { JUDGEMENTS, NOTHING_YET } from "../judgements/texts.ts";

/** The texts of the pages about ratings. @module */

function inText(rating: string | null): string {
  return rating === null ? "not rated" : levelInText(rating);
}

export const RATINGS = {
  title: "Ratings",
  closed: "The ratings are closed.",
  noneStand: (erased: boolean) =>
    erased
      ? "No ratings were closed before the case data was deleted. What was put on record stays."
      : "Nothing is judged in the draw that stands. What was put on record before stays.",
  judged: JUDGEMENTS.judged,
  howTheyFollow: (): Markup =>
    html`${term("rating", "Ratings")} that rest on cases follow from the ${term("judgement", "judgements")} by ${term("band", "bands")}, and the panel may move them with a reason.`,
  standards: "Standards",
  restOn: "What each rests on",
  decided: "What the panel decided",
  nothingDecided: NOTHING_YET,
  classifications: "Inspectors’ classifications beside the team’s",
  enter: "Enter what the panel decided",
  close: "Close the ratings",
  reopen: "Open the ratings again",
  statement: "Statement for the report",
  workbook: "Workbook (Excel)",
  figures: "Figures (CSV)",
  back: "Back to the ratings",
} as const;

/** What was put on record, the last first. */
export const RATING_RECORDS = {
  title: "What was put on record",
  number: "Number",
  what: "What",
  when: "When",
  by: "By",
  rated: "Rated",
  why: "Why",
  recordOf: (number: number): Markup => html`${number}${unseen(": the ratings then")}`,
  ofStandards: (rated: number, standards: number) => `${thousands(rated)} of ${countText(standards, "standard")}`,
  causes: {
    decided: "The panel decided",
    closed: "The ratings were closed",
    reopened: "The ratings were opened again",
  },
} as const;

/** One of those records. */
export const RATING_RECORD = {
  title: (number: number) => `Ratings, record ${number}`,
  causes: { decided: "Decided", closed: "Closed", reopened: "Opened again" },
  why: RATING_RECORDS.why,
  reference: "Reference",
  ratings: "The ratings then",
  ratingsThatWereClosed: "The ratings that were closed",
  decided: "What the panel had decided",
} as const;

export const RATING_STATEMENT = {
  title: (title: string) => `${title}: statement`,
  download: "Download as text",
} as const;

/** A standard that rests on cases. */
export const STANDARD = {
  rated: (name: string, rating: string | null) => `${name}: ${inText(rating)}`,
  leftByPanel: "The panel left it as the judgements give it.",
  movedByPanel: (from: string | null) => `The panel moved it from ${inText(from)}.`,
  panelsReason: (reason: Content): Markup => html`Its reason: ${reason}`,
  toKnow: "To know before relying on it:",
  figures: (id: string) => `Show the figures of ${id}`,
  howItCame: (name: string): Markup => html`How it came about, step by step${unseen(`: ${name}`)}`,
  /** The title of the page that says so. */
  cameToBe: (name: string, rating: string | null) => `How ${name} came to be ${inText(rating)}`,
} as const;

/** Beside the pictures of standards. */
export const STANDARD_PICTURE = {
  lowest: (summary: string): Markup => html`<strong>Lowest: </strong>${summary}`,
  legend: {
    perCent: "Per cent of the judged cases",
    ofLowest: "The same, of the lowest question",
    sure80: "Where it would be had all been inspected, 80% sure",
    sure95: "95% sure",
  },
} as const;

export const PANEL = {
  title: RATINGS.decided,
  about: "What is entered here takes the place of what the panel decided before, which stays on record.",
  nameNoChild: "Reasons stay on record after the case data has been deleted. Name no child.",
  own: "Rated by the panel itself",
  fromJudgements: "Rated from the judgements",
  aboutMoving: "Leave a rating as the judgements give it, or move it and say why.",
  rating: "Rating",
  undecided: "Not decided yet",
  asJudged: (rating: string | null) => `As the judgements give it: ${inText(rating)}`,
  reason: { label: "Reason", hint: "Optional.", hintOfMoved: "Needed where the rating is moved." },
  decidedSince:
    "The panel’s decisions were recorded by somebody else since. Below is what you entered: where it is not what is on record, it says so",
  onRecord: (id: string, rating: string, reason: string) =>
    `${id}: on record is ${levelName(rating)}.${reason === "" ? "" : ` ${reason}`}`,
  record: "Put it on record",
} as const;

export const CLOSURE = {
  title: RATINGS.close,
  judged: "Cases judged",
  rated: "Standards rated",
  ofAll: (some: number, all: number) => `${thousands(some)} of ${thousands(all)}`,
  toKnow: "To know",
  means:
    "Once the ratings are closed, nothing is judged, moved, assigned, replaced or drawn, and the team sees ratings and judgements.",
  notNow: "Not now",
  outOfDate: "Something was judged, replaced or decided since. What is below is what would be closed now",
} as const;

export const REOPENING = {
  title: RATINGS.reopen,
  about:
    "So that a mistake can be put right. What was closed stays on record, and the team sees nothing more of ratings and judgements until they are closed again.",
  why: {
    label: "Why",
    hint: "It stays on record after the case data has been deleted. Name no child.",
    missing: "Enter why the ratings are opened again",
  },
  leave: "Leave them closed",
} as const;
