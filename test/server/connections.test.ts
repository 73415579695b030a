import { once } from "node:events";
import type { RequestListener } from "node:http";
import { connect, type Socket } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { readConfiguration } from "../../src/server/configuration.ts";
import { CONNECTION_TIMES, listening, oneAtATime, urlOf } from "../../src/server/listening.ts";
import { serve } from "../../src/server/serve.ts";
import { ONE_THREAD } from "../support/node-server.ts";
import { keepLine } from "../support/run-log.ts";

/** Opens a service of its own and a connection to it, and gathers what it says. */
async function connection() {
  const logged: string[] = [];
  const server = await serve({
    configuration: readConfiguration({ ...ONE_THREAD, PORT: "0" }, "edge"),
    print: (line) => void logged.push(line),
    log(line) {
      logged.push(JSON.stringify(line));
      keepLine(line);
    },
  });
  onTestFinished(() => server.close());
  const open = () => {
    const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
    onTestFinished(() => void socket.destroy());
    return socket;
  };
  return { url: server.url, open, logged };
}

const ASKED = (path: string, host = "localhost") => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;

test("requests behind each other are answered in their order; a connection with more than anybody has is closed", async () => {
  const { url, open } = await connection();
  const socket = open();
  let said = "";
  socket.on("data", (chunk) => {
    said += String(chunk);
  });
  socket.write(ASKED("/health") + ASKED("/no-such-page") + ASKED("/v1/no-such-route") + ASKED("/health"));
  const statuses = () => [...said.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status);
  await expect.poll(statuses, { timeout: 20_000 }).toHaveLength(4);
  expect(statuses()).toEqual(["200", "404", "404", "200"]);
  const flood = open();
  flood.on("error", () => {});
  let answered = 0;
  const hungUp = once(flood, "close");
  flood.write(ASKED("/openapi.json").repeat(1_000));
  expect((await fetch(`${url}/health`)).status).toBe(200);
  flood.on("data", (chunk) => {
    answered += [...String(chunk).matchAll(/HTTP\/1\.1 200/g)].length;
  });
  await hungUp;
  expect(answered).toBeLessThan(20);
});

test("a Host of which no address can be made is answered so, and nothing of the address is printed", async () => {
  const { open, logged } = await connection();
  const printed = vi.spyOn(console, "error");
  for (const host of ["1.2.3.999", "999.1.1.1", "256.256.256.256"]) {
    const socket = open();
    socket.write(ASKED("/v1/checks?team=CANARY-TEAM", host));
    const [chunk] = await once(socket, "data");
    expect([host, String(chunk).slice(0, 12)]).toEqual([host, "HTTP/1.1 400"]);
  }
  expect(printed).not.toHaveBeenCalled();
  expect(logged.join("\n")).not.toContain("CANARY");
});

test("of bodies that are sent slowly so many are read at once, and the next are told to come again", async () => {
  const { open } = await connection();
  const head = "POST /v1/checks?inspectionDate=2026-11-02 HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n";
  // From this computer nobody is told from anybody: only all who have not signed in are counted together.
  const begun = Array.from({ length: 60 }, () => {
    const socket = open();
    socket.write(`${head}Content-Length: 1000000\r\n\r\nCase reference`);
    return socket;
  });
  const refused: string[] = [];
  for (const socket of begun) socket.on("data", (chunk) => refused.push(String(chunk).slice(0, 12)));
  await expect.poll(() => refused.length, { timeout: 20_000 }).toBe(20);
  expect(new Set(refused)).toEqual(new Set(["HTTP/1.1 503"]));
  const next = open();
  for (const socket of begun) socket.destroy();
  next.write(`${head}Content-Length: 14\r\n\r\nCase reference`);
  expect(String((await once(next, "data"))[0])).toMatch(/^HTTP\/1\.1 (200|503)/);
});

test("whoever does not finish the headers of a request is answered so, and hung up on", {
  timeout: 60_000,
}, async () => {
  const server = await serve({
    configuration: readConfiguration({ ...ONE_THREAD, PORT: "0" }, "edge"),
    print: () => {},
    log: keepLine,
    times: { ...CONNECTION_TIMES, headersTimeout: 300, requestTimeout: 1_000, connectionsCheckingInterval: 100 },
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

test("whoever takes nothing of an answer is hung up on", { timeout: 30_000 }, async () => {
  // More than the system keeps on the way.
  const body = Buffer.alloc(100_000_000);
  const times = { ...CONNECTION_TIMES, untakenAnswer: 300 };
  const server = oneAtATime(times, (_, response) => response.end(body)).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await listening(server);
  const socket = connect(Number(new URL(urlOf(server)).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => {});
  socket.once("data", () => socket.pause());
  const [taken] = await once(server, "connection");
  const closed = once(taken, "close");
  socket.write(ASKED("/"));
  await closed;
  expect(CONNECTION_TIMES.untakenAnswer).toBe(15_000);
});

/** A server of so many connections at most, and connections to it. */
async function small(most: number, answer: RequestListener, keepAliveTimeout = 60_000) {
  const times = { ...CONNECTION_TIMES, keepAliveTimeout };
  const server = oneAtATime(times, answer, most).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await listening(server);
  return async (sent = "") => {
    const socket = connect(Number(new URL(urlOf(server)).port), "127.0.0.1");
    onTestFinished(() => void socket.destroy());
    socket.on("error", () => {}).resume();
    await once(socket, "connect");
    socket.write(sent);
    return socket;
  };
}

test("a connection that is kept for a next request is closed where none comes", async () => {
  const open = await small(10, (_, response) => response.end("yes"), 100);
  await once(await open(ASKED("/")), "close");
  expect(CONNECTION_TIMES.keepAliveTimeout).toBe(65_000);
});

test("connections on which nothing is asked keep nobody out, and make room before any that waits for its answer", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const open = await small(30, async ({ url }, response) => {
    if (url === "/slow") await held;
    response.end("yes");
  });
  const slow = await open(ASKED("/slow"));
  const kept = await open(ASKED("/"));
  await once(kept, "data");
  const silent: Socket[] = [];
  for (let count = 0; count < 60; count++) silent.push(await open());
  expect(String((await once(await open(ASKED("/")), "data"))[0])).toContain("yes");
  await expect.poll(() => silent.filter((socket) => socket.closed).length, { timeout: 10_000 }).toBeGreaterThan(40);
  expect([kept.closed, slow.closed, silent.at(-1)?.closed]).toEqual([true, false, false]);
  const answered = once(slow, "data");
  release();
  expect(String((await answered)[0])).toContain("yes");
});
