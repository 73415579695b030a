import type { ExecutionContext } from "hono";
import { randomBytes } from "./base/random-bytes.ts";
import { clientOnEdge } from "./http/client.ts";
import type { WithLedger } from "./http/platform.ts";
import { createLedger, type Ledger } from "./ledger/ledger.ts";
import { type Configuration, type Environment, readConfiguration } from "./server/configuration.ts";
import { createService, type Service } from "./server/service.ts";
import { sweepOnce } from "./server/sweep-once.ts";
import { forOneRequest, openVercelStore } from "./store/vercel-store.ts";
import { type AssetBinding, assetsOfBinding } from "./web/assets/assets-of-binding.ts";

/**
 * The service on the edge runtime. Its settings are bindings, known with the first request; it has no database of its
 * own, and does without where none is bound. The database is set up by a command: `longlist migrate`.
 *
 * @module
 */

interface Running {
  readonly service: Service;
  readonly configuration: Configuration;
}

interface Bindings extends Environment {
  /** The built files; see `wrangler.toml`. */
  readonly ASSETS: AssetBinding;
}

type Waiting = Pick<ExecutionContext, "waitUntil">;

let running: Promise<Running> | null = null;

/** Set up by the first request; by the next one again where that failed. */
function runningIn(bindings: Bindings): Promise<Running> {
  running ??= start(bindings).catch((error) => {
    running = null;
    throw error;
  });
  return running;
}

async function start(bindings: Bindings): Promise<Running> {
  const configuration = readConfiguration(bindings, "edge");
  const { database, statelessRoutes, origin } = configuration;
  const withLedger: WithLedger = (c, work) => onLedger(configuration, c.executionCtx, work);
  const service = createService({
    randomBytes,
    log,
    clock: () => performance.now(),
    statelessRoutes,
    assets: await assetsOfBinding(bindings.ASSETS),
    origin,
    about: configuration,
    ...(database && { withLedger }),
    clientOf: (c) => clientOnEdge(c.req.raw.headers),
  });
  return { service, configuration };
}

/** A ledger on connections of its own, which end with the request. */
function onLedger(
  { database, retentionDays, accessLogDays }: Configuration,
  context: Waiting,
  work: (ledger: Ledger) => Promise<void>,
): Promise<void> {
  if (database?.kind !== "server") return Promise.resolve();
  return forOneRequest(
    () => openVercelStore({ ...database, connections: 1 }),
    (end) => context.waitUntil(end),
    (store) => work(createLedger({ store, now: () => new Date(), randomBytes, retentionDays, accessLogDays })),
  );
}

function log(line: object): void {
  // biome-ignore lint/suspicious/noConsole: the platform's log
  console.log(JSON.stringify(line));
}

export default {
  async fetch(request: Request, bindings: Bindings, context?: ExecutionContext): Promise<Response> {
    const { service } = await runningIn(bindings);
    return service.fetch(request, bindings, context);
  },

  /** Deletes the case data that is due; when, `wrangler.toml` says. */
  async scheduled(_: unknown, bindings: Bindings, context: ExecutionContext): Promise<void> {
    const { configuration } = await runningIn(bindings);
    await onLedger(configuration, context, (ledger) => sweepOnce(ledger, log));
  },
};
