import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserServer } from "playwright-core";
import { findServer, type PostgresServer, startServer } from "../store/support/postgres-server.ts";
import { CHROMIUM_ARGUMENTS, findChromium } from "./not-run.ts";
import { SERVICES } from "./shared.ts";

/** One PostgreSQL server and one browser for a whole run, each started when a test first asks for it. @module */

/** Started with the run, before its first test; what it returns ends with it. */
export default async function setup(): Promise<() => Promise<void>> {
  let database: Promise<PostgresServer> | null = null;
  let browser: Promise<BrowserServer> | null = null;
  const started: Readonly<Record<string, () => Promise<object>>> = {
    "/postgres": async () => {
      database ??= startDatabase();
      const { port, user, password } = await database;
      return { port, user, password };
    },
    "/browser": async () => {
      browser ??= startBrowser();
      return { address: (await browser).wsEndpoint() };
    },
  };
  const broker = createServer((request, response) => {
    // A connection kept open would be closed here just when a file that takes long asks again.
    response.setHeader("Connection", "close");
    const start = started[request.url ?? ""];
    if (!start) return response.writeHead(404).end();
    start().then(
      (told) => response.end(JSON.stringify(told)),
      (error) => response.writeHead(500).end(String(error)),
    );
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => broker.once("listening", resolve));
  process.env[SERVICES] = `http://127.0.0.1:${(broker.address() as AddressInfo).port}`;
  return async () => {
    broker.closeAllConnections();
    broker.close();
    await (await browser?.catch(() => null))?.close();
    await (await database?.catch(() => null))?.stop();
  };
}

async function startDatabase(): Promise<PostgresServer> {
  const { prepareTemplate } = await import("../store/support/stores.ts");
  const server = await startServer(found(findServer()));
  await prepareTemplate(server);
  return server;
}

async function startBrowser(): Promise<BrowserServer> {
  const { chromium } = await import("playwright-core");
  return chromium.launchServer({ executablePath: found(findChromium()), args: [...CHROMIUM_ARGUMENTS] });
}

/** Tests look for the program before they ask: without it they are named as not run. */
function found(program: string | null): string {
  if (program === null) throw new Error("the program is not installed");
  return program;
}
