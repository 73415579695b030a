import type { Command } from "../command.ts";
import {
  DRAW_FILES,
  EXCLUDE,
  FORCE,
  INSPECTION_DATE,
  READING,
  REPLACEMENT_REASONS,
  replacing,
  SET,
  SPECIFICATION,
  WRITES,
} from "../shared-options.ts";

/** What is done to a server's inspection, in the order in which it is done. */
export const INSPECTION_COMMANDS: readonly Command[] = [
  {
    name: "inspection create",
    summary: "open an inspection on a server",
    about: ["Opens an inspection and prints its id, which the other commands take as ID."],
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
    about: [
      "Submits a list, which the server checks. Findings that block a draw keep it from being taken in; they are told as longlist check tells them.",
      "Until a list is frozen another may be submitted in its place; what that adds, removes and changes is told.",
    ],
    arguments: ["ID", "FILE"],
    options: [...READING, FORCE, ...WRITES],
    examples: [
      { line: "longlist inspection submit 0f6d2c9a41b75e38 list.csv", does: "exit status 1 where findings block it" },
    ],
    load: () => import("../commands/inspection/submit.ts"),
  },
  {
    name: "inspection freeze",
    summary: "freeze the list before there is a seed",
    about: [
      "Fixes the list that was submitted last, the specification and each domain's lottery, and prints the commitment: the hash of a secret number that goes into the seed. Nobody can then change the list knowing the seed.",
      "The team answers the commitment with longlist inspection contribute; longlist inspection draw comes next.",
    ],
    arguments: ["ID"],
    options: [
      { ...EXCLUDE, about: "Leave one case out before the draw, and say why; the receipt says so." },
      {
        name: "submission",
        takes: "N",
        about: "The number of the submission that was looked at; refused where a newer one is there.",
      },
      ...WRITES,
    ],
    examples: [{ line: "longlist inspection freeze 0f6d2c9a41b75e38 --submission 2", does: "fix submission 2" }],
    load: () => import("../commands/inspection/freeze.ts"),
  },
  {
    name: "inspection contribute",
    summary: "the team's part of the seed",
    about: [
      "Records any text, such as what some dice showed, as the team's part of the seed, so that nobody can steer the seed alone. It needs a team's key, comes after the freeze and before the draw, and cannot be changed.",
    ],
    arguments: ["ID", "TEXT"],
    options: [
      {
        name: "commitment",
        takes: "C",
        about: "The commitment that it answers, as longlist inspection show shows it; needed for a further draw.",
      },
      ...WRITES,
    ],
    examples: [{ line: 'longlist inspection contribute 0f6d2c9a41b75e38 "4 2 6 1"', does: "with a team's key" }],
    load: () => import("../commands/inspection/contribute.ts"),
  },
  {
    name: "inspection draw",
    summary: "draw from the frozen list",
    about: [
      "Draws the sample from the frozen list. A further draw needs a reason and supersedes the one before; both stay on record.",
    ],
    arguments: ["ID"],
    options: [
      { name: "reason", takes: "TEXT", about: "Why it is drawn again; for a further draw, and only then." },
      {
        name: "seed",
        takes: "S",
        about: "A seed of your own, which the receipt calls supplied; not where the team has contributed.",
      },
      ...DRAW_FILES,
      ...WRITES,
    ],
    examples: [{ line: "longlist inspection draw 0f6d2c9a41b75e38 --out leeds", does: "draw and keep the receipt" }],
    load: () => import("../commands/inspection/draw.ts"),
  },
  {
    name: "inspection replace",
    summary: "the next reserve for a sampled case",
    about: [
      "Records that a sampled case of the draw that stands cannot be inspected, and names the reserve in its place.",
      REPLACEMENT_REASONS,
    ],
    arguments: ["ID"],
    options: [...replacing("Who decided; the key's name unless told."), ...WRITES],
    examples: [
      {
        line: "longlist inspection replace 0f6d2c9a41b75e38 --case LL-50066 --reason transferred-out",
        does: "the next reserve",
      },
    ],
    load: () => import("../commands/inspection/replace.ts"),
  },
];
