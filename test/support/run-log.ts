import { appendFileSync, existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Where a test run gathers everything that its services, databases and commands log, so that it can be looked through in
 * the end. The reporter says where, in the environment; outside a run nothing is kept.
 *
 * @module
 */

/** The environment's name for the folder. */
export const FOLDER = "LONGLIST_TEST_LOGS";

export const SOURCES = ["app", "server", "worker", "command", "database", "audit", "console"] as const;
export type LogSource = (typeof SOURCES)[number];

/**
 * A log of its own, for one process or one test file: what comes in pieces is not torn by what others log meanwhile.
 *
 * @example child.stderr.on("data", keepLog("server"))
 */
export function keepLog(source: LogSource): (some: string | Uint8Array) => void {
  const folder = process.env[FOLDER];
  if (folder === undefined) return () => {};
  const file = join(folder, `${source}.${crypto.randomUUID()}`);
  // What a service says as it ends, after the run was looked through, is kept by nobody.
  return (some) => {
    if (existsSync(folder)) appendFileSync(file, some);
  };
}

const app = keepLog("app");

/** Keeps a line that an app in this process logged. */
export function keepLine(line: object): void {
  app(`${JSON.stringify(line)}\n`);
}
