import type { Command } from "../command.ts";
import { JSON_OUTPUT, REPLACEMENT_REASONS, REPLACEMENTS, replacing } from "../shared-options.ts";

/** What can be done with the receipt of a draw, on this computer. */
export const RECEIPT_COMMANDS: readonly Command[] = [
  {
    name: "verify",
    summary: "repeat a draw from its receipt and say whether it matches",
    about: [
      "Repeats a draw from its receipt, receipt.json, and the list that it was drawn from, and says step by step whether they match.",
      "The list is read as the receipt says. RECEIPT or FILE may be - for standard input.",
    ],
    arguments: ["RECEIPT", "FILE"],
    options: [
      {
        name: "without-list",
        takes: null,
        insteadOf: "FILE",
        about:
          "Check the receipt alone: digest, rules, sizes, chances, choice and seed. Only the list shows that the cases are the team's.",
      },
      JSON_OUTPUT,
    ],
    examples: [
      { line: "longlist verify leeds/receipt.json list.csv", does: "exit status 3 where it does not match" },
      { line: "longlist verify leeds/receipt.json --without-list", does: "for whoever has no list" },
    ],
    load: () => import("../commands/verify.ts"),
  },
  {
    name: "explain",
    summary: "why a case was or was not chosen, who has it, how a rating came about",
    about: [
      "Explains one case from the receipt alone. REF is the case reference as the list writes it, leading zeros included.",
      "With an assignment it explains besides which inspector has the case and why; with ratings REF is a standard, and how its rating came about is worked out step by step.",
    ],
    arguments: ["RECEIPT", "REF"],
    options: [
      { name: "assignment", takes: "FILE", about: "An assignment.json: which inspector has the case, and why." },
      { name: "keep", takes: "FILE", about: "The assignment before, where that one was made to keep it." },
      { name: "rating", takes: "FILE", about: "A rating.json: REF is a standard of it." },
      REPLACEMENTS,
      JSON_OUTPUT,
    ],
    examples: [
      { line: "longlist explain leeds/receipt.json LL-50066", does: "one case" },
      { line: "longlist explain leeds/receipt.json 2.1 --rating leeds/rating.json", does: "one standard's rating" },
    ],
    load: () => import("../commands/explain.ts"),
  },
  {
    name: "replace",
    summary: "the next reserve for a sampled case, and the record of it",
    about: [
      "Verifies the receipt against the list, gives the next reserve for a sampled case that cannot be inspected, and records it beside the receipt in <receipt>.replacements.jsonl, one line for each replacement, each chained to the one before.",
      REPLACEMENT_REASONS,
    ],
    arguments: ["RECEIPT", "FILE"],
    options: [
      ...replacing("Who decided."),
      {
        name: "record",
        takes: "FILE",
        about: "Keep the records in this file instead; needed where the receipt is standard input.",
      },
      JSON_OUTPUT,
    ],
    examples: [
      {
        line: 'longlist replace leeds/receipt.json list.csv --case LL-50066 --reason transferred-out --by "A. Lead"',
        does: "the next reserve",
      },
    ],
    load: () => import("../commands/replace.ts"),
  },
];
