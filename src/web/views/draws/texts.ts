import { countText, thousands } from "../../../base/words/numbers.ts";
import { link, unseen } from "../../components/links.ts";
import { html, type Markup } from "../../markup.ts";
import { term } from "../help/term.ts";

/** The texts of the pages about a draw and its sample. Those about replacing a case are in `replacement-texts.ts`. @module */

/** What a sample is called, once there are several by its draw. */
export const SAMPLE_TITLE = {
  only: "Sample",
  ofDraw: (draw: number) => `Sample, draw ${draw}`,
} as const;

/** A question about one case, wherever it can be asked. */
export const EXPLAIN = {
  title: "Why a case was or was not chosen",
  another: "Another case",
  field: {
    label: "Case reference",
    hint: "As the list writes it, leading zeros included: a sampled case, a reserve or one that was not eligible",
    missing: "Enter a case reference",
  },
  button: "Explain this case",
  whoInspects: "Who inspects it",
  inspects: (inspector: Markup): Markup => html`${inspector} inspects it.`,
} as const;

/** The page on which drawing is confirmed. */
export const CONFIRM_DRAW = {
  title: "Draw the sample",
  titleOfAgain: "Draw again",
  lead: (): Markup =>
    html`The ${term("sample")} is drawn from the list that was locked, and recorded with its ${term("receipt")}.`,
  supersedes: (draw: number, address: string, when: string): Markup =>
    html`A further draw supersedes ${link(`draw ${draw}`, address)} of ${when}. Both stay visible for ever, with the reason that you give.`,
  replacementsStay: (draw: number) =>
    `Replacements belong to the draw that they were made in: those of draw ${draw} do not count for the new one.`,
  judgementsStay: (draw: number) =>
    `Who inspects which case of draw ${draw}, and what is judged of its cases, do not count for the new one either: its cases are assigned and judged anew.`,
  jointSeed:
    "The seed is made from the locked list, the rules, this service’s secret number and the team’s contribution.",
  ownSeed: "The seed is made from the locked list, the rules and this service’s secret number.",
  whatItDoes:
    "It picks the sample and puts the reserves in order. Every eligible case of a domain has the same chance.",
  reveals: "The receipt reveals all of it, so that anyone with the list can repeat the draw.",
  sizes: "What will be drawn",
  seed: "The seed",
  contributed: (text: Markup, when: string, who: string): Markup =>
    html`The team has contributed to it: ${text}, recorded ${when} by ${who}.`,
  joint:
    "The seed will be a joint one: neither the team nor whoever runs this service can have steered it alone, provided that the contribution is the team’s own.",
  notContributed: "The team has not contributed to the seed.",
  generated:
    "If you draw now, the receipt will call the seed “generated”, and say that whoever runs this service is trusted not to have tried more than one.",
  contribute: (address: string): Markup =>
    html`With the team’s contribution neither side can steer the seed alone. You can ${link("see how the team contributes", address)}, and come back when it has.`,
  reason: {
    label: "Why the sample is drawn again",
    hint: "It stays on record, in the receipt and beside both draws. Name no child and no case.",
    missing: "Enter why the sample is drawn again",
  },
  supplied: {
    summary: "Use a seed of your own, for a pilot",
    about:
      "The receipt will call the seed “supplied” and say that whoever drew could have tried several. Do not use one for an inspection that counts.",
    label: "Your own seed",
    hint: "Any short text. Leave it blank for the seed that the service has committed to.",
  },
  nothingToSample: "I know that nothing will be sampled, and want the draw made all the same",
  forGood:
    "A draw cannot be taken back. It can only be superseded by another, for a stated reason, and both stay visible for ever.",
  againForGood: "A draw cannot be taken back. Both draws stay visible for ever.",
  notNow: "Do not draw now",
} as const;

/** That a draw was made, now or meanwhile. */
export const DRAWN = {
  title: "Sample drawn",
  titleOfNone: "Nothing was sampled",
  sampled: (cases: number, draw: number) => `${countText(cases, "case was", "cases were")} sampled in draw ${draw}.`,
  none: (draw: number) => `No case was eligible in draw ${draw}.`,
  reference: (digest: Markup): Markup => html`Reference: the receipt’s digest, ${digest}`,
  since: {
    title: "The sample has been drawn since",
    about: (draw: number, when: string) =>
      `Draw ${draw} was made ${when}, by somebody else or in another window. Nothing was drawn just now.`,
    see: "See the sample that was drawn",
    again: CONFIRM_DRAW.titleOfAgain,
  },
} as const;

/** Whether a draw stands, and which others there are. */
export const STANDING_DRAW = {
  standsNoLonger: (by: Markup, when: string, who: string, reason: string): Markup =>
    html`This sample no longer stands. It was superseded by ${by} on ${when}, by ${who}. Reason given: ${reason}`,
  superseded: (before: Markup, when: string, reason: string): Markup =>
    html`This draw superseded ${before} of ${when}. Reason given: ${reason}`,
  draw: (draw: number) => `draw ${draw}`,
} as const;

/** The sample's page: its parts, and what can be done. */
export const SAMPLE = {
  explain: "Why one case was or was not chosen",
  acts: {
    replace: "Replace a case",
    download: "Download for inspectors (Excel)",
    verify: "Verify this draw",
    again: CONFIRM_DRAW.titleOfAgain,
  },
  /** What can be done with one case; those who hear the page are told which. */
  rowActs: {
    explain: (caseId: string): Markup => html`Explain${unseen(` case ${caseId}`)}`,
    replace: (caseId: string): Markup => html`Replace${unseen(` case ${caseId}`)}`,
    reassign: (caseId: string): Markup => html`Reassign${unseen(` case ${caseId}`)}`,
  },
  cases: {
    title: "The cases",
    notAssigned: "The cases are not assigned to inspectors yet.",
    about: (): Markup =>
      html`Cases that are alike in everything the sample is balanced by form a ${term("cell")}. The order is a case’s place in its cell by ticket, the lowest first. Tickets are shown to six decimals; the files have them in full.`,
  },
  reserves: { title: "The reserves", fold: "Fold the reserves away", unfold: "Show all reserves, to print them too" },
  replacements: "Replacements",
  recorded: "Recorded",
  balance: "Balance",
  seed: "The seed",
  filter: {
    disposal: "Disposal",
    all: "All",
    show: "Show",
    find: "Find in these tables",
    hint: "A reference, an inspector or other words",
  },
} as const;

/** The files of a draw, and its statement of method. */
export const DOWNLOADS = {
  title: "Downloads",
  methodology: (address: string): Markup =>
    html`${link("Methodology statement", address)}: in plain words, for the inspection report`,
  files: {
    "sample.xlsx": {
      name: "Sample and reserves (Excel)",
      about: "for the inspectors, with what has become of each case",
    },
    "sample.csv": { name: "Sample (CSV)", about: "the cases as they were drawn" },
    "reserves.csv": { name: "Reserves (CSV)", about: "all other eligible cases, in order" },
    "receipt.json": { name: "Receipt (JSON)", about: "from which anyone with the list can repeat the draw" },
    "replacements.json": { name: "Replacement records (JSON)", about: "to verify together with the receipt" },
  },
  file: (name: Markup, about: string): Markup => html`${name}: ${about}`,
  /** Tells the files of several draws apart. */
  draw: (draw: number) => `draw ${draw}`,
} as const;

/** The tables of a sample's cases and reserves. */
export const CASES = {
  noneSampled: (domain: string) => `${domain}: no case was sampled.`,
  /** @param counts such as "25 cases to inspect" */
  caption: (domain: string, counts: string) => `${domain}: ${counts}`,
  captionOfSome: (domain: string, counts: string, shown: number) => `${domain}: ${counts}; ${thousands(shown)} shown`,
  sampled: (cases: number) => countText(cases, "sampled case"),
  toInspect: (cases: number) => `${countText(cases, "case")} to inspect`,
  toInspectAndFindings: (cases: number, findings: number) =>
    `${countText(cases, "case")} to inspect, ${countText(findings, "stays as a finding", "stay as findings")}`,
  startDate: "Start date",
  inspector: "Inspector",
  sinceTheDraw: "Since the draw",
  acts: "What you can do",
  replaced: "Replaced",
  noReserve: (domain: string) => `${domain}: no reserve.`,
  showReserves: (reserves: number, cases: string) => `Show the ${thousands(reserves)} reserves of the ${cases}`,
  reserves: (cases: string) => `Reserves of the ${cases}`,
  otherReserves: (reserves: number) => `The downloads have the other ${thousands(reserves)}.`,
} as const;

export const METHODOLOGY = {
  about: "For the inspection report: it is written from the receipt alone and names no case.",
  download: "Download as text",
  publicRecord: "See the public record",
} as const;

export const VERIFICATION = {
  byThisService: (receipt: Markup, verify: string): Markup =>
    html`This service did the work. To have it done by your own browser, ${receipt} and ${link("verify it with the list", verify)}; or run Longlist yourself.`,
  downloadReceipt: "download the receipt",
} as const;

/** What erasure left of a draw. */
export const REDACTED = {
  title: (draw: number) => `What remains of draw ${draw}`,
  about: (date: string) =>
    `The case data of this inspection was deleted on ${date}. This is a redacted record: it names no case, and leaves out what could point to one. Whoever kept the receipt can still tell it by its published digest.`,
  balance: SAMPLE.balance,
  levelsLeftOut: (levels: number) =>
    `Levels left out: ${levels}. They had fewer than five cases, eligible or drawn, or would have given the sizes of those away.`,
  file: "Redacted record (JSON)",
  lottery: {
    title: "The lottery",
    noCell: (domain: string, leftOut: number) =>
      `${domain}: no cell is left to show; ${thousands(leftOut)} were left out, as they could point to a child.`,
    caption: (domain: string) => `${domain}: cells of five cases or more`,
    cell: "Cell",
    eligible: "Eligible",
    certain: "Certain places",
    leftOut: (cells: number, allocations: number, chosen: number) =>
      `${thousands(cells)} were left out: those of fewer than five cases, eligible or drawn, and those that would give their sizes away. The lottery had ${thousands(allocations)} allocations; the seed chose number ${chosen}, counting from 0.`,
  },
} as const;
