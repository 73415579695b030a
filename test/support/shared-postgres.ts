import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { findServer, type PostgresServer, startServer } from "../store/support/postgres-server.ts";

/** One PostgreSQL server for a whole run, started when a test first asks for it. @module */

/** The environment's name for the address at which it is asked for. */
const ADDRESS = "LONGLIST_TEST_POSTGRES";

/** What a test needs to know of the server. */
export type ServerAddress = Pick<PostgresServer, "port" | "user" | "password">;

/**
 * The run's server, started if nobody asked before.
 *
 * @throws Error with what the server said where it does not start
 */
export async function sharedPostgres(): Promise<ServerAddress> {
  const response = await fetch(String(process.env[ADDRESS]));
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return JSON.parse(text) as ServerAddress;
}

/** Started with the run, before its first test; what it returns ends with it. */
export default async function setup(): Promise<() => Promise<void>> {
  let database: Promise<PostgresServer> | null = null;
  const broker = createServer((_, response) => {
    // A connection kept open would be closed here just when a file that takes long asks again.
    response.setHeader("Connection", "close");
    database ??= startDatabase();
    database.then(
      ({ port, user, password }) => response.end(JSON.stringify({ port, user, password })),
      (error) => response.writeHead(500).end(String(error)),
    );
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => broker.once("listening", resolve));
  process.env[ADDRESS] = `http://127.0.0.1:${(broker.address() as AddressInfo).port}`;
  return async () => {
    broker.closeAllConnections();
    broker.close();
    await (await database?.catch(() => null))?.stop();
  };
}

async function startDatabase(): Promise<PostgresServer> {
  const bin = findServer();
  // Tests look for it before they ask: without it they are named as not run.
  if (bin === null) throw new Error("no PostgreSQL is installed");
  const { prepareTemplate } = await import("../store/support/stores.ts");
  const server = await startServer(bin);
  await prepareTemplate(server);
  return server;
}
