import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { main } from "../../src/cli/main.ts";
import { processIo } from "../../src/cli/process-io.ts";
import type { Ask } from "./journey.ts";

const SERVER = fileURLToPath(new URL("../../src/server.ts", import.meta.url));
const WRANGLER = fileURLToPath(new URL("../../node_modules/.bin/wrangler", import.meta.url));

/** A service that runs in a process of its own. */
export interface Service {
  readonly url: string;
  /** Everything it has printed, its log included. */
  readonly printed: () => string;
  readonly process: ChildProcess;
}

/** The first administrator's token, as a server printed it. */
export function firstKey({ printed }: Service): string {
  return /never again: (\S+)/.exec(printed())![1];
}

/** Starts the Node server as `npm start` does; it ends with the test. */
export function startNode(environment: Readonly<Record<string, string>>): Promise<Service> {
  const server = spawn(process.execPath, [SERVER, "--port", "0"], { env: { ...process.env, ...environment } });
  onTestFinished(() => void server.kill("SIGKILL"));
  return saying(server, /listening on (http:\S+)/);
}

/** Starts the Worker as its developers do; it ends with the test. */
export function startEdge(bindings: Readonly<Record<string, string>>): Promise<Service> {
  const given = Object.entries(bindings).flatMap(([name, value]) => ["--var", `${name}:${value}`]);
  const wrangler = spawn(WRANGLER, ["dev", "--ip", "127.0.0.1", "--port", "0", "--test-scheduled", ...given], {
    env: { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false", CLOUDFLARE_CF_FETCH_ENABLED: "false" },
    // A group of its own, so that the runtime it starts ends with it.
    detached: true,
  });
  onTestFinished(() => void process.kill(-wrangler.pid!, "SIGTERM"));
  return saying(wrangler, /Ready on (http:\S+)/);
}

function saying(child: ChildProcess, ready: RegExp): Promise<Service> {
  let text = "";
  return new Promise((resolve, reject) => {
    const read = (some: Buffer) => {
      text += some;
      const [, url] = ready.exec(text) ?? [];
      if (url) resolve({ url, printed: () => text, process: child });
    };
    child.stdout!.on("data", read);
    child.stderr!.on("data", read);
    child.once("exit", () => reject(new Error(`the service ended:\n${text}`)));
  });
}

/** Asks a service over the network. */
export function asking({ url }: Service): Ask {
  return (token, path, { method, json, csv, headers = {} } = {}) => {
    const type = json !== undefined ? "application/json" : csv !== undefined ? "text/csv" : null;
    return fetch(url + path, {
      method: method ?? (type ? "POST" : "GET"),
      headers: {
        ...(token !== null && { Authorization: `Bearer ${token}` }),
        ...(type && { "Content-Type": type }),
        ...headers,
      },
      ...(type && { body: csv ?? JSON.stringify(json) }),
    });
  };
}

/** Sets a database up as `longlist migrate` does, and gives the first administrator's token. */
export async function migrated(environment: Readonly<Record<string, string>>): Promise<string> {
  const printed: string[] = [];
  const stdout = { isTerminal: false, write: (text: string) => void printed.push(text) };
  const stderr = { isTerminal: false, write: () => {} };
  const status = await main(["migrate"], { ...processIo(), env: environment, stdout, stderr });
  if (status !== 0) throw new Error("the database could not be set up");
  return printed.join("").trim();
}
