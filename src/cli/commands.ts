import type { Command } from "./command.ts";
import { AFTER_THE_DRAW_COMMANDS } from "./command-tables/after-the-draw-commands.ts";
import { AUDIT_COMMANDS } from "./command-tables/audit-commands.ts";
import { INSPECTION_COMMANDS } from "./command-tables/inspection-commands.ts";
import { INSPECTION_RECORD_COMMANDS } from "./command-tables/inspection-record-commands.ts";
import { KEY_COMMANDS } from "./command-tables/key-commands.ts";
import { LIST_COMMANDS } from "./command-tables/list-commands.ts";
import { RECEIPT_COMMANDS } from "./command-tables/receipt-commands.ts";
import { RETENTION_COMMANDS } from "./command-tables/retention-commands.ts";
import { SERVICE_COMMANDS } from "./command-tables/service-commands.ts";

/** Commands that help lists together. */
export interface Section {
  readonly title: string;
  readonly commands: readonly Command[];
}

/**
 * Every command, in the order in which they are used. A new one is an entry in a table of `command-tables/` and a file
 * in `commands/`.
 */
export const SECTIONS: readonly Section[] = [
  {
    title: "With lists and receipts on this computer",
    commands: [...LIST_COMMANDS, ...RECEIPT_COMMANDS, ...AFTER_THE_DRAW_COMMANDS],
  },
  { title: "Running the service", commands: SERVICE_COMMANDS },
  {
    title: "With a service, named by --server and --key or by LONGLIST_SERVER and LONGLIST_KEY",
    commands: [
      ...INSPECTION_COMMANDS,
      ...INSPECTION_RECORD_COMMANDS,
      ...KEY_COMMANDS,
      ...RETENTION_COMMANDS,
      ...AUDIT_COMMANDS,
    ],
  },
];

/** All of them, in the order of the sections. */
export const COMMANDS: readonly Command[] = SECTIONS.flatMap(({ commands }) => commands);
