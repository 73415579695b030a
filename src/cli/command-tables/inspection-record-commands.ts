import { STATES } from "../../ledger/access/states.ts";
import type { Command, Option } from "../command.ts";
import { READS, SERVER, WRITES } from "../shared-options.ts";

const DRAW: Option = { name: "draw", takes: "N", about: "The draw's number; the one that stands unless told." };

/** What is on record of a server's inspections, and its end. */
export const INSPECTION_RECORD_COMMANDS: readonly Command[] = [
  {
    name: "inspection list",
    summary: "the inspections that your key covers",
    about: ["Lists the inspections that your key covers, the newest first, with the state of each."],
    arguments: [],
    options: [{ name: "state", takes: "STATE", about: `Only those in this state: ${STATES.join(", ")}.` }, ...READS],
    examples: [{ line: "longlist inspection list --state drawn", does: "those that have been drawn" }],
    load: () => import("../commands/inspection/list.ts"),
  },
  {
    name: "inspection show",
    summary: "where an inspection stands and what was done to it",
    about: [
      "Shows where an inspection stands and what was done to it, when and by whose key, but for judgements and ratings, which have pages of their own.",
    ],
    arguments: ["ID"],
    options: READS,
    examples: [{ line: "longlist inspection show 0f6d2c9a41b75e38 --json", does: "as JSON" }],
    load: () => import("../commands/inspection/show.ts"),
  },
  {
    name: "inspection submitted",
    summary: "a list that was submitted, until its case data is deleted",
    about: [
      "Prints the cases of a list as the server took them in, as CSV: in the values that were read, without what the draw does not need, which was never kept. A draw verifies from it, unless something was said of how the list is read: then from the file that was sent.",
    ],
    arguments: ["ID"],
    options: [{ name: "submission", takes: "N", about: "The list's number; the last one unless told." }, ...SERVER],
    examples: [{ line: "longlist inspection submitted 0f6d2c9a41b75e38 > list.csv", does: "the list to verify with" }],
    load: () => import("../commands/inspection/submitted.ts"),
  },
  {
    name: "inspection receipt",
    summary: "the receipt of a draw",
    about: [
      "Prints the receipt of a draw as JSON, as longlist verify, explain and replace take it. Once the case data has been deleted it prints the redacted record in the receipt's place.",
    ],
    arguments: ["ID"],
    options: [DRAW, ...SERVER],
    examples: [{ line: "longlist inspection receipt 0f6d2c9a41b75e38 > receipt.json", does: "keep it" }],
    load: () => import("../commands/inspection/receipt.ts"),
  },
  {
    name: "inspection verify",
    summary: "have the server repeat a draw",
    about: [
      "Has the server repeat a draw from its receipt and the frozen list, and says step by step whether they match. To check without trusting the server, use longlist verify with the receipt and the list.",
    ],
    arguments: ["ID"],
    options: [DRAW, ...READS],
    examples: [{ line: "longlist inspection verify 0f6d2c9a41b75e38", does: "exit status 3 where it does not match" }],
    load: () => import("../commands/inspection/verify.ts"),
  },
  {
    name: "inspection erase",
    summary: "delete an inspection's case data, with an administrator's key",
    about: [
      "Deletes the lists, receipts, replacements, assignments, sheets, judgements and secrets of an inspection before they are due to go.",
      "It cannot be undone: afterwards the server can verify no draw of it. A redacted record stays in place of each receipt and each rating, and what was done, when, by whom and why stays on record. Whoever kept a receipt and its list can still verify them with longlist verify.",
    ],
    arguments: ["ID"],
    options: [
      {
        name: "reason",
        takes: "TEXT",
        about: "Why before it is due; on record for ever, so without anything of a case.",
        required: true,
      },
      {
        name: "yes",
        takes: null,
        about: "Delete it now; without this the command says what would be deleted, and deletes nothing.",
      },
      ...WRITES,
    ],
    examples: [
      {
        line: 'longlist inspection erase 0f6d2c9a41b75e38 --reason "The inspection was called off" --yes',
        does: "delete the case data now",
      },
    ],
    load: () => import("../commands/inspection/erase.ts"),
  },
];
