import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ONE_COMPILER } from "./one-compiler.ts";
import { type WatchedProcess, watched } from "./watched-process.ts";

const SERVER = fileURLToPath(new URL("../../src/server.ts", import.meta.url));

let folder: string | null = null;

/** A data directory that is not there yet, in a folder that goes with this process. */
export function emptyDirectory(): string {
  if (folder === null) {
    const made = mkdtempSync(join(tmpdir(), "longlist-servers-"));
    process.once("exit", () => rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return join(mkdtempSync(join(folder, "server-")), "data");
}

/**
 * Keeps case data longer than anybody runs these tests: their inspections are of 2 November 2026, and one whose case data
 * would be due already is refused.
 */
export const KEPT_FOR_LONG = { LONGLIST_RETENTION_DAYS: "9999" };

/** Each thread that works on lists loads all that the server has loaded: half as much work again, for a server asked by one. */
export const ONE_THREAD = { LONGLIST_THREADS: "1" };

/** Starts the Node server as `npm start` does, on a free port. Whoever starts it ends it. */
export function spawnServer(environment: Readonly<Record<string, string>>): WatchedProcess {
  const env = { ...process.env, LONGLIST_DATA: emptyDirectory(), ...KEPT_FOR_LONG, ...ONE_THREAD, ...environment };
  const child = spawn(process.execPath, [...ONE_COMPILER, SERVER, "--port", "0"], { env });
  return watched(child, "server", /listening on (http:\S+)/);
}

/**
 * The first administrator's token, in the file that a server said last; null where it said none. It lies beside the data
 * directory, which tests put into a folder of its own.
 */
export function keptKey(printed: string): string | null {
  const path = [...printed.matchAll(/administrator's key is in (\S+),/g)].at(-1)?.[1];
  return path === undefined ? null : readFileSync(path, "utf8").trim();
}
