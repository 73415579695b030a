import { countText, thousands } from "../../../base/words/numbers.ts";

/** The texts of the page on which many inspections stand together. */
export const PROGRAMME = {
  title: "Many inspections together",
  about:
    "Counts of all inspections whose ratings are closed, added up without weights, as the inspectorate’s bulletins have them. Per cents are of the cases in which something is recorded.",
  from: {
    label: "Inspection date from",
    hint: "Leave it blank for all before.",
    /** Begins what is said of a date that is none. */
    name: "The first date",
  },
  to: { label: "Inspection date to", hint: "Leave it blank for all after.", name: "The last date" },
  specification: { label: "Specification", any: "Any" },
  show: "Show these",
  none: "No inspection of these has closed ratings yet.",
  found: (inspections: number) => countText(inspections, "inspection"),
  download: "Download the tables (CSV)",
  withoutSmallGroups: "Groups of fewer than five cases are left out.",
  showGroups: (groups: number) => `Show all ${thousands(groups)} groups`,
  inspections: {
    caption: "The inspections",
    team: "Team",
    date: "Inspection date",
    overall: "Overall",
    notRated: "Not rated",
    closed: "Ratings closed",
    caseData: "Case data",
    deleted: "Deleted",
    there: "There",
  },
} as const;
