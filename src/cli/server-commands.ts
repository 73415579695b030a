import type { Command, Option } from "./command.ts";
import { INSPECTION_DATE, JSON_OUTPUT, READING, RULES } from "./shared-options.ts";

const SERVER: readonly Option[] = [
  {
    name: "server",
    takes: "URL",
    about: "The service, for example http://localhost:8787; LONGLIST_SERVER unless told.",
  },
  { name: "key", takes: "KEY", about: "Your key; LONGLIST_KEY unless told." },
];
const WRITES: readonly Option[] = [
  ...SERVER,
  { name: "idempotency-key", takes: "K", about: "Send a request again that was sent with it, without doing it again." },
  JSON_OUTPUT,
];
const READS: readonly Option[] = [...SERVER, JSON_OUTPUT];
const DRAW: Option = { name: "draw", takes: "N", about: "The draw's number; the one that stands unless told." };
const [SPECIFICATION, SET, EXCLUDE] = RULES as [Option, Option, Option];

/** The commands that work on a server's ledger, in the order in which they are used. */
export const SERVER_COMMANDS: readonly Command[] = [
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
    load: () => import("./commands/inspection/create.ts"),
  },
  {
    name: "inspection submit",
    summary: "submit a long list to an inspection",
    about: ["Submits a list, which the server checks; until it is frozen it may be submitted again."],
    arguments: ["ID", "FILE"],
    options: [...READING, ...WRITES],
    examples: [{ line: "longlist inspection submit 0f6d2c9a41b75e38 list.csv", does: "exit status 1 for findings" }],
    load: () => import("./commands/inspection/submit.ts"),
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
    load: () => import("./commands/inspection/freeze.ts"),
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
    load: () => import("./commands/inspection/contribute.ts"),
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
    load: () => import("./commands/inspection/draw.ts"),
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
    load: () => import("./commands/inspection/replace.ts"),
  },
  {
    name: "inspection list",
    summary: "the inspections that your key covers",
    about: ["Lists inspections, the newest first."],
    arguments: [],
    options: [{ name: "state", takes: "STATE", about: "Only open, frozen, drawn or erased ones." }, ...READS],
    examples: [{ line: "longlist inspection list --state drawn", does: "those that have been drawn" }],
    load: () => import("./commands/inspection/list.ts"),
  },
  {
    name: "inspection show",
    summary: "everything on record of an inspection",
    about: ["Shows where an inspection stands and what was done."],
    arguments: ["ID"],
    options: READS,
    examples: [{ line: "longlist inspection show 0f6d2c9a41b75e38 --json", does: "as JSON" }],
    load: () => import("./commands/inspection/show.ts"),
  },
  {
    name: "inspection receipt",
    summary: "the receipt of a draw",
    about: ["Prints the receipt as JSON, as longlist verify takes it."],
    arguments: ["ID"],
    options: [DRAW, ...SERVER],
    examples: [{ line: "longlist inspection receipt 0f6d2c9a41b75e38 > receipt.json", does: "keep it" }],
    load: () => import("./commands/inspection/receipt.ts"),
  },
  {
    name: "inspection verify",
    summary: "have the server repeat a draw",
    about: ["Repeats a draw from its receipt and the frozen list."],
    arguments: ["ID"],
    options: [DRAW, ...READS],
    examples: [{ line: "longlist inspection verify 0f6d2c9a41b75e38", does: "exit status 3 where it does not match" }],
    load: () => import("./commands/inspection/verify.ts"),
  },
  {
    name: "inspection erase",
    summary: "delete an inspection's case data, with an administrator's key",
    about: [
      "Deletes the lists, receipts, replacements and secrets of an inspection before they are due to go. It cannot be",
      "undone: afterwards the server can verify no draw of it. A redacted record stays in place of each receipt, and what",
      "was done, when, by whom and why stays in the audit trail. Whoever kept a receipt and its list can still verify",
      "them with longlist verify.",
    ],
    arguments: ["ID"],
    options: [
      {
        name: "reason",
        takes: "TEXT",
        about: "Why before it is due; on record for ever, so without anything of a case.",
        required: true,
      },
      { name: "yes", takes: null, about: "This is meant; without it nothing is deleted." },
      ...WRITES,
    ],
    examples: [
      {
        line: 'longlist inspection erase 0f6d2c9a41b75e38 --reason "The inspection was called off" --yes',
        does: "delete the case data now",
      },
    ],
    load: () => import("./commands/inspection/erase.ts"),
  },
  {
    name: "key create",
    summary: "make a key, with an administrator's",
    about: ["Makes a key and prints what its bearer sends, which is shown once."],
    arguments: ["NAME"],
    options: [
      { name: "role", takes: "ROLE", about: "administrator, coordinator, team or auditor.", required: true },
      { name: "inspection", takes: "ID", about: "An inspection that a team's key covers.", repeats: true },
      { name: "expires", takes: "TIME", about: "From when it does not work, such as 2027-03-31T00:00:00Z." },
      ...WRITES,
    ],
    examples: [
      { line: 'longlist key create "Leeds" --role team --inspection 0f6d2c9a41b75e38', does: "a key for the team" },
    ],
    load: () => import("./commands/key/create.ts"),
  },
  {
    name: "key list",
    summary: "all keys there ever were, without their secrets",
    about: ["Lists every key with its id, whose it is, its role, what it covers and whether it has been ended."],
    arguments: [],
    options: READS,
    examples: [{ line: "longlist key list", does: "with an administrator's key" }],
    load: () => import("./commands/key/list.ts"),
  },
  {
    name: "key grant",
    summary: "let a team's key cover one more inspection",
    about: ["Lets a team's key cover one more inspection. KEY is its id, as longlist key list shows it, or all of it."],
    arguments: ["KEY", "ID"],
    options: WRITES,
    examples: [{ line: "longlist key grant 5b1f0a77c2d94e60 0f6d2c9a41b75e38", does: "the team's next inspection" }],
    load: () => import("./commands/key/grant.ts"),
  },
  {
    name: "key revoke",
    summary: "end a key for ever",
    about: ["Ends a key at once and for ever. KEY is its id, as longlist key list shows it, or all of it."],
    arguments: ["KEY"],
    options: WRITES,
    examples: [{ line: "longlist key revoke 5b1f0a77c2d94e60", does: "for example when it was lost" }],
    load: () => import("./commands/key/revoke.ts"),
  },
  {
    name: "audit trail",
    summary: "download the audit trail",
    about: ["Prints the whole audit trail as one JSON document, for longlist audit verify."],
    arguments: [],
    options: SERVER,
    examples: [{ line: "longlist audit trail > trail.json", does: "keep it" }],
    load: () => import("./commands/audit/trail.ts"),
  },
  {
    name: "audit verify",
    summary: "find any entry that was changed, removed, put in or moved",
    about: [
      "Works out the hash of every entry of the audit trail here, and follows the chain to its head. Without FILE the",
      "trail is read from the server. The heads in receipts that you kept show whether the trail was written anew.",
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
    load: () => import("./commands/audit/verify.ts"),
  },
  {
    name: "migrate",
    summary: "set up the database that DATABASE_URL names",
    about: [
      "Brings the database up to date, and where there is no key yet prints the first administrator's, once.",
      "For production: npm start does the same by itself.",
    ],
    arguments: [],
    options: [],
    examples: [{ line: "DATABASE_URL=postgres://… longlist migrate", does: "before a new version is deployed" }],
    load: () => import("./commands/migrate.ts"),
  },
];
