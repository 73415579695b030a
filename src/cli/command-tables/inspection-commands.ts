import type { Command } from "../command.ts";
import { WRITES } from "../server-options.ts";
import { EXCLUDE, INSPECTION_DATE, READING, SET, SPECIFICATION } from "../shared-options.ts";

/** What is done to a server's inspection, in the order in which it is done. */
export const INSPECTION_COMMANDS: readonly Command[] = [
  {
    name: "inspection create",
    summary: "open an inspection on a server",
    about: ["Opens an inspection and prints its id."],
    arguments: [],
    options: [
      INSPECTION_DATE,
      { name: "team", takes: "NAME", about: "The team's name." },
      SPECIFICATION,
      SET,
      ...WRITES,
    ],
    examples: [
      { line: "longlist inspection create --inspection-date 2026-11-02 --team Leeds", does: "one inspection" },
    ],
    load: () => import("../commands/inspection/create.ts"),
  },
  {
    name: "inspection submit",
    summary: "submit a long list to an inspection",
    about: ["Submits a list, which the server checks; until it is frozen it may be submitted again."],
    arguments: ["ID", "FILE"],
    options: [...READING, ...WRITES],
    examples: [{ line: "longlist inspection submit 0f6d2c9a41b75e38 list.csv", does: "exit status 1 for findings" }],
    load: () => import("../commands/inspection/submit.ts"),
  },
  {
    name: "inspection freeze",
    summary: "fix the list before there is a seed",
    about: ["Fixes the last list and prints the commitment that the team contributes to."],
    arguments: ["ID"],
    options: [
      EXCLUDE,
      {
        name: "submission",
        takes: "N",
        about: "The submission that was looked at; refused where a newer one is there.",
      },
      ...WRITES,
    ],
    examples: [{ line: "longlist inspection freeze 0f6d2c9a41b75e38 --submission 2", does: "fix submission 2" }],
    load: () => import("../commands/inspection/freeze.ts"),
  },
  {
    name: "inspection contribute",
    summary: "the team's part of the seed",
    about: ["Records any text, such as what some dice showed, as the team's part of the seed. It cannot be changed."],
    arguments: ["ID", "TEXT"],
    options: [
      { name: "commitment", takes: "C", about: "The commitment it answers; needed for a further draw." },
      ...WRITES,
    ],
    examples: [{ line: 'longlist inspection contribute 0f6d2c9a41b75e38 "4 2 6 1"', does: "with a team's key" }],
    load: () => import("../commands/inspection/contribute.ts"),
  },
  {
    name: "inspection draw",
    summary: "draw from the frozen list",
    about: ["Draws the sample. A further draw needs a reason and supersedes the one before; both stay on record."],
    arguments: ["ID"],
    options: [
      { name: "reason", takes: "TEXT", about: "Why it is drawn again; for a further draw." },
      { name: "seed", takes: "S", about: "A seed of your own, and labelled so." },
      { name: "out", takes: "DIR", about: "Write sample.csv, reserves.csv and receipt.json there." },
      { name: "force", takes: null, about: "Let --out overwrite the receipt of another draw." },
      ...WRITES,
    ],
    examples: [{ line: "longlist inspection draw 0f6d2c9a41b75e38 --out leeds", does: "draw and keep the receipt" }],
    load: () => import("../commands/inspection/draw.ts"),
  },
  {
    name: "inspection replace",
    summary: "the next reserve for a sampled case",
    about: ["Records that a sampled case cannot be inspected, and names the reserve in its place."],
    arguments: ["ID"],
    options: [
      { name: "case", takes: "REF", about: "The sampled case that cannot be inspected.", required: true },
      { name: "reason", takes: "CODE", about: "Why: a code of the specification.", required: true },
      { name: "note", takes: "TEXT", about: "More about the reason." },
      { name: "by", takes: "NAME", about: "Who decided; the key's name unless told." },
      { name: "on", takes: "DATE", about: "When, YYYY-MM-DD; today unless told." },
      ...WRITES,
    ],
    examples: [
      {
        line: "longlist inspection replace 0f6d2c9a41b75e38 --case LL-50066 --reason transferred-out",
        does: "the next reserve",
      },
    ],
    load: () => import("../commands/inspection/replace.ts"),
  },
];
