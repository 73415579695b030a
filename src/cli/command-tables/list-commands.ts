import type { Command } from "../command.ts";
import {
  DRAW_FILES,
  FORCE,
  INSPECTION_DATE,
  JSON_OUTPUT,
  READING,
  RULES,
  SET,
  SPECIFICATION,
} from "../shared-options.ts";

/** From an empty list to a draw, on this computer. */
export const LIST_COMMANDS: readonly Command[] = [
  {
    name: "template",
    summary: "an empty list with its windows explained, to send to a team",
    about: [
      "Gives an empty list: which cases to send, by the windows in which they must have started, one line for each column, headings and examples.",
      "CSV on standard output, or a file; an Excel workbook has drop-down choices too.",
    ],
    arguments: [],
    options: [
      { ...INSPECTION_DATE, required: false, about: "The inspection's date, YYYY-MM-DD; today unless told." },
      SPECIFICATION,
      SET,
      { name: "out", takes: "FILE", about: "Write it to a file: a workbook where the name ends in .xlsx, or .csv." },
      FORCE,
    ],
    examples: [
      { line: "longlist template --inspection-date 2026-11-02 --out template.xlsx", does: "as an Excel workbook" },
      { line: "longlist template --inspection-date 2026-11-02 > template.csv", does: "a template to send to a team" },
    ],
    load: () => import("../commands/template.ts"),
  },
  {
    name: "check",
    summary: "findings, eligible cases and what would be sampled; draws nothing",
    about: [
      "Reads long lists and says what stands in the way of a draw, who is eligible and what a draw would give.",
      "FILE may be - for standard input. With --json each list gives one line, in the order of the files.",
      "With --findings the rows are written to a CSV file without the columns that are not used, each with what is to be done about it, for correcting and checking again; for several lists to <name of the list>.csv in a folder.",
    ],
    arguments: ["FILE..."],
    options: [
      INSPECTION_DATE,
      ...RULES,
      ...READING,
      {
        name: "findings",
        takes: "FILE",
        about: "Write the rows and their findings there; a folder for several lists.",
      },
      FORCE,
      JSON_OUTPUT,
    ],
    examples: [
      { line: "longlist check list.csv --inspection-date 2026-11-02", does: "check one list" },
      {
        line: 'longlist check list.csv --inspection-date 2026-11-02 --column "Order made on=startDate"',
        does: "with a local heading",
      },
      {
        line: "longlist check list.csv --inspection-date 2026-11-02 --findings to-correct.csv",
        does: "and a file to correct and check again",
      },
    ],
    load: () => import("../commands/check.ts"),
  },
  {
    name: "draw",
    summary: "draw the sample of each list",
    about: [
      "Draws a balanced sample from each long list. FILE may be - for standard input.",
      "With --out each list gives sample.csv, reserves.csv and receipt.json: in DIR for one list, in DIR/<name of the list> for several. Keep the receipt: from it and the list anyone can verify the draw.",
      "Without --seed each list gets a seed of its own, made here and named on standard error.",
      'With --json one list gives its draw, which is also its receipt; several give one line each, in the order of the files: a draw, or for a list that findings block {"kind":"longlist/blocked","version":1,"file":…,"findings":[…]}.',
    ],
    arguments: ["FILE..."],
    options: [
      INSPECTION_DATE,
      { name: "seed", takes: "S", about: "Any text; the same seed, rules and list give the same sample." },
      ...RULES,
      { name: "team", takes: "NAME", about: "The team's name, for the receipt." },
      ...READING,
      ...DRAW_FILES,
      {
        name: "joint",
        takes: null,
        about:
          "The joint inclusion probability of each pair of eligible cases of a domain as CSV, for an analyst's variance: printed instead of the summary, or with --out as joint.csv.",
      },
      JSON_OUTPUT,
    ],
    examples: [
      { line: "longlist draw list.csv --inspection-date 2026-11-02 --out leeds", does: "draw and keep the receipt" },
      { line: "longlist draw *.csv --inspection-date 2026-11-02 --json > draws.jsonl", does: "many lists" },
      {
        line: "longlist draw list.csv --inspection-date 2026-11-02 --set sampleSize.maximum=40",
        does: "with one rule changed",
      },
    ],
    load: () => import("../commands/draw.ts"),
  },
  {
    name: "sizes",
    summary: "how many cases, at what margin of error, before there is a list",
    about: [
      "Says how many cases a sample would have by the numbers of eligible cases alone: sizes and margins of error of each domain and of all, and what each maximum would give. Whether resettlement is in scope only a list can say.",
    ],
    arguments: [],
    options: [
      {
        name: "eligible",
        takes: "DOMAIN=N",
        about: "How many cases of a domain are eligible; give it for each domain of the specification.",
        required: true,
        repeats: true,
      },
      SPECIFICATION,
      SET,
      JSON_OUTPUT,
    ],
    examples: [
      { line: "longlist sizes --eligible court=40 --eligible outOfCourt=25", does: "40 court and 25 out of court" },
      {
        line: "longlist sizes --eligible children=57 --specification youth-2025-outline",
        does: "under another framework",
      },
    ],
    load: () => import("../commands/sizes.ts"),
  },
  {
    name: "compare",
    summary: "lists and rules side by side; draws nothing",
    about: [
      "Says what each list would give under each specification: how many cases, at what margin of error, whether resettlement is in scope. As a table, as CSV or as one JSON document. FILE may be - for standard input.",
    ],
    arguments: ["FILE..."],
    options: [
      INSPECTION_DATE,
      {
        ...SPECIFICATION,
        required: true,
        repeats: true,
        about: `Give it for each that is to be compared. ${SPECIFICATION.about}`,
      },
      {
        name: "set",
        takes: "ID:path=value",
        about: "Set one field of one specification, or of all of them where no ID is named.",
        repeats: true,
      },
      ...READING.filter(({ name }) => name !== "save-mapping"),
      { name: "csv", takes: null, about: "Print CSV, a row a list and specification." },
      JSON_OUTPUT,
    ],
    examples: [
      {
        line: "longlist compare *.csv --inspection-date 2026-11-02 --specification youth-2018 --specification small-yot-pilot --set small-yot-pilot:sampleSize.maximum=20",
        does: "a pilot beside the standard rules",
      },
    ],
    load: () => import("../commands/compare.ts"),
  },
  {
    name: "specification check",
    summary: "what is wrong with a specification of your own",
    about: [
      "Reads a sample specification and says what is wrong with it, each at its path; of one that is right, what differs from the nearest that comes with Longlist. FILE may be - for standard input.",
    ],
    arguments: ["FILE"],
    options: [JSON_OUTPUT],
    examples: [{ line: "longlist specification check ours.json", does: "before it is used" }],
    load: () => import("../commands/specification/check.ts"),
  },
  {
    name: "specification diff",
    summary: "what differs between two specifications",
    about: [
      "Says in which rules two sample specifications differ, each an id or a JSON file, and what each rule decides.",
    ],
    arguments: ["A", "B"],
    options: [JSON_OUTPUT],
    examples: [{ line: "longlist specification diff youth-2018 youth-2021", does: "two that come with Longlist" }],
    load: () => import("../commands/specification/diff.ts"),
  },
];
