import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { EXAMPLE } from "../api/asking.ts";
import { asking, firstKey, startNode } from "../ledger-api/services.ts";
import { DISK_WANTED } from "../store/support/mounted-disk.ts";
import { preparedDirectory } from "../store/support/prepared-directory.ts";
import { aSmallDisk } from "../store/support/small-disk.ts";
import { PATIENCE } from "../store/support/stores.ts";
import { spawnServer } from "../support/node-server.ts";
import { notRun } from "../support/not-run.ts";

test("on a full disk the ledger says 503 and the rest goes on, until there is room again; a start there fails at once", {
  timeout: PATIENCE,
}, async (context) => {
  const disk = aSmallDisk(160) ?? notRun(context, DISK_WANTED);
  const environment = { LONGLIST_DATA: await preparedDirectory(disk.folder) };
  const service = await startNode(environment);
  const ask = asking(service);
  const key = firstKey(service);
  expect(service.printed()).not.toContain("Making a database");
  const create = () => ask(key, "/v1/inspections", { json: { inspectionDate: "2026-11-02" } });
  expect((await create()).status).toBe(201);

  disk.fill(2 ** 20);
  await delay(150);
  const refused = await create();
  expect([refused.status, refused.headers.get("retry-after"), await refused.json()]).toMatchObject([
    503,
    "600",
    { code: "database-full" },
  ]);
  expect((await ask(null, "/health")).status).toBe(200);
  expect((await ask(null, "/v1/draws?inspectionDate=2026-11-02", { csv: EXAMPLE })).status).toBe(200);

  // At once and not after trying for ever, which this test would wait for in vain.
  const late = spawnServer({ LONGLIST_DATA: join(disk.folder, "another") });
  expect(await late.url).toBeNull();
  expect(late.process.exitCode).toBe(2);
  // Whoever starts a service for the first time waits for seconds, and is told for what.
  expect(late.printed()).toMatch(/Making a database in \S+another, which takes some seconds.*no room left/s);

  disk.empty();
  await vi.waitFor(async () => expect((await create()).status).toBe(201), PATIENCE);
  disk.fill(0);
  service.process.kill("SIGTERM");
  expect(await once(service.process, "exit")).toEqual([0, null]);
});

test("a server that is told to end while it starts ends, and leaves no lock behind", {
  timeout: PATIENCE,
}, async () => {
  const directory = await preparedDirectory();
  const first = await startNode({ LONGLIST_DATA: directory });
  const second = spawnServer({ LONGLIST_DATA: directory });
  expect(await second.url).toBeNull();
  expect([second.process.exitCode, second.printed()]).toEqual([2, expect.stringContaining("another process is using")]);

  first.process.kill("SIGSTOP");
  const third = spawnServer({ LONGLIST_DATA: directory });
  const locks = () =>
    readdirSync(directory)
      .filter((name) => name.startsWith("lock"))
      .sort();
  await vi.waitFor(() => expect(locks()).toEqual(["lock", expect.stringMatching(/^lock\./)]), PATIENCE);
  third.process.kill("SIGTERM");
  await third.ended;
  expect([third.process.exitCode, locks()]).toEqual([1, ["lock"]]);
  first.process.kill("SIGCONT");
  expect((await asking(first)(firstKey(first), "/v1/inspections")).status).toBe(200);
});
