import type { Command, Option } from "../command.ts";
import { FORCE, JSON_OUTPUT, REPLACEMENTS } from "../shared-options.ts";

const LIST: Option = {
  name: "list",
  takes: "FILE",
  about: "The list that the receipt was drawn from, which is checked: a receipt names cases, not children or ages.",
};

const OUT: Option = { name: "out", takes: "DIR", about: "Also write files into this folder." };

/** What comes after the draw, on this computer: cases to inspectors, judgements to ratings, many inspections together. */
export const AFTER_THE_DRAW_COMMANDS: readonly Command[] = [
  {
    name: "assign",
    summary: "share the cases to inspect out among inspectors",
    about: [
      "Gives every case to inspect now to one inspector: never against a conflict, over somebody's most cases or outside their domains; then loads in proportion to shares, the cases of one child together, and mixes as even as can be. Chance decides between equals, from the draw's own seed. Where it cannot be done, the cases and inspectors that bind are named and the exit status is 1.",
      "The table of inspectors is a CSV or a workbook: Inspector, and if wanted Most cases, Share (1 unless told) and Domains.",
    ],
    arguments: ["RECEIPT"],
    options: [
      { name: "inspectors", takes: "FILE", about: "The table of inspectors.", required: true },
      LIST,
      REPLACEMENTS,
      { name: "conflict", takes: "REF=NAME", about: "A case that an inspector must not take.", repeats: true },
      {
        name: "keep",
        takes: "ASSIGNMENT",
        about: "An earlier assignment.json, from which as few cases move as can be.",
      },
      JSON_OUTPUT,
      { ...OUT, about: "Also write assignment.json, assignment.csv and a CSV for each inspector into this folder." },
      FORCE,
    ],
    examples: [
      {
        line: 'longlist assign leeds/receipt.json --inspectors inspectors.csv --conflict "LL-50066=A. Ames" --out leeds',
        does: "the assignment, and files for each inspector",
      },
    ],
    load: () => import("../commands/assign.ts"),
  },
  {
    name: "judgements",
    summary: "the sheet of judgements to fill in",
    about: [
      "Writes a sheet with a row for each case to inspect: the inspector's own classifications and the domain's key questions, yes, no or not applicable. A workbook has a sheet for each domain with drop-downs, a CSV all domains in one table.",
    ],
    arguments: ["RECEIPT"],
    options: [
      { name: "assignment", takes: "FILE", about: "The assignment.json, for the inspector of each case." },
      { name: "inspector", takes: "NAME", about: "Only this inspector's cases." },
      REPLACEMENTS,
      { name: "out", takes: "FILE.xlsx|FILE.csv", about: "The file to write.", required: true },
      FORCE,
    ],
    examples: [
      { line: "longlist judgements leeds/receipt.json --out leeds/judgements.xlsx", does: "the sheet for all" },
    ],
    load: () => import("../commands/judgements.ts"),
  },
  {
    name: "rate",
    summary: "ratings from filled sheets, with what they rest on",
    about: [
      "Reads filled sheets, as many as there are, merges them and rates each standard: percentages with exact intervals, the rating, the chance of each rating had every eligible case been inspected, and what to know of it. Every doubt in the sheets is told at once; where one blocks, the exit status is 1.",
      "The panel file is a CSV or a workbook: Standard, Rating, and Reason where it moves a rating that rests on judgements.",
    ],
    arguments: ["RECEIPT", "SHEET..."],
    options: [
      LIST,
      { name: "panel", takes: "FILE", about: "The panel's own ratings and moves." },
      REPLACEMENTS,
      JSON_OUTPUT,
      { ...OUT, about: "Also write rating.json, rating.csv, rating.xlsx and statement.txt into this folder." },
      FORCE,
    ],
    examples: [
      {
        line: "longlist rate leeds/receipt.json leeds/judgements.xlsx --panel panel.csv --list list.csv --out leeds",
        does: "the ratings and a statement for the report",
      },
    ],
    load: () => import("../commands/rate.ts"),
  },
  {
    name: "pool",
    summary: "tables over many inspections",
    about: [
      "Adds up the counts of many inspections, unweighted: the profile of the inspected cases, yes to each question, and the same by group. Give the last rating.json of each.",
    ],
    arguments: ["RATING..."],
    options: [
      {
        name: "without-small-groups",
        takes: null,
        about: "Leave out groups of fewer than five cases, for readers who are not of the inspectorate.",
      },
      { name: "csv", takes: null, about: "Print CSV." },
      JSON_OUTPUT,
    ],
    examples: [{ line: "longlist pool */rating.json --csv", does: "all tables as one CSV" }],
    load: () => import("../commands/pool.ts"),
  },
];
