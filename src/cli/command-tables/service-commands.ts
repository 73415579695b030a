import { SETTINGS } from "../../server/settings.ts";
import type { Command } from "../command.ts";
import { SERVER, STORED_SETTINGS } from "../shared-options.ts";

/** The service itself, for whoever runs it. */
export const SERVICE_COMMANDS: readonly Command[] = [
  {
    name: "serve",
    summary: "the service over HTTP, on this computer",
    about: [
      "Starts the service, says where it listens and goes on until it is stopped. At its first start it makes the first administrator's key: on a terminal it shows it, and else it says in which file, first-key beside the data directory, the key lies.",
    ],
    arguments: [],
    options: [
      { name: "port", takes: "P", about: "The port to listen on, PORT or 8787 unless told; 0 takes any free one." },
    ],
    settings: SETTINGS,
    examples: [{ line: "longlist serve --port 8080", does: "on port 8080" }],
    load: () => import("../commands/serve.ts"),
  },
  {
    name: "migrate",
    summary: "set up the database that DATABASE_URL names",
    about: [
      "Brings the PostgreSQL database that DATABASE_URL names up to date, and where there is no key yet makes the first administrator's, which it tells as longlist serve does.",
      "For production, before a new version is deployed; npm start and longlist serve do the same by themselves.",
    ],
    arguments: [],
    options: [],
    settings: { DATABASE_URL: SETTINGS.DATABASE_URL, DATABASE_RELAY: SETTINGS.DATABASE_RELAY },
    examples: [{ line: "DATABASE_URL=postgres://… longlist migrate", does: "before a new version is deployed" }],
    load: () => import("../commands/migrate.ts"),
  },
  {
    name: "backup",
    summary: "the whole ledger as one file",
    about: [
      "Writes everything on record into FILE, for its owner alone: case data, receipts, keys (hashed) and the audit trail, as they stand at one moment.",
      "Of a running service with --server and an administrator's key; else of the database that the settings name, as longlist serve takes them, which must not be running where it is embedded. FILE must not be there yet.",
    ],
    arguments: ["FILE"],
    options: SERVER,
    settings: STORED_SETTINGS,
    examples: [
      {
        line: "longlist backup ledger.backup --server http://localhost:8787",
        does: "while the service runs, the key in LONGLIST_KEY",
      },
      { line: "LONGLIST_DATA=.longlist longlist backup ledger.backup", does: "of a service that is stopped" },
    ],
    load: () => import("../commands/backup.ts"),
  },
  {
    name: "restore",
    summary: "a backup into an empty directory or database",
    about: [
      "Puts a backup into the database that the settings name, of whichever kind, which must hold no ledger: all of it, or nothing where the file is damaged. Keys, receipts and the trail are as they were; nobody is signed in.",
      "Whatever was erased since the backup was made is erased again first: it goes by the file erasures in the data directory, which stays when the folder postgres in it is moved away, and by --erasures. The trail tells of the restore and of the head that it replaces.",
    ],
    arguments: ["FILE"],
    options: [
      { name: "erasures", takes: "FILE", about: "The file erasures of another data directory, saved elsewhere." },
    ],
    settings: STORED_SETTINGS,
    examples: [
      { line: "LONGLIST_DATA=/srv/longlist longlist restore ledger.backup", does: "into a directory" },
      {
        line: "DATABASE_URL=postgres://… longlist restore ledger.backup",
        does: "from the embedded database to PostgreSQL",
      },
    ],
    load: () => import("../commands/restore.ts"),
  },
];
