import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { AuditEntry } from "../../src/ledger/audit/entry.ts";
import type { AccessKey } from "../../src/ledger/credentials/read-keys.ts";
import { EXAMPLE } from "../api/asking.ts";
import { longlist } from "../cli/command-line.ts";
import { given } from "../ledger-api/ledger-app.ts";
import { asking, firstKey, type Service, serveHere } from "../ledger-api/services.ts";
import { aFolder, preparedDirectory } from "../store/support/prepared-directory.ts";
import { leaveServer, PATIENCE, postgresHouse } from "../store/support/stores.ts";

afterAll(leaveServer, PATIENCE);

/** Everything that a ledger tells of an inspection, of its keys and of its trail. */
async function told(service: Service, key: string, id: string) {
  const ask = asking(service);
  const { entries } = await given<{ entries: AuditEntry[] }>(ask(key, "/v1/audit/entries?limit=1000"));
  // Asking is a use of the key that asks.
  const { keys } = await given<{ keys: AccessKey[] }>(ask(key, "/v1/keys"));
  return {
    file: await given(ask(key, `/v1/inspections/${id}`)),
    receipt: await given(ask(key, `/v1/inspections/${id}/draws/1/receipt`)),
    keys: keys.map(({ lastUsedAt: _, ...rest }) => rest),
    entries,
  };
}

test("a backup of a running service is restored into a directory and into PostgreSQL, where all is as it was", {
  timeout: 3 * PATIENCE,
}, async (context) => {
  const directory = await preparedDirectory();
  const first = await serveHere({ LONGLIST_DATA: directory });
  const [ask, key] = [asking(first), firstKey(first)];
  const { id } = await given<{ id: string }>(ask(key, "/v1/inspections", { json: { inspectionDate: "2026-11-02" } }));
  await given(ask(key, `/v1/inspections/${id}/submissions`, { csv: EXAMPLE }));
  await given(ask(key, `/v1/inspections/${id}/freeze`, { json: {} }));
  await given(ask(key, `/v1/inspections/${id}/draws`, { json: {} }));

  const folder = aFolder();
  const file = join(folder, "ledger.backup");
  const local = { env: { LONGLIST_DATA: directory } };
  expect(await longlist(["backup", file], local)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("another process is using the data directory"),
  });
  const remote = { env: { LONGLIST_SERVER: first.url, LONGLIST_KEY: key }, fetch };
  expect(await longlist(["backup", file], remote)).toMatchObject({ status: 0, stderr: "" });
  expect((statSync(file).mode & 0o777).toString(8)).toBe("600");
  expect(await longlist(["backup", file], remote)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("is there already"),
  });
  const before = await told(first, key, id);
  expect(before.entries.at(-1)).toMatchObject({ what: "ledger.backup" });
  await given(ask(key, `/v1/inspections/${id}/erasure`, { json: { reason: "Called off." } }));
  await first.close();

  const { connectionString, relay } = await postgresHouse(context);
  const empty = { DATABASE_URL: connectionString, DATABASE_RELAY: relay.address };
  for (const settings of [{ LONGLIST_DATA: await preparedDirectory() }, empty]) {
    const env = { LONGLIST_DATA: join(aFolder(), "data"), ...settings };
    expect(await longlist(["restore", file], { env })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("Restored 1 inspections and 1 keys"),
    });
    const next = await serveHere(env);
    const { entries, ...rest } = await told(next, key, id);
    expect(rest).toEqual({ file: before.file, receipt: before.receipt, keys: before.keys });
    expect(entries.slice(0, -1)).toEqual(before.entries);
    expect(entries.at(-1)).toMatchObject({ what: "ledger.restore", who: "system" });
    expect(await given(asking(next)(key, "/v1/audit/verification"))).toMatchObject({ holds: true });
    await next.close();
  }

  // Beside the erasures of the first one, what was erased since the backup does not come back.
  const env = { LONGLIST_DATA: await preparedDirectory() };
  const erasures = join(directory, "erasures");
  expect(await longlist(["restore", file, "--erasures", erasures], { env })).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("1 that were erased since are erased again"),
  });
  expect(await longlist(["backup", join(folder, "second.backup")], { env })).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, "second.backup"), "utf8")).not.toContain("LL-0");
  expect(await longlist(["restore", file], { env })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("holds a ledger already"),
  });
});

test("what is no backup is refused, and a key that may not take one", { timeout: PATIENCE }, async () => {
  const file = join(aFolder(), "list.csv");
  writeFileSync(file, EXAMPLE);
  const env = { LONGLIST_DATA: await preparedDirectory() };
  expect(await longlist(["restore", file], { env })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("is no backup of Longlist"),
  });
  const service = await serveHere(env);
  const request = { json: { name: "A", role: "auditor" } };
  const { token } = await given<{ token: string }>(asking(service)(firstKey(service), "/v1/keys", request));
  const path = join(aFolder(), "ledger.backup");
  expect(await longlist(["backup", path, "--server", service.url, "--key", token], { fetch })).toMatchObject({
    status: 2,
  });
});
