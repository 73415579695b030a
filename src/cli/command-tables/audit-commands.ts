import type { Command } from "../command.ts";
import { READS, SERVER } from "../shared-options.ts";

/** A server's audit trail, for whoever checks it. */
export const AUDIT_COMMANDS: readonly Command[] = [
  {
    name: "audit trail",
    summary: "download the audit trail",
    about: [
      "Prints the whole audit trail as one JSON document, for longlist audit verify. It names no case.",
      "For an administrator's, a coordinator's or an auditor's key.",
    ],
    arguments: [],
    options: SERVER,
    examples: [{ line: "longlist audit trail > trail.json", does: "keep it" }],
    load: () => import("../commands/audit/trail.ts"),
  },
  {
    name: "audit verify",
    summary: "find any entry that was changed, removed, put in or moved",
    about: [
      "Reads the audit trail from the server, or with --trail from a file, works out the hash of every entry on this computer and follows the chain to its head.",
      "A receipt names the head as it was at its draw: with --receipt the ones that you kept show whether the whole trail was written anew.",
    ],
    arguments: [],
    options: [
      { name: "trail", takes: "FILE", about: "A trail as longlist audit trail printed it, instead of a server's." },
      { name: "receipt", takes: "FILE", about: "A receipt whose head must be in the trail.", repeats: true },
      ...READS,
    ],
    examples: [
      { line: "longlist audit verify --trail trail.json --receipt leeds/receipt.json", does: "without a server" },
    ],
    load: () => import("../commands/audit/verify.ts"),
  },
];
