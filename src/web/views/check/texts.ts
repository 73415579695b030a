import { listed } from "../../../base/words/listed.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import { link } from "../../components/links.ts";
import { type Content, html } from "../../markup.ts";
import { CHECK_AGAIN } from "../findings/texts.ts";
import { term } from "../help/term.ts";

/** What a list is for. */
export const ABOUT_LIST = {
  inspectionDate: {
    label: "Inspection date",
    hint: "The date in the request for the list, for example 2 11 2026.",
  },
  specification: {
    label: "Specification",
    hint: "The rules of the sample. Leave it as it is unless you were told another.",
  },
  team: { label: "Team (optional)", hint: "For the heading of the result." },
  others: "Another inspection date, specification or team",
} as const;

/** The list, and where it goes: in this browser, or to the site where no script runs. */
export const LIST_FILE = {
  label: "List of cases",
  kinds: "CSV or Excel (.xlsx).",
  inBrowser:
    "The list is read and checked in this browser: it does not leave your computer, and nothing of it is kept.",
  onServer:
    "The list is sent to this site, checked there and not kept: when you have your answer, nothing of it is left.",
  again: {
    label: "The list",
    inBrowser: "The file that you chose is checked again. If you have changed it since, choose it again.",
    onServer: "Choose the file again, whether or not you have changed it: it was not kept.",
  },
} as const;

export const FOR_EXPERTS = {
  summary: "More settings (for experts)",
  settings: {
    label: "Settings",
    hint: () =>
      html`Fields of the specification to set for this check, one to a line with its value, for example <span class="longlist-code">sampleSize.maximum=40</span> for 40 cases at most.`,
  },
} as const;

export const CHECK_BUTTONS = {
  check: "Check the list",
  again: CHECK_AGAIN,
  findings: "Get the findings as a file",
  mappings: "Save how the list is read",
} as const;

/** The page before a list was checked. */
export const CHECK = {
  lead: () =>
    html`See what is wrong with a list, who is ${term("eligible")} and what would be sampled. Nothing is drawn.`,
  /** @param address of the page that gives an empty list */
  emptyList: (address: string) =>
    html`There is an ${link("empty list", address)} to fill in, which explains each column. Lists in other forms can be read too.`,
} as const;

/** What came of a check in a line, and what that means in another. */
export const VERDICT = {
  blocked: {
    title: (errors: number) => `Blocked: ${countText(errors, "error stands", "errors stand")} in the way`,
    meaning: "No sample can be drawn from this list yet. Put the errors right and check it again.",
  },
  ready: {
    title: "Ready: a sample can be drawn from this list",
    meaning({ cases, eligible, drawn, domains }: ReadyList): string {
      const ofList = `${thousands(eligible)} of ${countText(cases, "case")} ${eligible === 1 ? "is" : "are"} eligible.`;
      const sample = `The sample would have ${countText(drawn, "case")}`;
      const each = domains.map((domain) => `${thousands(domain.drawn)} ${domain.title}`);
      return domains.length === 1 ? `${ofList} ${sample}.` : `${ofList} ${sample}: ${listed(each)}.`;
    },
  },
} as const;

interface ReadyList {
  readonly cases: number;
  readonly eligible: number;
  readonly drawn: number;
  /** Titles as they stand in a sentence. */
  readonly domains: readonly { readonly title: string; readonly drawn: number }[];
}

export const FOUND_IN_LIST = {
  title: "Findings",
  /** @param counts such as "2 errors and 1 notice" */
  inContents: (counts: string) => `Findings: ${counts.toLowerCase()}`,
  lead: (counts: string) => `${counts}. Only errors keep a sample from being drawn.`,
} as const;

/** The form for the next check. */
export const AGAIN = {
  title: CHECK_AGAIN,
  asks: "Say how to read the list where it could not be told, or correct the list and choose it anew.",
  asksNothing: "Correct the list and choose it anew, or say that it is to be read otherwise.",
} as const;

/** Of a list that can be drawn from. */
export const NOT_SENT = {
  next: (there: Content) =>
    html`<strong>It was not sent.</strong> Next you sign in with your key and send it ${there}.`,
  there: "on the inspection’s page",
  inNewTab: "on the inspection’s page, in a new tab",
  handedOver: "Keep this page open until then: the list, and how you said it is read, are chosen there already.",
  saveReading:
    "If you said here how something is to be read, save that below, and choose the file when you send the list.",
} as const;

/** Nobody is done because a list was checked. */
export const CHECK_NEXT = {
  unchecked: (there: Content) => html`You check your list here as often as you like. ${onceClean(there)}`,
  blocked: (there: Content) => html`You put the errors right and check the list again. ${onceClean(there)}`,
  noneEligible:
    "You make sure that the inspection date and the list are the right ones, and check again. Nothing was sent to the inspectorate.",
  ready: (there: Content) =>
    html`Nothing was sent to the inspectorate. You sign in with your key and send the list ${there}; the coordinator then locks it and draws the sample.`,
} as const;

function onceClean(there: Content) {
  return html`Nothing is sent to the inspectorate from here: once the list is clean you sign in with your key and send it ${there}.`;
}

/** The page that asks for what an empty list depends on. */
export const EMPTY_LIST_PAGE = {
  title: "Get an empty list",
  lead: () =>
    html`An Excel workbook to fill in: it explains each column, names the dates of ${term("eligible")} cases and offers what can be chosen.`,
  download: "Download the empty list",
} as const;
