import { listed } from "../../../base/words/listed.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import type { StratificationVariable } from "../../../sampling/vocabulary.ts";
import { link } from "../../components/links.ts";
import { html, type Markup } from "../../markup.ts";
import { term } from "../help/term.ts";

/** The page before anything was asked. */
export const VERIFY = {
  lead: () =>
    html`A ${term("receipt")} holds all that a draw depended on. With the list that it was drawn from, anyone can make the draw again and see whether it gives the same sample, and why every eligible case had the same chance.`,
  receiptAlone:
    "If you have no list, the receipt alone shows a good deal: that it is whole, that the rules, sizes and chances in it are right, and that the seed chose what it says.",
  again: "Verify again",
  askAgain: "Ask about a case, or verify another sample",
  withList: "Verify with the list, or another sample",
} as const;

/** Who does what once a verdict is known. */
export const VERIFY_NEXT = {
  nothing:
    "You choose the receipt, which the coordinator gives to the team with the sample, and the list if you have it. Nothing is decided or kept here.",
  right:
    "Nothing more is to be done. Keep the receipt with the list: anybody can verify the draw again, here or with another program.",
  "replacements-wrong":
    "The coordinator has the records of all replacements: ask for the file again and verify with it. If it is the same, whoever is responsible for the inspection has to explain the replacements.",
  wrong:
    "Whoever drew gives you the receipt, and the list, again. If the verdict stays, whoever is responsible for the inspection has to answer for the sample.",
  alone:
    "Whoever has the list, the team or the inspectorate, can verify the rest with this receipt. Nothing else is to be done.",
} as const;

/** Where the work is done and what is sent. */
export const WORK_DONE = {
  inBrowser: "Your browser does the work. The files stay on this computer: nothing of them is sent.",
  onServer: "The service does the work. It keeps nothing of the files once it has answered.",
} as const;

export const VERIFY_FIELDS = {
  receipt: {
    label: "Receipt",
    hint: "The file that came with the sample, whose name begins with receipt and ends with .json.",
  },
  list: {
    label: "List (optional)",
    hint: "The list that the sample was drawn from, as the team sent it: an Excel workbook or a CSV file. The order of its rows and columns does not matter. Leave it out to check the receipt alone.",
  },
  replacements: {
    label: "Replacements since the draw (optional)",
    hint: "The file of replacements that is kept beside the receipt.",
  },
  caseId: {
    label: "A case to explain (optional)",
    hint: "Its reference as the list writes it. The answer says step by step why it was or was not chosen.",
  },
  verify: "Verify",
} as const;

/** What keeps a list from being read as the receipt says. */
export const IN_THE_WAY = {
  title: "What stands in the way",
  lead: "The list is read in the way that the receipt records, so a list that was changed since, or another list, can fail here.",
  caption: "Findings in the list",
  place: "Place",
  wrong: "What is wrong",
  remedy: "What to do",
  row: (row: number) => `Row ${thousands(row)}`,
  rowAndColumn: (row: number, column: string) => `Row ${thousands(row)}, ${column}`,
  file: "The file",
  headings: "The headings",
  more: (rest: number) => html`And ${thousands(rest)} more. ${link("Check the list", "/check")} to see them all.`,
} as const;

/** A verdict in a few words, and what it means. */
export const VERDICTS = {
  right: {
    title: "This is the draw of this list",
    lead: "The draw was made again from the list and the receipt, and gives the same sample in every field.",
  },
  "replacements-wrong": {
    title: "This is the draw of this list, but the replacements are not right",
    lead: "The draw was made again and gives the same sample, but the replacements recorded since do not follow from it.",
  },
  wrong: {
    title: "This is not the draw of this list",
    lead: "Something in the receipt or in the list is not as it was when the sample was drawn.",
  },
} as const;

export const WHAT_TO_DO = {
  title: "What to do",
  receiptAgain:
    "Ask whoever drew for the receipt again, and use the file as it comes: a receipt that was opened and saved by another program can be changed by that.",
  list: (digest: Markup) => html`Ask for the list that the sample was drawn from. Its digest is ${digest}.`,
  otherwise:
    "If both files are the ones that the sample was drawn from, do not rely on the sample, and tell whoever is responsible for the inspection.",
} as const;

/** Where the receipt and the repeated draw first differ. */
export const DIFFERENCE = {
  title: "Where they first differ",
  place: "Place",
  /** @param name in words @param path as programs write it */
  placeNamed: (name: string, path: Markup) => html`${name} (${path})`,
  inReceipt: "In the receipt",
  inRepeatedDraw: "In the repeated draw",
  nothing: "Nothing",
  statedOnly:
    "All that follows from the list, the rules and the seed is the same. What was changed is something that the receipt alone states, such as the team’s name or a note.",
} as const;

/** What a receipt without its list comes to. */
export const ALONE = {
  right: {
    title: "The receipt is right, as far as can be told without the list",
    whole: "It is whole, and its rules, sizes, chances and choice agree with each other.",
    replacementsWrong: "But the replacements recorded since do not follow from it.",
    onlyTheList: "Whether the sample was drawn from the team’s list, only the list can show.",
    digest: (digest: Markup) => html`If its digest was published, compare it: ${digest}.`,
    digestOrSalted: (digest: Markup, salted: Markup) =>
      html`If its digest was published, compare it: ${digest}, published as the salted ${salted}.`,
  },
  wrong: {
    title: "The receipt is not right, as can be told without the list",
    lead: "Something in the receipt is not as it was when the sample was drawn.",
    sameAgain:
      "If it is the same again, do not rely on the sample, and tell whoever is responsible for the inspection.",
  },
} as const;

/** The headings of an answer. */
export const PARTS = {
  asked: "The case that you asked about",
  checked: "What was checked",
  listOnly: "What only the list can show",
  receiptSays: "What the receipt says",
  draw: "The draw",
  drawOfReceipt: "The draw, as the receipt has it",
  warnings: "What to know before relying on it",
  seed: "The seed",
  lottery: "The lottery",
  tickets: "The sample and its tickets",
  profile: "Sample beside population",
  replacements: "Replacements since the draw",
  unconfirmed:
    "What follows is what the receipt says. It was not confirmed, so its sample, lottery and balance are not shown and no case is explained.",
} as const;

export const ONLY_THE_LIST = {
  lead: "A receipt can be right in itself and belong to another list. With the list that the team sent it can also be told whether",
  shows: [
    "the draw was made from that list, and nothing on it was changed since",
    "every case of the list had its chance: none was left out, put in or counted in the wrong group",
    "the right cases were eligible, by their dates and disposals",
    "what the receipt tells of children, of custody and of variables that the sample is not balanced on is as the list has it",
  ],
  whoHasIt:
    "The list names children’s cases, so few people may have it. Whoever has it can verify for you: the receipt’s digest tells that you both speak of the same draw.",
} as const;

export const REPLACEMENTS = {
  none: "The file holds no replacement.",
  chain:
    "Each record names the digest of the one before it, the first that of the draw: none can be changed, left out or put in between unnoticed. Only the digest of the last, kept elsewhere, shows that none was cut off the end.",
  broken: (number: number) => html`<strong>Replacement ${number} does not follow, so no later one is shown.</strong>`,
  follows: "Follows",
  digest: "Digest",
} as const;

/** The case that was asked about. */
export const ASKED_CASE = {
  unknown: (caseId: Markup) =>
    html`The receipt names no case ${caseId}: it was not on the list, or the list writes its reference otherwise. Give it as the list does, leading zeros included.`,
  sampled: (caseId: Markup) => html`${caseId} was sampled.`,
  reserve: (caseId: Markup) => html`${caseId} was not sampled: it is a reserve.`,
  excluded: (caseId: Markup) => html`${caseId} was not eligible.`,
  ticket: "Make its ticket again",
} as const;

/** Each step of a verification by what it shows where it holds. */
export const STEP_TITLES = {
  digest: "The receipt is as it was made",
  specification: "The rules are those that it names",
  seed: "The seed is what it is said to be",
  list: "The list is the one that it was drawn from",
  lottery: "Every eligible case of a domain had the same chance",
  sizes: "As many cases were drawn as the rules say",
  sample: "The sample follows from the lottery and the tickets",
  ledger: "The list was locked and the seed made as the service says",
  repetition: "The draw, made again, gives the same sample",
  replacements: "Replacements since follow from the draw",
} as const;

/** What is said of a step beside what the engine says. */
export const STEPS = {
  pass: "Pass.",
  fail: "Fail.",
  untold: "Cannot be told here.",
  /** @param place in words */
  differ: (place: string) => `The draw, made again, is another. They first differ here: ${place}.`,
  shippedRules: "The rules are among those that come with Longlist, as they come.",
  /** @param rules what they decide */
  shippedRulesBut: (rules: readonly string[]) =>
    `The rules are among those that come with Longlist, but for what was set for this run: ${listed(rules.map((rule) => `“${rule}”`))}.`,
  noLedger:
    "The draw was not made on the service, so its receipt says nothing of when the seed was committed to or who could steer it.",
  replacements: {
    noFile: "No file of replacements was given. The sample here is the one that was drawn.",
    noDraw: "Replacements follow from a draw, and this one was not confirmed.",
    broken: (number: number) =>
      `Replacement ${number} does not follow from the draw and the one before it, or does not name the next reserve.`,
    recorded: (count: number) =>
      `${count === 0 ? "No replacement is recorded." : `${countText(count, "replacement")} recorded, each the next reserve in order.`} Whether more were made after the record was written cannot be told from it.`,
  },
} as const;

/** Where in a receipt something stands. */
export const PLACE_NAMES = {
  entry: (number: number) => `entry ${number}`,
  named: {
    caseId: "case reference",
    domains: "domains",
    drawn: "cases drawn",
    excluded: "cases that were not eligible",
    inspectionDate: "inspection date",
    list: "the list",
    sample: "the sample",
    reserves: "the reserves",
    sampleSize: "sample size",
  } as Readonly<Record<string, string>>,
} as const;

/** What the cases of a cell have in common. */
export const CELL_NAMES = {
  all: "All cases",
  /** What stands before a level that does not say of itself what it is a level of. */
  variable: {
    gender: "gender",
    disposal: "disposal",
    riskOfSeriousHarm: "RoSH",
    safetyAndWellbeing: "S&W",
    age: "age",
    ethnicity: "ethnicity",
    disability: "disability",
    lookedAfter: "looked after",
    previousSanctions: "previous sanctions",
  } satisfies Readonly<Record<StratificationVariable, string>>,
  level: (variable: string, level: string) => `${variable} ${level}`,
  /** What the short names stand for, for whoever meets them first. */
  explained: "RoSH is the risk of serious harm, S&W safety and wellbeing.",
} as const;
