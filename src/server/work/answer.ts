import { type MessagePort, workerData } from "node:worker_threads";
import { randomBytes } from "../../base/random-bytes.ts";
import type { HandedRequest, HandedResponse } from "../../http/heavy/elsewhere.ts";
import { createLedger } from "../../ledger/ledger.ts";
import { remoteStore } from "../../store/remote/remote-store.ts";
import { assetsOnDisk } from "../../web/assets/assets-on-disk.ts";
import { createService } from "../service.ts";
import type { ThreadSettings } from "./pool.ts";

/**
 * What a thread of the pool does: it is the service once more, which answers the requests that it is handed one after the other. It
 * has no database of its own; what it asks of one goes through a port, for as long as the request is worked on.
 *
 * @module
 */

const { about, origin } = workerData as ThreadSettings;

let port: MessagePort | null = null;
let fault: string | undefined;

const service = createService({
  randomBytes,
  // The thread that was asked logs the request; what failed here it would not know.
  log: (line) => {
    fault = line.fault;
  },
  clock: () => performance.now(),
  assets: await assetsOnDisk(),
  origin,
  about,
  requestIds: "given",
  withLedger: async (_, work) => {
    if (port === null) throw new Error("the request was handed over without a database");
    const { retentionDays, accessLogDays } = about;
    const store = remoteStore(port);
    await work(createLedger({ store, now: () => new Date(), randomBytes, retentionDays, accessLogDays }));
  },
});

/** Answers a request. @param asked with a port where it needs the database */
export async function answer(asked: {
  readonly request: HandedRequest;
  readonly port: MessagePort | null;
}): Promise<HandedResponse> {
  const { requestId, url, method, headers, body } = asked.request;
  port = asked.port;
  fault = undefined;
  try {
    const named = new Headers(headers.map(([name, value]) => [name, value]));
    named.set("X-Request-Id", requestId);
    const response = await service.fetch(new Request(url, { method, headers: named, body }));
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: [...response.headers], body: bytes, fault };
  } finally {
    port?.close();
  }
}
