import { SETTINGS } from "../../server/configuration.ts";
import type { Command } from "../command.ts";

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
];
