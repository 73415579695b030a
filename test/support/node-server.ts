import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type WatchedProcess, watched } from "./watched-process.ts";

const SERVER = fileURLToPath(new URL("../../src/server.ts", import.meta.url));

/** Starts the Node server as `npm start` does, on a free port. Whoever starts it ends it. */
export function spawnServer(environment: Readonly<Record<string, string>>): WatchedProcess {
  const child = spawn(process.execPath, [SERVER, "--port", "0"], { env: { ...process.env, ...environment } });
  return watched(child, "server", /listening on (http:\S+)/);
}

/** The first administrator's token, the last one that a server printed; null where it printed none. */
export function printedKey(printed: string): string | null {
  return [...printed.matchAll(/never again: (\S+)/g)].at(-1)?.[1] ?? null;
}
