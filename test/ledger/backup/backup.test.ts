import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { BEGINNING } from "../../../src/ledger/audit/entry.ts";
import { type RestoreRequest, restoreBackup } from "../../../src/ledger/backup/restore-backup.ts";
import { NOT_KEPT } from "../../../src/ledger/backup/tables.ts";
import { writeBackup } from "../../../src/ledger/backup/write-backup.ts";
import { migrate } from "../../../src/store/migrate.ts";
import { readMigrations } from "../../../src/store/migration-files.ts";
import type { Store } from "../../../src/store/store.ts";
import { openPgliteInMemory } from "../../store/support/pglite-in-memory.ts";
import { blankSnapshot } from "../../store/support/pglite-snapshot.ts";
import { onEachStore, PATIENCE } from "../../store/support/stores.ts";
import { aDesk, type Desk, drawn, someone } from "../support/desk.ts";
import { expectNoSmallCounts, keepAsBefore } from "./kept-before.ts";

const administrator = someone("administrator");
const auditor = someone("auditor");
const AT = "2026-11-28T20:00:00.000Z";

async function linesOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  await store.transaction(async (queries) => {
    await queries.query("set transaction isolation level repeatable read, read only");
    await writeBackup(queries, AT, (line) => void lines.push(line));
  });
  return lines;
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function request(lines: readonly string[], more: Partial<RestoreRequest> = {}): Promise<RestoreRequest> {
  return { lines: each(lines), migrations: await readMigrations(), erasures: [], replaces: null, ...more };
}

/** All rows of all tables, as PostgreSQL prints them. */
async function contents(store: Store): Promise<Record<string, string[]>> {
  const tables = await store.query<{ name: string }>(
    "select tablename::text as name from pg_tables where schemaname = current_schema()",
    [],
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await store.query<{ row: string }>(`select t::text as row from "${name}" t`, []);
    all[name] = rows.map(({ row }) => row).sort();
  }
  return all;
}

/** Takes an inspection through assignment and judgements, blank as they are, to closed ratings. @returns it */
async function rate({ ledger }: Desk, inspection: string): Promise<string> {
  await ledger.assign(administrator, inspection, { inspectors: [{ name: "A", most: null, share: 1, domains: null }] });
  await ledger.judge(administrator, inspection, []);
  await ledger.closeRatings(administrator, inspection);
  return inspection;
}

onEachStore("a backup", (fresh) => {
  test("restored elsewhere is the same ledger: every table, trail, receipts and keys; nobody is signed in", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await drawn(desk);
    await rate(desk, inspection);
    await rate(desk, await drawn(desk)).then((gone) => desk.ledger.erase(administrator, gone, "Called off."));
    const { token } = await desk.ledger.makeKey(administrator, { name: "A", role: "auditor", expiresAt: null });
    await desk.ledger.openSession(token, { correlationId: "test" });
    const before = await contents(desk.platform.store);
    const lines = await linesOf(desk.platform.store);

    const { store } = await openPgliteInMemory(await blankSnapshot());
    context.onTestFinished(store.close);
    const restored = aDesk(store);
    const report = await restoreBackup(restored.platform, await request(lines));
    expect(report.header.head).toEqual(await desk.ledger.auditHead(auditor));

    const after = await contents(store);
    const { session, migration, audit_entry: entries, audit_head, ...rest } = before;
    expect(session?.length).toBe(1);
    expect(after.session).toEqual([]);
    expect(after).toMatchObject(rest);
    const [own, copied] = [true, false].map((is) =>
      after.audit_entry?.filter((one) => one.includes(",ledger.restore,") === is),
    );
    expect(copied).toEqual(entries);
    expect(own).toHaveLength(1);
    expect(await restored.ledger.verifyTrail(auditor)).toMatchObject({ holds: true });
    expect(await restored.ledger.ratings(auditor, inspection)).toEqual(await desk.ledger.ratings(auditor, inspection));
    expect(await restored.ledger.stored(auditor, inspection)).toEqual(await desk.ledger.stored(auditor, inspection));
    expect(await restored.ledger.signIn(token, { correlationId: "test" })).toMatchObject({ role: "auditor" });
    await expect(store.query("delete from inspection", [])).rejects.toMatchObject({ code: "append-only" });
  });

  test("holds every table there is, those too that nobody has thought of, but those that are named", async (context) => {
    const store = await fresh(context);
    await store.query(
      "create table pear (n int8 generated always as identity primary key, what text, data bytea, at timestamptz)",
    );
    await store.query("insert into pear (what, data, at) values ($1, '\\x00ff', now()), (null, null, null)", [
      'é"\n\\',
    ]);
    const lines = await linesOf(store);
    const named = new Set(lines.map((line) => JSON.parse(line).table));
    const counted = Object.keys(JSON.parse(lines.at(-1)!).rows);
    const all = Object.keys(await contents(store));
    expect([...counted, ...Object.keys(NOT_KEPT)].sort()).toEqual(all.sort());
    expect(named).toContain("pear");
    // A restore goes by the schema of the database that it finds.
    const [{ lines: kept }] = [{ lines: lines.filter((line) => JSON.parse(line).table === "pear") }];
    expect(kept.flatMap((line) => JSON.parse(line).rows).map(([, what, data]) => [what, data])).toEqual([
      ['é"\n\\', "\\x00ff"],
      [null, null],
    ]);
  });
});

describe("a restore", { timeout: PATIENCE }, () => {
  let lines: string[] = [];
  let inspection = "";
  beforeEach(async () => {
    if (lines.length > 0) return;
    const { store } = await openPgliteInMemory(await blankSnapshot());
    const desk = aDesk(store);
    await migrate(store, await readMigrations());
    inspection = await drawn(desk);
    lines = await linesOf(store);
    await store.close();
  }, PATIENCE);

  test("erases again what was erased since, and names on the trail the head that it replaces", async (context) => {
    const { store } = await openPgliteInMemory(await blankSnapshot());
    context.onTestFinished(store.close);
    const { platform, ledger } = aDesk(store);
    const replaces = { sequence: 9, hash: BEGINNING.hash };
    const erasures = [
      { inspection, reason: "Called off" },
      { inspection: "0123456789abcdef", reason: "Another's" },
    ];
    const { erasedAgain, head } = await restoreBackup(platform, await request(lines, { erasures, replaces }));
    expect(erasedAgain).toEqual([inspection]);
    expect(await ledger.show(auditor, inspection)).toMatchObject({
      state: "erased",
      erasure: { reason: "Called off" },
    });
    expect(await store.query("select * from case_document", [])).toEqual([]);
    expect(head).toEqual(await ledger.auditHead(auditor));
    const trail = await ledger.trail(auditor);
    expect(trail.slice(-2)).toMatchObject([
      { what: "inspection.erase", who: "system" },
      { what: "ledger.restore", who: "system", details: { replacedSequence: 9, erasedAgain: 1, madeAt: AT } },
    ]);
  });

  test("of a file that is damaged or cut short does nothing, and one into a ledger neither", async (context) => {
    const { store } = await openPgliteInMemory(await blankSnapshot());
    context.onTestFinished(store.close);
    const { platform } = aDesk(store);
    const damaged: readonly (readonly [string, readonly string[]])[] = [
      ["is no backup", []],
      ["is no backup", ["case reference,gender"]],
      ["cut short", lines.slice(0, -1)],
      ["damaged", [...lines.slice(0, 3), ...lines.slice(4)]],
      ["damaged", lines.map((line) => line.replace("Exampleshire", "Elsewhere").replace("male", "female"))],
      ["does not know", [lines[0]!.replace("001-ledger", "999-later"), ...lines.slice(1)]],
    ];
    for (const [why, file] of damaged) {
      await expect(restoreBackup(platform, await request(file)), why).rejects.toThrow(why);
      expect(Object.keys(await contents(store))).toEqual([]);
    }
    await restoreBackup(platform, await request(lines));
    await expect(restoreBackup(platform, await request(lines))).rejects.toThrow("holds a ledger already");
  });
});

onEachStore("a database of release 1.0.0", (fresh) => {
  const path = new URL("../../golden/releases/1.0.0/ledger.jsonl.gz", import.meta.url);
  const lines = gunzipSync(readFileSync(path)).toString().trim().split("\n");
  const named = new Set<string>(JSON.parse(lines[0] ?? "").migrations.map(({ name }: { name: string }) => name));

  test("is brought up to date by the migrations after it: every row is there, draws verify, and work goes on", async (context) => {
    const server = await fresh(context);
    await server.query("drop schema public cascade; create schema public;");
    const { platform, ledger } = aDesk(server);
    const all = await readMigrations();
    // As that release left it.
    await restoreBackup(platform, await request(lines, { migrations: all.filter(({ name }) => named.has(name)) }));
    await keepAsBefore(server);
    const before = await contents(server);

    // The next version's own migration stands for those that are still to come.
    const coming = { name: "999-rehearsed", sql: "alter table inspection add column rehearsed text;" };
    const lacked = all.filter(({ name }) => !named.has(name)).map(({ name }) => name);
    expect(await migrate(server, [...all, coming])).toEqual([...lacked, coming.name]);

    const after = await contents(server);
    for (const [table, rows] of Object.entries(before)) {
      if (table !== "migration") expect(after[table]?.length, table).toBe(rows.length);
    }
    await expectNoSmallCounts(server);
    expect(await ledger.verifyTrail(auditor)).toMatchObject({ holds: true });
    const inspections = await ledger.list(administrator, { limit: 10 });
    expect(inspections.map(({ state }) => state).sort()).toEqual(["erased", "open", "rated"]);
    const rated = inspections.find(({ state }) => state === "rated")?.id ?? "";
    expect(await ledger.verify(auditor, rated)).toMatchObject({ matches: true });
    expect(await ledger.reopenRatings(administrator, rated, "An answer was wrong.")).toMatchObject({
      cause: "reopened",
    });
  });
});
