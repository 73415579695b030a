import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { readConfiguration } from "../../src/server/configuration.ts";
import { serve } from "../../src/server/serve.ts";
import { preparedDirectory } from "../store/support/prepared-directory.ts";
import { ONE_THREAD } from "../support/node-server.ts";
import { ONE_COMPILER } from "../support/one-compiler.ts";
import { keepLine, keepLog } from "../support/run-log.ts";
import { DRAWS, EXAMPLE } from "./asking.ts";

const golden = readFileSync(new URL("../golden/example-draw.json", import.meta.url), "utf8");

function stateless(PORT: string) {
  return readConfiguration({ ...ONE_THREAD, PORT }, "edge");
}

async function serving() {
  const printed: string[] = [];
  const server = await serve({ configuration: stateless("0"), print: (line) => printed.push(line), log: keepLine });
  onTestFinished(() => server.close());
  return { ...server, printed };
}

test("the Node server says where it listens and draws the golden draw", async () => {
  const { url, printed } = await serving();
  expect(printed).toEqual([`Longlist is listening on ${url}`]);
  expect(url).toMatch(/^http:\/\/localhost:\d+$/);
  const response = await fetch(url + DRAWS, { method: "POST", body: EXAMPLE, headers: { "Content-Type": "text/csv" } });
  expect(await response.text()).toBe(golden);
});

test("a body that is too large is answered while it is still being sent", async () => {
  const { url } = await serving();
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.write(
    `POST ${DRAWS} HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: 99999999\r\n\r\n`,
  );
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);
});

test("a port in use is an error that says so", async () => {
  const { url } = await serving();
  const { port } = new URL(url);
  await expect(serve({ configuration: stateless(port), print: () => {} })).rejects.toThrow(
    `address already in use 127.0.0.1:${port}`,
  );
});

test("the command serves until it is terminated, and then finishes what it began", { timeout: 60_000 }, async () => {
  const command = fileURLToPath(new URL("../../src/server.ts", import.meta.url));
  const directory = await preparedDirectory();
  const server = spawn(process.execPath, [...ONE_COMPILER, command, "--port", "0"], {
    env: { ...process.env, ...ONE_THREAD, LONGLIST_DATA: directory },
  });
  onTestFinished(() => void server.kill("SIGKILL"));
  for (const output of [server.stdout, server.stderr]) output.on("data", keepLog("server"));
  let said = "";
  while (!said.includes("listening")) said += String((await once(server.stdout, "data"))[0]);
  const path = join(dirname(directory), "first-key");
  expect(said).toContain(`The first administrator's key is in ${path}, for its owner alone.`);
  expect(said).not.toContain("longlist_");
  expect(readFileSync(path, "utf8")).toMatch(/^longlist_\w+\n$/);
  expect((statSync(path).mode & 0o777).toString(8)).toBe("600");
  const socket = connect(Number(/:(\d+)$/m.exec(said)![1]), "127.0.0.1");
  const length = Buffer.byteLength(EXAMPLE);
  socket.write(`POST ${DRAWS} HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: ${length}\r\n`);
  socket.write("Connection: close\r\nExpect: 100-continue\r\n\r\n");
  await once(socket, "data");
  server.kill("SIGTERM");
  socket.write(EXAMPLE);
  const [answer] = await once(socket, "data");
  expect(String(answer)).toMatch(/^HTTP\/1\.1 200 /);
  expect(await once(server, "exit")).toEqual([0, null]);
});
