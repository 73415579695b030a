import type { ExecutionContext } from "hono";
import { createApp } from "./api/app.ts";
import type { Api, WithLedger } from "./api/parts.ts";
import { type Configuration, type Environment, readConfiguration } from "./configuration.ts";
import { createLedger, type Ledger } from "./ledger/ledger.ts";
import { sweepOnce } from "./server/retention.ts";
import { forOneRequest } from "./store/for-one-request.ts";
import { openVercelStore } from "./store/vercel-store.ts";

/**
 * The service on the edge runtime. Its settings are bindings, known with the first request; it has no database of its
 * own, and does without where none is bound. The database is set up by a command: `longlist migrate`.
 *
 * @module
 */

interface Service {
  readonly app: Api;
  readonly configuration: Configuration;
}

type Waiting = Pick<ExecutionContext, "waitUntil">;

let service: Service | null = null;

function serviceOf(environment: Environment): Service {
  if (service) return service;
  const configuration = readConfiguration(environment, null);
  const { database, statelessRoutes } = configuration;
  const withLedger: WithLedger = (c, work) => onLedger(configuration, c.executionCtx, work);
  const app = createApp({
    randomBytes,
    log,
    clock: () => performance.now(),
    statelessRoutes,
    ...(database && { withLedger }),
  });
  service = { app, configuration };
  return service;
}

/** A ledger on connections of its own, which end with the request. */
function onLedger(
  { database, retentionDays }: Configuration,
  context: Waiting,
  work: (ledger: Ledger) => Promise<void>,
): Promise<void> {
  if (database?.kind !== "server") return Promise.resolve();
  return forOneRequest(
    () => openVercelStore({ ...database, connections: 1 }),
    (end) => context.waitUntil(end),
    (store) => work(createLedger({ store, now: () => new Date(), randomBytes, retentionDays })),
  );
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

function log(line: object): void {
  // biome-ignore lint/suspicious/noConsole: the platform's log
  console.log(JSON.stringify(line));
}

export default {
  async fetch(request: Request, environment: Environment = {}, context?: ExecutionContext): Promise<Response> {
    return serviceOf(environment).app.fetch(request, environment, context);
  },

  /** Deletes the case data that is due; when, `wrangler.toml` says. */
  async scheduled(_: unknown, environment: Environment, context: ExecutionContext): Promise<void> {
    const { configuration } = serviceOf(environment);
    await onLedger(configuration, context, (ledger) => sweepOnce(ledger, log));
  },
};
