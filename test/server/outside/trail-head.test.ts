import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BEGINNING } from "../../../src/ledger/audit/entry.ts";
import { createLedger } from "../../../src/ledger/ledger.ts";
import type { InspectionFile } from "../../../src/ledger/records/inspection-records.ts";
import { witness } from "../../../src/server/outside/witness.ts";
import { compareOutside } from "../../../src/server/readiness.ts";
import { aDesk, opened, someone } from "../../ledger/support/desk.ts";
import { given, PATIENCE } from "../../ledger-api/ledger-app.ts";
import { asking, firstKey, type SpawnedService, serveHere, startNode } from "../../ledger-api/services.ts";
import { aFolder, preparedDirectory } from "../../store/support/prepared-directory.ts";
import { onEmbeddedStore } from "../../store/support/stores.ts";

const request = { json: { inspectionDate: "2026-11-02" } };

async function killed({ process }: SpawnedService): Promise<void> {
  const ended = new Promise((resolve) => process.once("close", resolve));
  process.kill("SIGKILL");
  await ended;
}

const keptHead = (directory: string) => JSON.parse(readFileSync(join(directory, "trail-head"), "utf8"));

test("a database that lost what was acknowledged last, its log damaged, is found out by the head kept outside it", {
  timeout: PATIENCE,
}, async () => {
  const directory = await preparedDirectory();
  const first = await startNode({ LONGLIST_DATA: directory });
  const key = firstKey(first);
  for (let count = 0; count < 3; count++) await given(asking(first)(key, "/v1/inspections", request));
  const head = await given<{ sequence: number; hash: string }>(asking(first)(key, "/v1/audit/head"));
  expect(keptHead(directory)).toEqual({ sequence: head.sequence, hash: head.hash });
  expect(first.printed()).toContain(`{"task":"trail","sequence":4,"hash":"${head.hash}","erased":[]}`);
  await killed(first);
  damageLastOfLog(join(directory, "postgres", "pg_wal"));

  const second = await startNode({ LONGLIST_DATA: directory });
  expect(second.printed()).toMatch(/WARNING: the audit trail ends before the head that was kept outside/);
  // The trail by itself holds, and what is done from now on does not hide what was lost.
  await given(asking(second)(key, "/v1/inspections", request));
  expect(await given(asking(second)(key, "/v1/audit/verification"))).toMatchObject({ holds: true });
  expect(keptHead(directory)).toMatchObject({ sequence: 4 });
  const ready = await asking(second)(null, "/ready");
  const { checks } = await ready.json();
  expect([ready.status, checks]).toMatchObject([
    503,
    { database: "ok", disk: "ok", head: expect.stringContaining("ends before the head") },
  ]);
});

test("what was erased is erased again in an older copy of the database, before anybody is answered", {
  timeout: PATIENCE,
}, async () => {
  const directory = await preparedDirectory();
  const first = await serveHere({ LONGLIST_DATA: directory });
  const key = firstKey(first);
  const { id } = await given<{ id: string }>(asking(first)(key, "/v1/inspections", request));
  await first.close();
  await cp(join(directory, "postgres"), join(directory, "copy"), { recursive: true });
  const second = await serveHere({ LONGLIST_DATA: directory });
  const reason = "The inspection was called off.";
  await given(asking(second)(key, `/v1/inspections/${id}/erasure`, { json: { reason } }));
  await second.close();
  rmSync(join(directory, "postgres"), { recursive: true });
  await cp(join(directory, "copy"), join(directory, "postgres"), { recursive: true });
  appendFileSync(join(directory, "erasures"), '{"inspection":"0123456789abcdef","reason":"Of another ledger"}\n{"insp');

  const third = await serveHere({ LONGLIST_DATA: directory });
  const file = await given<InspectionFile>(asking(third)(key, `/v1/inspections/${id}`));
  expect(file).toMatchObject({ state: "erased", erasure: { reason, by: "system" } });
  expect(third.printed()).toContain("WARNING: the audit trail ends before the head");
});

onEmbeddedStore("a head kept outside", (fresh) => {
  test("is said to be another's where something else stands there, and unreadable where it is", async (context) => {
    const { platform } = aDesk(await fresh(context));
    const directory = aFolder();
    const start = async () => {
      const printed: string[] = [];
      const trail = witness(platform.store, directory, () => {});
      const ledger = createLedger({ ...platform, store: trail.store });
      await compareOutside(ledger, trail, (line) => printed.push(line));
      await opened({ ledger });
      return printed;
    };
    expect(await start()).toEqual([]);
    writeFileSync(join(directory, "trail-head"), JSON.stringify({ sequence: 1, hash: BEGINNING.hash }));
    expect(await start()).toEqual([
      expect.stringContaining("WARNING: the audit trail has another entry where the head"),
    ]);
    writeFileSync(join(directory, "trail-head"), "{");
    expect(await start()).toEqual([expect.stringContaining("WARNING: the head of the audit trail cannot")]);
  });
});

onEmbeddedStore("what could not be kept outside", (fresh) => {
  test("is kept with the next act that can be, and then the trail holds again", async (context) => {
    const { platform } = aDesk(await fresh(context));
    // A file stands where the folder should.
    const directory = join(aFolder(), "outside");
    writeFileSync(directory, "");
    const trail = witness(platform.store, directory, () => {});
    const ledger = createLedger({ ...platform, store: trail.store });
    const one = await opened({ ledger });
    expect(trail.state()).toBe("unkept");
    await ledger.erase(someone("administrator"), one, "Called off.");
    expect(trail.state()).toBe("unkept");
    rmSync(directory);
    await opened({ ledger });
    expect(trail.state()).toBe("holds");
    expect(readFileSync(join(directory, "erasures"), "utf8")).toContain(one);
    expect(await trail.compare()).toEqual([]);
    expect(trail.state()).toBe("holds");
  });
});

/** Turns the bytes at the end of what PostgreSQL has written last, as a failing disk does. */
function damageLastOfLog(folder: string): void {
  const segment = readdirSync(folder)
    .filter((name) => /^[0-9A-F]{24}$/.test(name))
    .sort()
    .at(-1);
  const path = join(folder, String(segment));
  const bytes = readFileSync(path);
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  for (let at = end - 400; at < end; at++) bytes[at] = 255 - (bytes[at] ?? 0);
  writeFileSync(path, bytes);
}
