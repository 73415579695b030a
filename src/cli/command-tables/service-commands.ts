import type { Command } from "../command.ts";

/** The service itself, for whoever runs it. */
export const SERVICE_COMMANDS: readonly Command[] = [
  {
    name: "serve",
    summary: "the service over HTTP, on this machine",
    about: ["Starts the service and goes on until it is stopped."],
    arguments: [],
    options: [
      { name: "port", takes: "P", about: "The port to listen on, PORT or 8787 unless told; 0 takes any free one." },
    ],
    examples: [{ line: "longlist serve --port 8080", does: "on port 8080" }],
    load: () => import("../commands/serve.ts"),
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
    load: () => import("../commands/migrate.ts"),
  },
];
