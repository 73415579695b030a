import { expect, test } from "vitest";
import { canonicalJson } from "../../src/base/canonical.ts";
import { leading, nth } from "../../src/base/lists.ts";
import { type AuditEntry, BEGINNING, entryAfter } from "../../src/ledger/audit/entry.ts";
import { readTrail } from "../../src/ledger/audit/read-trail.ts";
import type { Store } from "../../src/store/store.ts";
import { onEachStore } from "../store/support/stores.ts";
import { aDesk, drawn, opened, someone, teamOf } from "./support/desk.ts";

const auditor = someone("auditor");

/** Everything that refuses changes, switched off: what somebody who owns the database could do. */
const WITHOUT_TRIGGERS = "set local session_replication_role = replica";

async function tamper(store: Store, sql: string): Promise<void> {
  await store.transaction(async (queries) => {
    await queries.query(WITHOUT_TRIGGERS);
    await queries.query(sql);
  });
}

onEachStore("the audit trail", (fresh) => {
  test("tells what, who, when, of what and by which request, and chains by hashes", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await drawn(desk);
    const trail = await desk.ledger.trail(auditor, { subject: inspection });
    expect(trail.map(({ what }) => what)).toEqual([
      "inspection.create",
      "list.submit",
      "inspection.freeze",
      "sample.draw",
    ]);
    expect(trail[3]).toMatchObject({
      sequence: 4,
      who: "key:coordinator",
      at: "2026-10-01T09:00:00.000Z",
      subject: inspection,
      correlationId: "request-1",
      details: { draw: 1, seedOrigin: "generated" },
    });
    expect(trail[0]).toEqual(entryAfter(BEGINNING, nth(trail, 0)));
    for (const [index, entry] of trail.slice(1).entries()) expect(entry).toEqual(entryAfter(nth(trail, index), entry));
    expect(await desk.ledger.auditHead(auditor)).toEqual({ sequence: 4, hash: nth(trail, 3).hash });
    const { receipt } = await desk.ledger.stored(auditor, inspection);
    expect(receipt.ledger!.audit).toEqual({ sequence: 3, hash: nth(trail, 2).hash });
  });

  test("is read page by page, and by a team for its own inspection alone", async (context) => {
    const desk = aDesk(await fresh(context));
    const [mine, other] = [await drawn(desk), await opened(desk)];
    const sequences = async (...page: Parameters<typeof desk.ledger.trail>) =>
      (await desk.ledger.trail(...page)).map(({ sequence }) => sequence);
    expect(await sequences(auditor, { after: 2, limit: 2 })).toEqual([3, 4]);
    expect(await sequences(teamOf(mine), { subject: mine })).toEqual([1, 2, 3, 4]);
    await expect(desk.ledger.trail(teamOf(mine), { subject: other })).rejects.toMatchObject({ code: "not-on-record" });
    await expect(desk.ledger.trail(teamOf(mine))).rejects.toMatchObject({ code: "not-on-record" });
  });

  test("holds no entry of an act that was refused", async (context) => {
    const desk = aDesk(await fresh(context));
    const inspection = await drawn(desk);
    const before = await desk.ledger.auditHead(auditor);
    await desk.ledger.draw(someone("coordinator"), inspection).catch(() => {});
    expect(await desk.ledger.auditHead(auditor)).toEqual(before);
  });

  test("is not changed, deleted from, emptied or put out of order by anything that goes through the database", async (context) => {
    const desk = aDesk(await fresh(context));
    await drawn(desk);
    const { store } = desk.platform;
    const attempts = [
      "update audit_entry set who = 'nobody' where sequence = 2",
      "delete from audit_entry where sequence = 4",
      "truncate audit_entry",
      "update audit_head set sequence = 3",
      "delete from audit_head",
      "truncate audit_head",
      "insert into audit_entry select 9, what, who, at, subject, correlation_id, details, hash, hash from audit_entry where sequence = 4",
      "insert into audit_entry select 5, what, who, at, subject, correlation_id, details, previous, hash from audit_entry where sequence = 4",
    ];
    for (const sql of attempts) await expect(store.query(sql), sql).rejects.toMatchObject({ code: "append-only" });
    expect(await desk.ledger.verifyTrail(auditor)).toMatchObject({ holds: true, entries: 4, faults: [] });
  });

  test("shows every entry that was changed, removed, put in or swapped by whoever owns the database", async (context) => {
    const { store } = aDesk(await fresh(context)).platform;
    const desk = aDesk(store);
    await drawn(desk);
    const original = await readTrail(store);
    const head = await desk.ledger.auditHead(auditor);
    await store.query("alter table audit_entry drop constraint audit_entry_pkey");
    const restore = async () => {
      await tamper(store, "delete from audit_entry");
      await tamper(store, original.map(insertion).join(";"));
      await tamper(store, `update audit_head set sequence = ${head.sequence}, hash = '${head.hash}'`);
      expect(await desk.ledger.verifyTrail(auditor)).toMatchObject({ holds: true });
    };
    for (const [what, sql, sequence] of tamperings(original)) {
      await tamper(store, sql);
      const { holds, faults } = await desk.ledger.verifyTrail(auditor);
      expect(holds, what).toBe(false);
      expect(nth(faults, 0).sequence, what).toBe(sequence);
      await restore();
    }
  });

  test("holds though others write between the statements of its verification, draws and receipts among it", async (context) => {
    const { store } = aDesk(await fresh(context)).platform;
    const writer = aDesk(store).ledger;
    const inspection = await drawn({ ledger: writer });
    let acts = 0;
    const between: Store = {
      ...store,
      async query(sql, values) {
        if (++acts <= 8) await writer.draw(someone("coordinator"), inspection, { reason: `meanwhile ${acts}` });
        return store.query(sql, values);
      },
    };
    const verdict = await aDesk(between).ledger.verifyTrail(auditor);
    expect(acts).toBeGreaterThan(2);
    expect(verdict).toMatchObject({ holds: true, faults: [], entries: verdict.head.sequence });
    expect(verdict.entries).toBeGreaterThanOrEqual(4);
    expect((await writer.auditHead(auditor)).sequence).toBeGreaterThan(verdict.head.sequence);
  });

  test("that was written anew from its beginning is shown by the heads in receipts", async (context) => {
    const { store } = aDesk(await fresh(context)).platform;
    const desk = aDesk(store);
    const inspection = await drawn(desk);
    const { receipt } = await desk.ledger.stored(auditor, inspection);
    const forged: AuditEntry[] = [];
    for (const entry of await readTrail(store)) {
      forged.push(entryAfter(forged.at(-1) ?? BEGINNING, { ...entry, who: "key:nobody" }));
    }
    const last = forged.at(-1)!;
    await tamper(store, `delete from audit_entry; ${forged.map(insertion).join(";")}`);
    await tamper(store, `update audit_head set sequence = ${last.sequence}, hash = '${last.hash}'`);
    expect((await desk.ledger.verifyTrail(auditor)).faults).toEqual([
      { sequence: 3, message: "a receipt names another hash: the trail was rewritten" },
    ]);
    await tamper(store, `update draw set head_hash = '${nth(forged, 2).hash}'`);
    expect(await desk.ledger.verifyTrail(auditor)).toMatchObject({ holds: true });
    expect(await desk.ledger.verifyTrail(auditor, [receipt.ledger!.audit])).toMatchObject({ holds: false });
  });

  test("whose end was cut off, its head and all, holds but for the receipts that others kept", async (context) => {
    const { store } = aDesk(await fresh(context)).platform;
    const desk = aDesk(store);
    const inspection = await drawn(desk);
    const { receipt } = await desk.ledger.draw(someone("coordinator"), inspection, { reason: "again" });
    const kept = receipt.ledger!.audit;
    expect(await desk.ledger.verifyTrail(auditor)).toMatchObject({ holds: true, entries: 5, witnessedTo: 4 });
    const [first, second] = leading(await readTrail(store), 2);
    await tamper(store, `delete from audit_entry where sequence > ${second.sequence}; delete from draw`);
    await tamper(store, `update audit_head set sequence = ${second.sequence}, hash = '${second.hash}'`);
    expect(await desk.ledger.verifyTrail(auditor)).toMatchObject({ holds: true, entries: 2, witnessedTo: 0 });
    expect(await desk.ledger.verifyTrail(auditor, [first])).toMatchObject({ holds: true, witnessedTo: 1 });
    expect((await desk.ledger.verifyTrail(auditor, [kept])).faults).toEqual([
      { sequence: 4, message: "a receipt names a head that the trail does not reach: entries were removed" },
    ]);
  });
});

/** What was done, how, and the first entry where it shows. */
function tamperings(trail: readonly AuditEntry[]): [string, string, number][] {
  const fields = ["what", "who", "subject", "correlation_id", "details", "hash"] as const;
  const values: Record<(typeof fields)[number], string> = {
    what: "list.submit",
    who: "key:nobody",
    subject: "0000000000000000",
    correlation_id: "another",
    details: "{}",
    hash: BEGINNING.hash,
  };
  const changed = trail.flatMap(({ sequence, what }) =>
    fields
      .filter((field) => !(field === "what" && what === values.what))
      .map((field): [string, string, number] => [
        `${field} of entry ${sequence} changed`,
        `update audit_entry set ${field} = '${values[field]}' where sequence = ${sequence}`,
        sequence,
      ]),
  );
  const removed = trail.map(({ sequence }, index): [string, string, number] => [
    `entry ${sequence} removed`,
    `delete from audit_entry where sequence = ${sequence}`,
    trail[index + 1]?.sequence ?? sequence,
  ]);
  const last = trail.at(-1)!;
  const after = entryAfter(last, { ...last, who: "key:nobody" });
  return [
    ...changed,
    ...removed,
    ["an entry put in at the end", insertion(after), last.sequence],
    [
      "an entry put in between, the later ones moved on",
      `update audit_entry set sequence = sequence + 1 where sequence > 2; ${insertion({ ...after, sequence: 3 })}`,
      3,
    ],
    [
      "two entries swapped",
      "update audit_entry set sequence = case sequence when 2 then 3 else 2 end where sequence in (2, 3)",
      2,
    ],
    ["the moment of an entry changed", "update audit_entry set at = '2026-01-01T00:00:00.000Z' where sequence = 2", 2],
    ["the whole trail removed", "delete from audit_entry", last.sequence],
  ];
}

function insertion(entry: AuditEntry): string {
  const { sequence, what, who, at, subject, correlationId, details, previous, hash } = entry;
  const values = [what, who, at, subject, correlationId, canonicalJson(details), previous, hash];
  return `insert into audit_entry values (${sequence}, ${values.map((value) => `'${value}'`).join(", ")})`;
}
