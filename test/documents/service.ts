import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfiguration } from "../../src/server/configuration.ts";
import { serve } from "../../src/server.ts";
import { KEPT_FOR_LONG } from "../support/node-server.ts";
import type { Service } from "./shown-commands.ts";

/** Runs work beside a service with a ledger of its own, and the first administrator's key. */
export async function withService<T>(log: (line: object) => void, work: (service: Service) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "longlist-documents-"));
  const printed: string[] = [];
  const running = await serve({
    configuration: readConfiguration({ ...KEPT_FOR_LONG, PORT: "0", LONGLIST_DATA: join(folder, "ledger") }, "node"),
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
    rmSync(folder, { recursive: true, force: true });
  }
}
