import { longDate } from "../../../../base/words/dates.ts";
import type { Inspection } from "../../../../ledger/records/inspection-records.ts";
import type { InspectionsOrder } from "../../../../ledger/records/read-inspections.ts";
import { settingText } from "../../../../use-cases/compare/comparison.ts";
import { type Content, html } from "../../../markup.ts";

/** The texts of the pages on which inspections are found, opened, changed and withdrawn. @module */

export const INSPECTIONS_LIST = {
  /** In the browser's tab, where those of one state are shown. */
  ofState: (state: string) => `Inspections: ${state.toLowerCase()}`,
  state: "State",
  allStates: "All",
  backToNewest: "Newest inspections",
  backToFirst: "First page",
  open: "New inspection",
  none: "There are no inspections yet. Open one for each team: you then get the text that asks for its list, with the exact dates.",
  noneCovered: "There is no inspection that your key covers. If you expected one, ask whoever gave you the key.",
  noneOfTeam: "No inspection is of such a team. Try a shorter part of its name, or all states.",
  noneOlder: "There are no older inspections.",
  noneInState: (state: string) => `No inspection is in the state ${state}.`,
  ofService: "Of this service",
  clock: {
    title: "Clock",
    text: (confirm: (text: string) => Content) =>
      html`Nothing that is due is deleted until the clock is confirmed. ${confirm("Compare it and confirm it")}.`,
  },
  search: { team: "Team", hint: "A part of its name", button: "Search" },
  columns: { team: "Team", date: "Inspection date", state: "State" },
  ordered: {
    newest: "Inspections, the newest first",
    date: "Inspections, the last to take place first",
    team: "Inspections, by the team’s name",
  } satisfies Readonly<Record<InspectionsOrder, string>>,
} as const;

export const INSPECTION_FIELDS = {
  team: {
    label: "Team",
    hint: "As it is to stand in the record, for example Exampleshire",
    missing: "Enter the team",
  },
  date: {
    label: "Inspection date",
    hint: "The months that cases must have started in are counted back from it. For example, 2 11 2026",
  },
  specification: {
    label: "Specification",
    hint: "The rules of the sample. Choose those under which the inspection was announced; whoever leads it knows",
    about: "What these rules say, and where they come from",
  },
  settings: {
    label: "Settings",
    hint: "One on each line, as path=value, for example sampleSize.maximum=40 for 40 cases at most. The receipt lists every rule that was changed.",
  },
} as const;

/** What may be a mistake about an inspection: what is said of it, and what confirms that it is meant. */
export const DOUBT_TEXTS = {
  confirm: "Confirm what is meant",
  seeAll: "See the inspections that there are",
  "past-date": {
    error: "The inspection date is past. Check the day, month and year, or confirm that it is meant",
    box: "The inspection date is past, and that is meant",
  },
  "same-team-and-date": {
    error:
      "There is an inspection of this team for this date already. Look at that one, or confirm that another is meant",
    box: "This team is to have another inspection for the same date",
  },
} as const;

export const NEW_INSPECTION = {
  title: INSPECTIONS_LIST.open,
  open: "Open the inspection",
  next: "Team, date and rules can be changed until the list is locked. Next you ask the team for its list: the text to send is made for you.",
} as const;

export const CHANGE_INSPECTION = {
  title: "Change the team, date or rules",
  about: "What there was before stays on record. Once the list is locked, none of it can be changed.",
  listAgain:
    "With another date or other rules the list has to be sent again, because it was read for those that there are now. Another name for the team leaves it as it is.",
  keyOf: "Key of",
  keysStay:
    "These keys see the inspection, and go on doing so whatever team it is of. Where it is to be another team’s, end those of the team before.",
  changedSince: ({ team, inspectionDate, specification, overrides }: Inspection) =>
    `The inspection was changed since: it is now ${[
      team ?? "of no team",
      longDate(inspectionDate),
      `by ${specification.id}`,
      ...overrides.map(settingText),
    ].join(", ")}. Below is what you entered: correct it, or save it all the same`,
  save: "Save the change",
  leave: "Leave it as it is",
} as const;

export const WITHDRAW_INSPECTION = {
  title: "Withdraw the inspection",
  about: "For an inspection that was opened by mistake or has been called off.",
  listsGo: "The lists that came in are deleted at once.",
  noList: "No list has come in.",
  stays: "That it was opened and withdrawn, when, by whom and why stays on record.",
  reason: {
    label: "Why it is withdrawn",
    hint: "It stays on record, and the team sees it. Name no child and no case.",
    missing: "Enter why it is withdrawn",
  },
  forGood: "Once it is withdrawn, nobody can bring it back. Another inspection can be opened in its place.",
  leave: CHANGE_INSPECTION.leave,
} as const;
