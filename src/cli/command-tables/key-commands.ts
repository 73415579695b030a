import type { Command } from "../command.ts";
import { READS, STORED_SETTINGS, WRITES } from "../shared-options.ts";

const KEY_NAMED = "KEY is the key's id, as longlist key list shows it, or the whole key, of which only the id is sent.";

/** The keys by which a server lets people in: an administrator's to make and end, teams' a coordinator's too. */
export const KEY_COMMANDS: readonly Command[] = [
  {
    name: "key create",
    summary: "make a key, with an administrator's key, or a team's with a coordinator's",
    about: [
      "Makes a key for a person or a team and prints it. It is shown once: give it to them, as LONGLIST_KEY.",
      "An administrator may do all but contribute to the seed; a coordinator runs inspections, from creating one to closing its ratings, and makes and ends teams' keys; a team submits, contributes and verifies in its own inspections; an inspector, whose key bears the name that the assignment has, judges their own cases in the inspections granted; an auditor reads and verifies.",
    ],
    arguments: ["NAME"],
    options: [
      {
        name: "role",
        takes: "ROLE",
        about: "What it is for: administrator, coordinator, team, inspector or auditor.",
        required: true,
      },
      {
        name: "inspection",
        takes: "ID",
        about: "An inspection that a team's or an inspector's key covers; other keys cover all.",
        repeats: true,
      },
      {
        name: "expires",
        takes: "TIME",
        about: "From when it does not work any more, such as 2027-03-31T00:00:00Z, or never; after a year unless told.",
      },
      ...WRITES,
    ],
    examples: [
      { line: 'longlist key create "Leeds" --role team --inspection 0f6d2c9a41b75e38', does: "a key for the team" },
    ],
    load: () => import("../commands/key/create.ts"),
  },
  {
    name: "key list",
    summary: "all keys there ever were, without their secrets",
    about: [
      "Lists every key with its id, whose it is, its role, what it covers and whether it has been ended; to a coordinator, teams' keys alone.",
    ],
    arguments: [],
    options: READS,
    examples: [{ line: "longlist key list", does: "with an administrator's key, every one" }],
    load: () => import("../commands/key/list.ts"),
  },
  {
    name: "key grant",
    summary: "let a team's or an inspector's key cover one more inspection",
    about: ["Lets a team's or an inspector's key cover one more inspection, ID.", KEY_NAMED],
    arguments: ["KEY", "ID"],
    options: WRITES,
    examples: [{ line: "longlist key grant 5b1f0a77c2d94e60 0f6d2c9a41b75e38", does: "the team's next inspection" }],
    load: () => import("../commands/key/grant.ts"),
  },
  {
    name: "key revoke",
    summary: "end a key for ever",
    about: ["Ends a key at once and for ever. What was done with it stays on record.", KEY_NAMED],
    arguments: ["KEY"],
    options: WRITES,
    examples: [{ line: "longlist key revoke 5b1f0a77c2d94e60", does: "for example when it was lost" }],
    load: () => import("../commands/key/revoke.ts"),
  },
  {
    name: "key recover",
    summary: "an administrator's key where none is left, on the service's own computer",
    about: [
      "Makes an administrator's key in the service's database itself and prints it, for when every administrator's key was lost or has expired. The audit trail tells of it. Revoke the lost ones with it.",
      "It takes the database that the settings name, as longlist serve does. Stop the service first where the database is embedded.",
    ],
    arguments: [],
    options: [],
    settings: STORED_SETTINGS,
    examples: [{ line: "longlist key recover", does: "beside .longlist, the service being stopped" }],
    load: () => import("../commands/key/recover.ts"),
  },
];
