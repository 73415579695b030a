import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { notRun } from "../support/not-run.ts";
import { findServer, freePort, SERVER_WANTED, startServer } from "./support/postgres-server.ts";
import { PATIENCE } from "./support/stores.ts";

test("the server of a test run takes another port where somebody has taken its own meanwhile", {
  timeout: PATIENCE,
}, async (context) => {
  const bin = findServer() ?? (await notRun(context, SERVER_WANTED));
  const somebody = createServer().listen(0, "127.0.0.1");
  context.onTestFinished(() => void somebody.close());
  await once(somebody, "listening");
  const { port: taken } = somebody.address() as AddressInfo;
  const ports = [Promise.resolve(taken), freePort()];
  const server = await startServer(bin, () => ports.shift()!);
  expect(server.port).not.toBe(taken);
  expect(ports).toEqual([]);
  await server.stop();
});
