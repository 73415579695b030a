import { link } from "../components/links.ts";
import { html } from "../markup.ts";

/** What several pages say: the texts of the views that stand beside the rooms. @module */

/** Names the links to what stands further down on a page. */
export const ON_THIS_PAGE = "On this page";

/** Where a list that is only checked goes: said before anyone knows whether a script will run. */
export const WHERE_CHECKED =
  "With JavaScript the list is checked in the browser and does not leave your computer; without it the list is sent, checked and not kept.";

const READ_LIST = "Read a list that was sent";

/** What an entry of the access log says. */
export const ACCESS = {
  /** By what was done or read. */
  did: {
    "session.open": "Signed in",
    "session.close": "Signed out",
    "sign-in.failed": "A key did not work",
    inspection: "Read the inspection’s file",
    submission: READ_LIST,
    list: READ_LIST,
    receipt: "Read a draw’s cases",
    replacement: "Read a replacement",
    assignment: "Read who inspects which case",
    judgements: "Read the judgements",
    ratings: "Read the ratings",
    plan: "Read what would be sampled",
    verification: "Verified a draw",
  } as Readonly<Record<string, string>>,
  /** @param read such as "Read a list that was sent" */
  readNumbered: (read: string, number: string) => `${read}, number ${number}`,
  /** @param act such as "lock the list" */
  refused: (act: string) => `Was refused: ${act}`,
  /** By the form in which it was read. */
  form: {
    page: "On a page",
    json: "As JSON",
    csv: "As CSV",
    xlsx: "As a workbook",
    txt: "As text",
  } as Readonly<Record<string, string>>,
} as const;

export const BALANCE = {
  title: "Balance",
  ofEligible: (percent: string) => `${percent} of eligible`,
  ofSample: (percent: string) => `${percent} of sample`,
  range: (from: string, to: string) => `${from} to ${to}%`,
  legend: {
    eligible: "Eligible cases",
    sample: "Sample",
    everyDraw: "Sample, in every draw",
    someDraws: "Sample, in some draws",
    exactShare: "Exact share",
  },
} as const;

function whatFile() {
  return html`JSON, as ${link("those that come with Longlist", "/v1/specifications")}, with an id of its own.`;
}

/** A specification of one's own, and several. */
export const OWN_SPECIFICATION = {
  summary: "Use a specification of your own",
  one: {
    label: "Specification file",
    hint: () => html`${whatFile()} It is used in place of the specification chosen above.`,
  },
  several: {
    label: "Specification files",
    hint: () => html`${whatFile()} It is used in place of the specification chosen above or beside it.`,
  },
  title: (title: string) => `${title} (your own)`,
} as const;

export const SPECIFICATION = {
  singleRules: "Change single rules (for experts)",
  status: {
    adopted: "Adopted rules.",
    proposal: "Proposed rules.",
    pilot: "Rules of a pilot.",
    outline: "An outline.",
  },
  /** When to choose one of those that come with Longlist, by its id. */
  chosenFor: {
    "youth-2018": "For an inspection under the rules before 2021, or to repeat one.",
    "youth-2020-consultation": "For trying out what was proposed before it was decided.",
    "youth-2021": "For an inspection under the rules that were adopted.",
    "small-yot-pilot": "For a small service that takes part in the pilot.",
    "youth-2025-outline": "For planning under the new programme, once its assumptions are set.",
  } as Readonly<Record<string, string>>,
  sources: (sources: readonly string[]) => `From: ${sources.join("; ")}.`,
  setHere: "Set for this inspection",
  /** In the place of warnings, where there are none but that of the rules themselves. */
  nothingBesides: "Nothing besides what is said of the specification where it is chosen.",
} as const;

/** What is said of a text that is too long. @param what begins the sentence, such as "The reason" */
export function tooLong(what: string, most: number): string {
  return `${what} must have ${most} characters or fewer`;
}

/** Who decided something, where it may have been somebody else than whoever enters it. */
export const DECIDED_BY = {
  label: "Who decided",
  hint: (name: string) => `Leave it blank if it was you, ${name}.`,
  /** Begins what is said of one that is too long. */
  name: "The name",
} as const;
