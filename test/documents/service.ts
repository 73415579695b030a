import { readConfiguration } from "../../src/server/configuration.ts";
import { serve } from "../../src/server/serve.ts";
import { KEPT_FOR_LONG, ONE_THREAD } from "../support/node-server.ts";
import type { Service } from "./shown-commands.ts";

/**
 * Runs work beside a service with a ledger of its own, and the first administrator's key.
 *
 * @param directory where the ledger's database is, or is to be made
 */
export async function withService<T>(
  directory: string,
  log: (line: object) => void,
  work: (service: Service) => Promise<T>,
): Promise<T> {
  const printed: string[] = [];
  const running = await serve({
    configuration: readConfiguration({ ...KEPT_FOR_LONG, ...ONE_THREAD, PORT: "0", LONGLIST_DATA: directory }, "node"),
    print: (line) => printed.push(line),
    isTerminal: true,
    log,
  });
  try {
    const key = /\blonglist_\S+/.exec(printed.join("\n"))?.[0];
    if (key === undefined) throw new Error("the service made no first key");
    return await work({ url: running.url, key });
  } finally {
    await running.close();
  }
}
