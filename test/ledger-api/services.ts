import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { main } from "../../src/cli/main.ts";
import { processIo } from "../../src/cli/process-io.ts";
import { readConfiguration } from "../../src/server/configuration.ts";
import { type RunningServer, serve } from "../../src/server/serve.ts";
import { askingAt } from "../support/ask-service.ts";
import { emptyDirectory, KEPT_FOR_LONG, keptKey, ONE_THREAD, spawnServer } from "../support/node-server.ts";
import { keepLine, keepLog } from "../support/run-log.ts";
import { type WatchedProcess, watched } from "../support/watched-process.ts";
import type { Ask } from "./journey.ts";

const WRANGLER = fileURLToPath(new URL("../../node_modules/.bin/wrangler", import.meta.url));

/** A service that takes requests. */
export interface Service extends Pick<WatchedProcess, "printed"> {
  readonly url: string;
}

/** One in a process of its own. */
export type SpawnedService = Service & Pick<WatchedProcess, "process">;

/** The first administrator's token, as a server printed it. */
export function firstKey({ printed }: Pick<Service, "printed">): string {
  return keptKey(printed())!;
}

/**
 * Starts the Node server in this process, for tests that neither kill it nor turn its clock: to load all of it once more takes
 * three times as long as to open its database. It ends with the test, or when it is closed.
 */
export async function serveHere(
  environment: Readonly<Record<string, string>>,
): Promise<Service & Pick<RunningServer, "close">> {
  const settings = { ...KEPT_FOR_LONG, ...ONE_THREAD, LONGLIST_DATA: emptyDirectory(), PORT: "0", ...environment };
  let text = "";
  const print = (line: string) => {
    text += `${line}\n`;
  };
  const { url, close } = await serve({
    configuration: readConfiguration(settings, "node"),
    print,
    log(line) {
      print(JSON.stringify(line));
      keepLine(line);
    },
  });
  let closing: Promise<void> | null = null;
  const closeOnce = () => {
    closing ??= close();
    return closing;
  };
  onTestFinished(closeOnce);
  return { url, close: closeOnce, printed: () => text };
}

/** Starts the Node server as `npm start` does, in a process of its own; it ends with the test. */
export function startNode(environment: Readonly<Record<string, string>>): Promise<SpawnedService> {
  const server = spawnServer(environment);
  onTestFinished(() => void server.process.kill("SIGKILL"));
  return listening(server);
}

/** Starts the Worker as its developers do; it ends with the test. */
export function startEdge(bindings: Readonly<Record<string, string>>): Promise<SpawnedService> {
  const given = Object.entries({ ...KEPT_FOR_LONG, ...bindings }).flatMap(([name, value]) => [
    "--var",
    `${name}:${value}`,
  ]);
  const wrangler = spawn(WRANGLER, ["dev", "--ip", "127.0.0.1", "--port", "0", "--test-scheduled", ...given], {
    env: { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" },
    // A group of its own, so that the runtime it starts ends with it.
    detached: true,
  });
  onTestFinished(() => void process.kill(-wrangler.pid!, "SIGTERM"));
  return listening(watched(wrangler, "worker", /Ready on (http:\S+)/));
}

async function listening({ process, printed, url }: WatchedProcess): Promise<SpawnedService> {
  const address = await url;
  if (address === null) throw new Error(`the service ended:\n${printed()}`);
  return { process, printed, url: address };
}

/** Asks a service over the network. What it tells of its audit trail is kept with the run's logs. */
export function asking({ url }: Pick<Service, "url">): Ask {
  const ask = askingAt(url);
  const keep = keepLog("audit");
  return async (token, path, asked) => {
    const response = await ask(token, path, asked);
    if (path.includes("/audit")) keep(`${await response.clone().text()}\n`);
    return response;
  };
}

/** Sets a database up as `longlist migrate` does, and gives the first administrator's token. */
export async function migrated(environment: Readonly<Record<string, string>>): Promise<string> {
  let printed = "";
  const stdout = { isTerminal: false, write: () => {} };
  const stderr = {
    isTerminal: false,
    write(text: string) {
      printed += text;
    },
  };
  const env = { LONGLIST_DATA: emptyDirectory(), ...environment };
  const status = await main(["migrate"], { ...processIo(), env, stdout, stderr });
  if (status !== 0) throw new Error("the database could not be set up");
  return keptKey(printed)!;
}
