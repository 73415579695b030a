import { link } from "../../components/links.ts";
import { html, type Markup } from "../../markup.ts";
import { SAMPLE } from "./texts.ts";

/** The texts of the pages on which a case is replaced. @module */

export const CHOOSE_REPLACEMENT = {
  title: SAMPLE.acts.replace,
  about:
    "A sampled case that cannot be inspected is replaced by the next reserve, in the order that the draw fixed. You are shown which case that is, and why, before anything is recorded.",
  which: {
    label: "The case that cannot be inspected",
    none: "Choose a case",
    missing: "Choose the case that cannot be inspected",
  },
  why: {
    label: "Why it cannot be inspected",
    missing: "Choose why it cannot be inspected",
    /** An inspector's conflict of interest does not make a case one that cannot be inspected: another can. */
    giveToAnother: (address: string): Markup =>
      html`If it is one inspector’s, ${link("give the case to another inspector", address)} instead. Replace it only if nobody can inspect it.`,
    stays: "The case stays in the sample as a finding; no reserve is used.",
    noteNeeded: "A note is needed.",
  },
  note: {
    label: "Note",
    hint: "Optional, unless the reason needs one. It is kept with the record until the case data is deleted. Name nobody.",
    /** Begins what is said of one that is too long. */
    name: "The note",
  },
  decision: {
    summary: "Somebody else decided it, or on another day",
    on: {
      label: "When it was decided",
      hint: "Leave it blank for today.",
      /** Begins what is said of a date that is none. */
      name: "The date of the decision",
    },
  },
  see: "See which case comes next",
  none: "No sampled case is left that could be replaced: each stays in the sample as a finding, or nothing was sampled.",
  back: "Back to the sample",
} as const;

/** Which case comes next, before it is recorded. */
export const NEXT_CASE = {
  title: "Check the replacement",
  leaving: "Cannot be inspected",
  reason: "Reason",
  note: "Note",
  noNote: "None",
  decided: "Decided",
  decidedBy: (date: string, who: Markup): Markup => html`${date}, by ${who}`,
  stays: "No case takes its place: for this reason it stays in the sample as a finding, and no reserve is used.",
  comes: (caseId: Markup): Markup => html`${caseId} comes next`,
  table: {
    caption: "The case and the one that takes its place",
    place: "Place",
    leaves: "Leaves",
    comes: "Comes next",
  },
  /** @param alike what the cases count as alike in; @param order of the reserve in its cell */
  sameCell: (alike: readonly string[], order: number) =>
    `Both are in the same cell: they count as alike in ${alike.join(", ")}. Of the reserves of this cell that have not been used, it has the lowest ticket (number ${order} of the cell, counting from the sampled cases).`,
  /** @param differing variables with their weights */
  nearestCell: (domain: string, differing: readonly string[], distance: number) =>
    `No reserve is left in its own cell. Of the unused reserves of the ${domain}, those in the nearest cell come next, and among them the lowest ticket. The two cases differ in ${differing.join(", ")}: a distance of ${distance}, and no other unused reserve is nearer.`,
  weighs: (variable: string, weight: number) => `${variable} (weighs ${weight})`,
  beforeDraw: (drawn: string) =>
    `The decision is dated before the sample was drawn (${drawn}). Record it only if that is right.`,
  afterToday: (today: string) => `The decision is dated after today (${today}). Record it only if that is right.`,
  forGood: "Once it is recorded, nobody can change it or take it back.",
  record: "Record it",
  change: "Change it",
  recordedSince: "Another replacement was recorded since. What is below is what comes next now",
} as const;

/** That a replacement was recorded. */
export const REPLACED = {
  title: "Replacement recorded",
  by: (caseId: Markup, next: Markup): Markup => html`${caseId} is replaced by ${next}.`,
  stays: (caseId: Markup): Markup => html`${caseId} stays in the sample as a finding.`,
  reference: (digest: Markup): Markup => html`Reference: ${digest}`,
} as const;

/** That no case comes next. */
export const NO_RESERVE = {
  title: "No reserve is left",
  smaller:
    "The sample is one case smaller. Nothing was recorded here: keep your own record of why the case stays uninspected.",
  back: CHOOSE_REPLACEMENT.back,
  chooseAgain: "Choose another case or reason",
} as const;
