import { countText, thousands } from "../../../base/words/numbers.ts";
import { unseen } from "../../components/links.ts";
import { html, type Markup } from "../../markup.ts";
import { term } from "../help/term.ts";

/** The texts of the pages on which cases are assigned to inspectors. @module */

/** Who inspects. */
export const INSPECTORS = {
  title: "Assign the cases to inspectors",
  about:
    "Every case goes to one inspector. Conflicts, limits and domains are always kept; loads are as even as can be, cases of one child stay together, and kinds of case are spread evenly. Chance decides what is left: nobody picks their cases.",
  names: {
    label: "Inspectors",
    hint: "One name a line, or paste a table. If there were inspectors before, they are here already.",
    /** Names what was typed, where a file would have its own name. */
    source: "what you entered",
    row: (row: number) => `Row ${row}`,
  },
  table: {
    summary: "Limits, shares and domains",
    about: "The table may have these columns; what is blank holds for nobody.",
    columns: [
      "Inspector: the name",
      "Most cases: the most that the inspector can take",
      "Share: 1 unless given; 0.5 takes half of what others take",
      "Domains: the only ones that the inspector takes, with semicolons between them",
    ],
    domains: "The domains are:",
  },
  file: {
    label: "Or a file with the table",
    hint: "CSV or Excel. Where you choose one, it counts in place of what is entered above.",
    again: "The file was not taken. Put it right and choose it again, or enter the inspectors above.",
  },
  goOn: "Continue to conflicts",
} as const;

export const CONFLICTS = {
  title: "Conflicts of interest",
  about: (cases: number, inspectors: number) =>
    `${countText(cases, "case")} for ${countText(inspectors, "inspector")}. Open a case and tick whoever must not take it.`,
  typed: {
    why: (cases: number, inspectors: number, most: number) =>
      `${countText(cases, "case")} for ${countText(inspectors, "inspector")}: with a box for each of both the page would have more than ${thousands(most)} boxes, so conflicts are typed here.`,
    label: "Who must not take which case",
    hint: "One conflict a line: the case reference, an equals sign and the inspector as the table names them, for example LL-50066=A. Ames. Those on record are here already.",
    wrong: (line: number) =>
      `Line ${line} is not a case reference, an equals sign and an inspector. Write it as LL-50066=A. Ames, or remove it`,
  },
  noted: "This was found in the table of inspectors. Change the inspectors if it is not as you meant it.",
  whoNot: (caseId: string) => `Who must not take case ${caseId}`,
  keep: {
    label: "The cases are assigned already",
    text: "Leave cases with whoever has them where that is possible",
    hint: "Otherwise all cases are dealt anew.",
  },
  outOfDate:
    "Something was assigned, replaced or drawn since. What is below are the cases now, with what you ticked and the conflicts that were recorded",
  assign: "Assign the cases",
  change: "Change the inspectors",
} as const;

export const ASSIGNMENT = {
  title: "Who inspects which case",
  /** How the last assignment came about. */
  causes: { made: "Assigned", replaced: "A reserve came in" },
  given: {
    title: "Given to another inspector",
    from: "From",
    to: "To",
    why: "Why",
    by: "Decided by",
    recorded: "Recorded",
  },
  nobodys: (cases: readonly string[]) =>
    `${countText(cases.length, "case")} that came in from the reserves can go to nobody: ${cases.join(", ")}. Assign the cases again, with other limits or conflicts.`,
  giveToAnother: "Give a case to another inspector",
  assignAgain: "Assign the cases again",
  download: "Download (CSV)",
  loads: {
    title: "Loads",
    about: (): Markup =>
      html`The ${term("assignment")} gives each inspector a load: the whole number beneath or above the exact one, which the bar’s line shows.`,
    load: "Load",
  },
  mix: {
    title: "Mix",
    show: "Show every inspector’s mix",
    picture:
      "Each mark is an inspector: how many cases more or fewer than the exact share of a level, which the line shows. The shaded part is one case to either side; a diamond is an inspector beyond it.",
  },
  byInspector: {
    title: "By inspector",
    cases: (inspector: Markup, cases: number): Markup => html`${inspector}: ${countText(cases, "case")}`,
  },
  byCase: {
    title: "By case",
    caption: "Every case and its inspector",
    reference: "Case reference",
    domain: "Domain",
    disposal: "Disposal",
    inspector: "Inspector",
    why: "Why",
    explain: (caseId: string): Markup => html`Explain${unseen(` case ${caseId}`)}`,
  },
} as const;

/** A case that goes to another inspector. */
export const CHANGE_ASSIGNMENT = {
  title: ASSIGNMENT.giveToAnother,
  which: {
    label: "The case",
    none: "Choose a case",
    has: (caseId: string, inspector: string) => `${caseId}: ${inspector}`,
    missing: "Choose the case",
  },
  to: {
    label: "To whom",
    hint: "Where the rules choose, whoever has the case now is barred from it from then on, as with a conflict of interest.",
    byRule: "As the rules choose",
  },
  why: {
    label: "Why",
    hint: "It is kept with the record until the case data is deleted. Name no child.",
    missing: "Enter why it goes to another inspector",
    /** Begins what is said of one that is too long. */
    name: "The reason",
  },
  give: "Give the case",
} as const;
