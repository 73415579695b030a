import { SETTINGS } from "../server/settings.ts";
import type { Option } from "./command.ts";

/**
 * Options that several commands take, in the order in which help lists them. Ids of specifications, reasons and fields are written
 * out: help loads neither the engine nor the reader of lists. Tests hold them to what there is.
 *
 * @module
 */

export const INSPECTION_DATE: Option = {
  name: "inspection-date",
  takes: "D",
  about: "The inspection's date, YYYY-MM-DD; windows are counted back from it.",
  required: true,
};

export const JSON_OUTPUT: Option = { name: "json", takes: null, about: "Print JSON, for programs." };

export const SPECIFICATION: Option = {
  name: "specification",
  takes: "ID|PATH",
  about:
    "The sample specification: youth-2018, youth-2020-consultation (unless told), youth-2021, small-yot-pilot, youth-2025-outline, or a JSON file.",
};

export const SET: Option = {
  name: "set",
  takes: "path=value",
  about:
    "Set one field of the specification for this run, for example sampleSize.maximum=40. specs/specification.schema.json names them all.",
  repeats: true,
};

export const EXCLUDE: Option = {
  name: "exclude",
  takes: "REF=reason",
  about: "Leave one case out before the draw, and say why; the receipt says so. For one list at a time.",
  repeats: true,
};

export const REPLACEMENTS: Option = {
  name: "replacements",
  takes: "FILE",
  about: "The records of the replacements; unless told those kept beside the receipt.",
};

/** What is said of a replacement. @param by what is told of who decided */
export const replacing = (by: string): readonly Option[] => [
  { name: "case", takes: "REF", about: "The sampled case that cannot be inspected.", required: true },
  { name: "reason", takes: "CODE", about: "Why: a code of the specification.", required: true },
  { name: "note", takes: "TEXT", about: "More about the reason." },
  { name: "by", takes: "NAME", about: by },
  { name: "on", takes: "DATE", about: "When, YYYY-MM-DD; today unless told." },
];

/** For every command that writes files. */
export const FORCE: Option = {
  name: "force",
  takes: null,
  about: "Overwrite files that are there already and hold something else.",
};

/** Where the commands that draw write their files. */
export const DRAW_FILES: readonly Option[] = [
  { name: "out", takes: "DIR", about: "Write sample.csv, reserves.csv and receipt.json there." },
  { ...FORCE, about: `${FORCE.about} The draw whose receipt is overwritten can then not be checked any more.` },
];

/** What the commands that replace a case say of their reasons. */
export const REPLACEMENT_REASONS =
  "Reasons, unless the specification has its own: transferred-out, found-ineligible, proceedings-or-review, case-manager-unavailable, conflict-of-interest, file-unavailable (the case stays in the sample as a finding), other (needs --note).";

/** Which rules apply. */
export const RULES: readonly Option[] = [SPECIFICATION, SET, EXCLUDE];

/** How local lists are read, and how that is kept for the next one. */
export const READING: readonly Option[] = [
  {
    name: "column",
    takes: "heading=field",
    about:
      'Say which field a local heading is, for example "Order made on=startDate", or "Notes=ignore". Fields: caseId, childId, gender, disposal, startDate, riskOfSeriousHarm, safetyAndWellbeing, endDate, age, ethnicity, disability, lookedAfter, previousSanctions.',
    repeats: true,
  },
  {
    name: "map",
    takes: "column:value=code",
    about: 'Say what a local value stands for, for example "Disposal:Ref. Ord.=referral-order".',
    repeats: true,
  },
  {
    name: "sheet",
    takes: "NAME",
    about:
      "The sheet of a workbook that is the list. Give it once for each sheet where several together are; without it the one sheet that looks like a list is read.",
    repeats: true,
  },
  {
    name: "mapping",
    takes: "FILE",
    about: "A mapping file, as --save-mapping writes it; what --column and --map say overrules it.",
    repeats: true,
  },
  {
    name: "save-mapping",
    takes: "FILE",
    about:
      "Write what --mapping, --column, --map, --sheet and --keep-foot say to a mapping file, for the team's next list.",
  },
  {
    name: "keep-foot",
    takes: null,
    about: "Read rows that look like totals, notes or headings of groups as cases.",
  },
];

/** What the commands that open the service's database themselves read from the environment. */
export const STORED_SETTINGS = {
  DATABASE_URL: SETTINGS.DATABASE_URL,
  DATABASE_RELAY: SETTINGS.DATABASE_RELAY,
  LONGLIST_DATA: SETTINGS.LONGLIST_DATA,
};

/** Options of the commands that ask a server. @module */

export const SERVER: readonly Option[] = [
  {
    name: "server",
    takes: "URL",
    about: "The service, for example http://localhost:8787; LONGLIST_SERVER unless told.",
  },
  {
    name: "key",
    takes: "KEY",
    about:
      "Your key; LONGLIST_KEY unless told. Other users of this computer can see what a command is given, but not that.",
  },
];

export const READS: readonly Option[] = [...SERVER, JSON_OUTPUT];

/** Whatever writes names its request, so that it can be sent again without being done again. */
export const WRITES: readonly Option[] = [
  ...SERVER,
  {
    name: "idempotency-key",
    takes: "K",
    about:
      "A name for this request, such as a new UUID: the same command given again with it within 24 hours is not done twice. One is made unless told, and named where the answer does not come.",
  },
  JSON_OUTPUT,
];
