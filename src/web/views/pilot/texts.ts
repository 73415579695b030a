import { listed } from "../../../base/words/listed.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import { MOST_COMPARED } from "../../../use-cases/compare/comparison.ts";
import { MOST_SENT_MEGABYTES } from "../../../use-cases/most-sent.ts";
import { link } from "../../components/links.ts";
import { PLACES } from "../../layout-texts.ts";
import { type Content, html } from "../../markup.ts";

const LIST_BY_LIST = "List by list";

/** The page before anything was compared. */
export const COMPARE = {
  title: "Compare many lists",
  lead: "See what each list gives under one set of rules or several, side by side: how many cases, at what margin of error, how balanced, and whether resettlement is in scope.",
  stopped: "Stopped before the first list was compared.",
  next: "You compare, change the rules and compare again. Nothing is kept, and no draw made here is an inspection’s.",
} as const;

/** The page while the work is done, in the browser. */
export const WORKING = {
  title: (lists: number) => `Comparing ${countText(lists, "list")}`,
  progress: "Lists compared",
  done: (done: number, lists: number) => `${thousands(done)} of ${countText(lists, "list")}`,
  inBrowser: "Everything happens in this browser: nothing is sent. Keep this page open until it is done.",
  stop: "Stop",
} as const;

/** The page of what was compared. */
export const COMPARED = {
  title: (lists: number) => `${countText(lists, "list")} compared`,
  stopped: (left: number) => `Stopped: ${countText(left, "comparison was", "comparisons were")} not made.`,
  /** @param rules their name, such as "Youth offending services: as adopted from 2021" */
  underOne: (date: string, rules: string) => `For an inspection on ${date}, under ${rules}.`,
  underSeveral: (date: string, rules: number) => `For an inspection on ${date}, under ${rules} sets of rules.`,
  ready: (ready: number, lists: number) => `Ready to be drawn: ${thousands(ready)} of ${thousands(lists)}.`,
  drawn: (drawn: number, lists: number) => `Drawn: ${thousands(drawn)} of ${thousands(lists)}.`,
  again: "Compare again",
  next: () =>
    html`Save what you need: nothing of it is kept. A list that cannot be drawn from goes back to its team, which checks it under ${link(PLACES.check, "/check")}. For an inspection under these rules a coordinator ${link("opens it", "/inspections")} with them; no draw made here is an inspection’s.`,
} as const;

/** The lists, and where they go: in this browser, or to the site where no script runs. */
export const LISTS = {
  label: "Lists",
  kinds: "CSV or Excel files, as many as you want to compare.",
  inBrowser: "They are read and compared in this browser: they do not leave your computer.",
  onServer: `They are sent to this site, compared and not kept: at most ${MOST_SENT_MEGABYTES} MB and ${MOST_COMPARED.here} comparisons at once.`,
  again: "Choose them again.",
} as const;

export const PILOT_FORM = {
  inspectionDate: { label: "Inspection date", hint: "For example, 2 11 2026. The same for every list." },
  specifications: { label: "Specifications", hint: "Every list is compared under each of them." },
  maximum: {
    label: (specification: string) => `Maximum number of cases under “${specification}”`,
    hint: "Needed where that specification is chosen, for example 20.",
  },
  alone: {
    summary: "Settings of one specification alone",
    hint: (id: string) =>
      html`Of ${code(id)} alone, one ${code("path=value")} to a line. A blank line begins another variant.`,
  },
  sort: {
    summary: "Sort the table",
    label: "Sort by",
    inBrowser: "Or press a column’s heading in the table.",
    onServer: "A list under a set of rules is then a row by itself. To sort another way, choose the lists again.",
    listByList: LIST_BY_LIST,
    order: "Order",
    largest: "Largest first",
    smallest: "Smallest first",
  },
  about:
    "Comparing draws nothing. “Compare and draw” also draws every list that nothing blocks, and gives all samples, reserves and receipts in one ZIP file.",
  compare: "Compare",
  compareAndDraw: "Compare and draw",
  compareAsCsv: "Compare as a CSV file",
} as const;

export const PILOT_EXPERTS = {
  summary: "More settings (for experts)",
  settings: {
    label: "Settings",
    hint: () =>
      html`Fields to set in every specification that was chosen, one ${code("path=value")} to a line, for example ${code("sampleSize.maximum=40")} for 40 cases at most. A blank line begins another variant: every list is then compared under each.`,
  },
  asTheyStand: { label: "Without settings", yes: "Compare each specification as it stands too" },
  mappings: {
    label: "Mapping files",
    hint: "Saved when a list was checked by itself: how local headings and values are read, here in every list.",
  },
  sheets: {
    label: "Sheets",
    hint: "Of workbooks in which more than one sheet may be the list: the name of the one that is, the same in every workbook. Several names, one to a line, are one list together.",
  },
  seed: {
    label: "Seed for drawing",
    hint: "Leave it blank and one is made for each draw. With one seed for several lists each draw is fair, but they are not independent of one another.",
  },
} as const;

function code(text: string) {
  return html`<span class="longlist-code">${text}</span>`;
}

/** The table of lists under rules, its columns by their groups. */
export const TABLE_TEXTS = {
  caption: "Lists side by side",
  list: "List",
  rules: "Rules",
  listAndRules: "List and rules",
  listByList: LIST_BY_LIST,
  together: (lists: number) => `${countText(lists, "list")} together`,
  /** A column in full, where it does not stand under its group. */
  column: (group: string, column: string) => `${group}: ${column}`,
  bothDomains: "Both",
  allDomains: "All",
  groups: {
    eligible: "Eligible cases",
    sample: "To sample",
    chance: "Chance of each",
    margin: "Margin of error",
    levels: "Levels right",
    pairs: "Pairs right",
    resettlement: "Resettlement",
    warnings: "Warnings",
  },
  needed: "Need",
  inScope: "In scope",
  cases: "Cases",
  children: "Children",
  allWarnings: "In all",
  yes: "Yes",
  no: "No",
} as const;

export const COLUMNS_EXPLAINED = {
  summary: "What the columns say",
  /** @param domains their titles in a sentence @param together whether a column has all domains together */
  each: (domains: readonly string[], together: boolean) => [
    `Where a column has the name of a domain, it is that of ${listed(domains)}.`,
    "To sample: Need is the cases that the rules’ confidence and margin of error need, before any minimum or maximum.",
    "Chance of each: the chance of each case, the same for every eligible case of a domain.",
    together
      ? "Margin of error: reached at the rules’ confidence, in percentage points; for all domains together as if they were one simple random sample."
      : "Margin of error: reached at the rules’ confidence, in percentage points.",
    "Levels right: how likely a draw gives each level of each variable the whole number just below or just above its exact share.",
    "Pairs right: the same for each pair of levels of two variables.",
    "Resettlement: custodial cases that started in the year before the inspection, and how many children they are. A dash stands where the rules have no resettlement standard.",
  ],
} as const;

/** The start dates that each set of rules looks at. */
export const START_DATES = {
  caption: "Start dates, first and last included",
  rules: "Rules",
  custody: "Custody, for resettlement",
  allRules: "All",
} as const;

/** Whether a list can be drawn from, in a word or two. */
export const LIST_STATE = {
  notRead: "Not read",
  blocked: "Blocked",
  nothingEligible: "Nothing eligible",
  nothingUnderSome: "Nothing eligible under some rules",
  drawn: "Drawn",
  ready: "Ready",
} as const;

/** What the table has no room for. */
export const LIST_DETAILS = {
  title: "Each list in detail",
  /** @param counts such as "2 errors", one for each severity */
  counts: (counts: readonly string[]) => (counts.length === 0 ? "No findings" : counts.join(", ")),
  named: (list: string, counts: string) => `${list}: ${counts}`,
  /** Why a list has no figures: its first error, with its row if it has one. */
  firstError(row: number | null, message: string, more: number): string {
    const first = row === null ? message : `Row ${thousands(row)}: ${message}`;
    return more > 0 ? `${first} And ${countText(more, "more error")}.` : first;
  },
  findings: "Findings",
  /** @example finding(7, "Disposal", "…") // "Row 7, Disposal: …" */
  finding(row: number | null, column: string | null, message: string) {
    const place = [row === null ? "" : `Row ${thousands(row)}`, column ?? ""].filter((part) => part !== "").join(", ");
    return html`<strong>${place === "" ? "" : `${place}:`}</strong> ${message}`;
  },
  remedy: (remedy: string) => `What to do: ${remedy}`,
  more: (left: number) => {
    const check: Content = link("Check the list by itself", "/check");
    return html`There ${left === 1 ? "is" : "are"} ${thousands(left)} more. ${check} to see them all.`;
  },
  list: "List",
  size: (cases: number, rows: number) => `${countText(cases, "case")} in ${countText(rows, "row")}`,
  listDigest: "Digest of the list",
  under: (rules: string) => `Under ${rules}`,
  eligible: (eligible: number, excluded: number) =>
    `${countText(eligible, "eligible case")}, ${countText(excluded, "case")} not eligible.`,
  noWarnings: "No warnings.",
  seed: "Seed",
  drawDigest: "Digest of the draw",
} as const;
