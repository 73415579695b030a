import type { Server } from "node:http";
import { parseArgs } from "node:util";
import { serve as serveApp } from "@hono/node-server";
import { type Configuration, readConfiguration } from "./configuration.ts";
import type { ServiceParts } from "./http/parts.ts";
import { compressed } from "./server/compressed.ts";
import type { RetentionLine } from "./server/retention.ts";
import { openStoredSide, type StoredSide } from "./server/stored-side.ts";
import { createService } from "./service.ts";
import { assetsOnDisk } from "./web/assets/assets-on-disk.ts";

/**
 * The service in Node, for this computer alone: whoever offers it to others puts their own web server before it.
 *
 * @module
 */

export const DEFAULT_PORT = 8787;

const HOST = "127.0.0.1";
const MILLISECONDS_TO_FINISH = 10_000;

export interface ServeOptions {
  /** 0 takes any free one; {@link DEFAULT_PORT} unless told. */
  readonly port?: number;
  /** Takes the line that says where; standard output unless told. */
  readonly print?: (line: string) => void;
  /** Takes the request log; standard error unless told. */
  readonly log?: (line: Parameters<ServiceParts["log"]>[0] | RetentionLine) => void;
  /** Where inspections are stored, and who may do what without a key; nowhere and everything unless told. */
  readonly configuration?: Configuration;
}

/** Where the embedded database is kept unless LONGLIST_DATA says otherwise. */
export const DEFAULT_DIRECTORY = ".longlist";

const STATELESS: Configuration = { database: null, retentionDays: 0, statelessRoutes: "open", origin: undefined };

export interface RunningServer {
  readonly url: string;
  /** Stops taking requests and waits, ten seconds at most, for those under way. */
  readonly close: () => Promise<void>;
}

/**
 * Serves until the process is interrupted or terminated.
 *
 * @returns once it listens
 * @throws Error where the port cannot be taken, StoreFailure where the database cannot be used
 * @example (await serve({ port: 0 })).url // "http://localhost:40123"
 */
export async function serve({
  port = DEFAULT_PORT,
  print = console.log,
  log = logLine,
  configuration = STATELESS,
}: ServeOptions = {}): Promise<RunningServer> {
  const { database, retentionDays, statelessRoutes, origin } = configuration;
  const assets = await assetsOnDisk();
  const stored = database && (await openStoredSide({ database, retentionDays }, { print, log }));
  const service = createService({
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    log,
    clock: () => performance.now(),
    statelessRoutes,
    assets,
    origin,
    ...(stored && { withLedger: stored.withLedger }),
  });
  const server = serveApp({ fetch: compressed(service).fetch, port, hostname: HOST }) as Server;
  await listening(server).catch(async (error) => {
    await stored?.close();
    throw error;
  });
  const running: RunningServer = { url: urlOf(server), close: () => closed(server, stored) };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, running.close);
  print(`Longlist is listening on ${running.url}`);
  return running;
}

/**
 * The port that a command line or the environment asks for.
 *
 * @throws RangeError for anything but a port number
 * @example portOf("8080") // 8080
 */
export function portOf(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new RangeError(`${JSON.stringify(text)} is not a port. Give a number from 0 to 65535, for example 8787.`);
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
}

function urlOf(server: Server): string {
  const address = server.address();
  return `http://localhost:${typeof address === "object" ? address?.port : address}`;
}

async function closed(server: Server, stored: StoredSide | null): Promise<void> {
  await new Promise<void>((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), MILLISECONDS_TO_FINISH);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
  });
  await stored?.close();
}

function logLine(line: object): void {
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { port: { type: "string" } } });
  try {
    const configuration = readConfiguration(process.env, DEFAULT_DIRECTORY);
    await serve({ port: portOf(values.port ?? process.env.PORT), configuration });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
