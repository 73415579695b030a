import { once } from "node:events";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { readConfiguration } from "../../src/server/configuration.ts";
import { CONNECTION_TIMES } from "../../src/server/listening.ts";
import { serve } from "../../src/server/serve.ts";
import { ONE_THREAD } from "../support/node-server.ts";
import { keepLine } from "../support/run-log.ts";

test("whoever does not finish the headers of a request is answered so, and hung up on", {
  timeout: 60_000,
}, async () => {
  const server = await serve({
    configuration: readConfiguration({ ...ONE_THREAD, PORT: "0" }, "edge"),
    print: () => {},
    log: keepLine,
    times: { headersTimeout: 300, requestTimeout: 1_000, connectionsCheckingInterval: 100 },
  });
  onTestFinished(() => server.close());
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.write("GET /health HTTP/1.1\r\nHost: localhost\r\n");
  const start = performance.now();
  let said = "";
  socket.on("data", (chunk) => {
    said += String(chunk);
  });
  await once(socket, "close");
  expect(said).toMatch(/^HTTP\/1\.1 408 /);
  expect(performance.now() - start).toBeGreaterThan(200);
  // What the service waits for itself.
  expect(CONNECTION_TIMES).toMatchObject({ headersTimeout: 10_000, requestTimeout: 120_000 });
});
