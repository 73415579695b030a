import type { Command } from "../command.ts";
import { READS, WRITES } from "../shared-options.ts";

/** Whether a server deletes what is due. */
export const RETENTION_COMMANDS: readonly Command[] = [
  {
    name: "retention show",
    summary: "whether what is due is deleted",
    about: [
      "Says how many inspections' case data is due for deletion by the service's clock, and whether it is deleted: where the clock is more than a week past what the record vouches for, nothing is.",
    ],
    arguments: [],
    options: READS,
    examples: [{ line: "longlist retention show", does: "after the service has stood still for weeks" }],
    load: () => import("../commands/retention/show.ts"),
  },
  {
    name: "retention confirm",
    summary: "say that the service's clock is right, with an administrator's key",
    about: ["Has what is due by the service's clock deleted from then on. It is on the audit trail."],
    arguments: [],
    options: [
      { name: "yes", takes: null, about: "Somebody has looked at the clock; without this nothing is confirmed." },
      ...WRITES,
    ],
    examples: [{ line: "longlist retention confirm --yes", does: "once its clock was looked at" }],
    load: () => import("../commands/retention/confirm.ts"),
  },
];
