import type { Command } from "./command.ts";
import { SERVER_COMMANDS } from "./server-commands.ts";
import { INSPECTION_DATE, JSON_OUTPUT, READING, RULES } from "./shared-options.ts";

/** Every command, in the order in which they are used. A new one is an entry here and a file in `commands/`. */
export const COMMANDS: readonly Command[] = [
  {
    name: "template",
    summary: "an empty list with its windows explained",
    about: [
      "Gives an empty list: which cases to send, one line for each column, headings and two examples. CSV on standard",
      "output, or a file; an Excel workbook has drop-down choices too.",
    ],
    arguments: [],
    options: [
      { ...INSPECTION_DATE, required: false, about: "The inspection's date, YYYY-MM-DD; today unless told." },
      { name: "out", takes: "FILE", about: "Write it to a file: a workbook where the name ends in .xlsx, or .csv." },
    ],
    examples: [
      { line: "longlist template --inspection-date 2026-11-02 --out template.xlsx", does: "as an Excel workbook" },
      { line: "longlist template --inspection-date 2026-11-02 > template.csv", does: "a template to send to a team" },
    ],
    load: () => import("./commands/template.ts"),
  },
  {
    name: "check",
    summary: "findings, eligible cases and what would be sampled; draws nothing",
    about: [
      "Reads long lists and says what stands in the way of a draw, who is eligible and what a draw would give.",
      "FILE may be - for standard input. With --json each list gives one line, in the order of the files.",
      "With --findings the rows are written to a CSV file without the columns that are not used, each with what is to be",
      "done about it, for correcting and checking again; for several lists to <name of the list>.csv in a folder.",
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
    load: () => import("./commands/check.ts"),
  },
  {
    name: "draw",
    summary: "draw the sample of each list",
    about: [
      "Draws a balanced sample from each long list. FILE may be - for standard input.",
      "With --json one list gives its draw, which is also its receipt; several give one line each, in the order of the",
      'files: a draw, or for a list that findings block {"kind":"longlist/blocked","version":1,"file":…,"findings":[…]}.',
      "With --out each list gives sample.csv, reserves.csv and receipt.json: in DIR for one list, in DIR/<name of the",
      "list> for several. Without --seed each list gets a seed of its own, made here and named on standard error.",
    ],
    arguments: ["FILE..."],
    options: [
      INSPECTION_DATE,
      { name: "seed", takes: "S", about: "Any text; the same seed and list give the same sample." },
      ...RULES,
      { name: "team", takes: "NAME", about: "The team's name, for the receipt." },
      ...READING,
      { name: "out", takes: "DIR", about: "Write sample.csv, reserves.csv and receipt.json there." },
      { name: "force", takes: null, about: "Let --out overwrite the receipt of another draw." },
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
    load: () => import("./commands/draw.ts"),
  },
  {
    name: "verify",
    summary: "repeat a draw from its receipt and say whether it matches",
    about: ["Repeats the draw from the receipt and the list, and says step by step whether they match."],
    arguments: ["RECEIPT", "FILE"],
    options: [JSON_OUTPUT],
    examples: [{ line: "longlist verify leeds/receipt.json list.csv", does: "exit status 3 where it does not match" }],
    load: () => import("./commands/verify.ts"),
  },
  {
    name: "explain",
    summary: "why a case was or was not chosen, step by step",
    about: ["Explains one case from the receipt alone."],
    arguments: ["RECEIPT", "REF"],
    options: [JSON_OUTPUT],
    examples: [{ line: "longlist explain leeds/receipt.json LL-50066", does: "one case" }],
    load: () => import("./commands/explain.ts"),
  },
  {
    name: "replace",
    summary: "the next reserve for a sampled case, and the record of it",
    about: [
      "Verifies the receipt against the list, gives the next reserve for a sampled case that cannot be inspected, and",
      "records it beside the receipt in <receipt>.replacements.jsonl, one line for each replacement, each chained to the",
      "one before. Reasons, unless the specification has its own: transferred-out, found-ineligible,",
      "proceedings-or-review, case-manager-unavailable, conflict-of-interest, file-unavailable (the case stays in the",
      "sample as a finding), other (needs --note).",
    ],
    arguments: ["RECEIPT", "FILE"],
    options: [
      { name: "case", takes: "REF", about: "The sampled case that cannot be inspected.", required: true },
      { name: "reason", takes: "CODE", about: "Why: a code of the specification.", required: true },
      { name: "note", takes: "TEXT", about: "More about the reason." },
      { name: "by", takes: "NAME", about: "Who decided." },
      { name: "on", takes: "DATE", about: "When, YYYY-MM-DD; today unless told." },
      { name: "record", takes: "FILE", about: "Keep the records there; needed when the receipt is standard input." },
      JSON_OUTPUT,
    ],
    examples: [
      {
        line: 'longlist replace leeds/receipt.json list.csv --case LL-50066 --reason transferred-out --by "A. Lead"',
        does: "the next reserve",
      },
    ],
    load: () => import("./commands/replace.ts"),
  },
  {
    name: "serve",
    summary: "the service over HTTP, on this machine",
    about: ["Starts the service and goes on until it is stopped."],
    arguments: [],
    options: [
      { name: "port", takes: "P", about: "The port to listen on, PORT or 8787 unless told; 0 takes any free one." },
    ],
    examples: [{ line: "longlist serve --port 8080", does: "on port 8080" }],
    load: () => import("./commands/serve.ts"),
  },
  ...SERVER_COMMANDS,
];
