import type { Server } from "node:http";
import { serve as serveApp } from "@hono/node-server";
import { randomBytes } from "../base/random-bytes.ts";
import { clientOf } from "../http/client.ts";
import type { ReadinessCheck } from "../http/readiness.ts";
import type { LogLine } from "../http/request-log.ts";
import { assetsOnDisk } from "../web/assets/assets-on-disk.ts";
import { compressed } from "./compressed.ts";
import type { Configuration } from "./configuration.ts";
import { CONNECTION_TIMES, type ConnectionTimes, closed, listening, oneAtATime, peerOf, urlOf } from "./listening.ts";
import type { TrailLine } from "./outside/witness.ts";
import { createService } from "./service.ts";
import { openStoredSide } from "./stored-side.ts";
import type { RetentionLine } from "./sweep-once.ts";
import { openPool, type Pool } from "./work/pool.ts";

/**
 * The service in Node, for this computer alone: whoever offers it to others puts their own web server before it.
 *
 * @module
 */

const HOST = "127.0.0.1";

/** After a signal, in milliseconds: requests under way have ten seconds, and the database what is left. */
const MOST_TO_STOP = 15_000;

export interface ServeOptions {
  readonly configuration: Configuration;
  /** Takes the line that says where; standard output unless told. */
  readonly print?: (line: string) => void;
  /** Whether that goes to a terminal, which may show a secret, and to no log. */
  readonly isTerminal?: boolean;
  /** Takes the request log; standard error unless told. */
  readonly log?: (line: LogLine | RetentionLine | TrailLine) => void;
  /** How long whoever sends slowly is waited for. */
  readonly times?: ConnectionTimes;
}

export interface RunningServer {
  readonly url: string;
  /** Stops taking requests and waits, ten seconds at most, for those under way. */
  readonly close: () => Promise<void>;
}

/**
 * Serves until the process is interrupted or terminated, and ends it then.
 *
 * @returns once it listens
 * @throws as {@link serve} does
 */
export async function serveUntilEnded(options: ServeOptions): Promise<void> {
  // While it starts there is nothing to finish: what it holds is given back as the process ends.
  let stop: () => Promise<void> = async () => process.exit(1);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(1), MOST_TO_STOP).unref();
      void stop();
    });
  }
  stop = (await serve(options)).close;
}

/**
 * Serves until it is closed.
 *
 * @returns once it listens
 * @throws Error where the port cannot be taken, StoreFailure where the database cannot be used
 * @example (await serve({ configuration: readConfiguration({}, "node") })).url // "http://localhost:8787"
 */
export async function serve({
  configuration,
  print = printLine,
  isTerminal = process.stdout.isTTY === true,
  log = logLine,
  times = CONNECTION_TIMES,
}: ServeOptions): Promise<RunningServer> {
  const { port, database, statelessRoutes, origin, threads, proxies } = configuration;
  const { organisation, contact, retentionDays, accessLogDays } = configuration;
  const about = { organisation, contact, retentionDays, accessLogDays };
  const assets = await assetsOnDisk();
  const stored = database && (await openStoredSide({ ...configuration, database }, { print, isTerminal, log }));
  const pool = openPool({ threads, settings: { about, origin }, store: stored ? stored.store : undefined });
  const service = createService({
    randomBytes,
    log,
    clock: () => performance.now(),
    statelessRoutes,
    assets,
    origin,
    about,
    ...(stored && { withLedger: stored.withLedger, spool: stored.spool }),
    elsewhere: pool,
    readiness: [...(stored ? stored.readiness : []), queueCheck(pool)],
    clientOf: (c) => clientOf({ peer: peerOf(c), forwarded: c.req.header("X-Forwarded-For") ?? null }, proxies),
  });
  const { fetch } = compressed(service);
  const createServer = oneAtATime as typeof import("node:http").createServer;
  const server = serveApp({ fetch, port, hostname: HOST, serverOptions: times, createServer }) as Server;
  await listening(server).catch(async (error) => {
    await pool.close();
    await stored?.close();
    throw error;
  });
  const url = urlOf(server);
  print(`Longlist is listening on ${url}`);
  return {
    url,
    async close() {
      pool.refuseQueue();
      await closed(server);
      await pool.close();
      await stored?.close();
    },
  };
}

/** A queue without a place left sends everybody away who has not signed in. */
function queueCheck(pool: Pool): ReadinessCheck {
  return {
    name: "queue",
    look: async () => (pool.state().waiting < pool.state().most ? null : "as many wait as may"),
  };
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

function logLine(line: object): void {
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
