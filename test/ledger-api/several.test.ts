import { afterAll, expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import type { AuditEntry } from "../../src/ledger/audit/entry.ts";
import type { InspectionFile } from "../../src/ledger/records/inspection-records.ts";
import { EXAMPLE } from "../api/asking.ts";
import { leaveServer, postgresHouse } from "../store/support/stores.ts";
import { patiently } from "../support/patient-client.ts";
import { createdBefore } from "./due-inspection.ts";
import { given, PATIENCE } from "./ledger-app.ts";
import { asking, firstKey, serveHere, startEdge, startNode } from "./services.ts";

/** `npm run bench -- several` has a hundred. */
const WRITERS = Number(process.env.LONGLIST_WRITERS ?? 12);

afterAll(leaveServer, PATIENCE);

test("two processes and a Worker on one PostgreSQL make one first key, one draw and one trail, and sweep once", {
  timeout: 2 * PATIENCE,
}, async (context) => {
  const { connectionString, relay } = await postgresHouse(context);
  const settings = { DATABASE_URL: connectionString, DATABASE_RELAY: relay.address };
  const due = await createdBefore(settings);
  const nodes = await Promise.all([serveHere(settings), startNode(settings)]);
  const told = nodes.filter(({ printed }) => printed().includes("first administrator's key"));
  expect(told).toHaveLength(1);
  const key = firstKey(nth(told, 0));
  const edge = await startEdge(settings);
  const asks = [...nodes, edge].map(asking);
  const ask = nth(asks, 0);
  expect(await given<{ keys: unknown[] }>(ask(key, "/v1/keys"))).toMatchObject({
    keys: [{ name: expect.any(String) }],
  });

  const request = { json: { inspectionDate: "2026-11-02", settings: [{ path: "sampleSize.maximum", value: 30 }] } };
  const { id } = await given<{ id: string }>(ask(key, "/v1/inspections", request));
  await given(ask(key, `/v1/inspections/${id}/submissions`, { csv: EXAMPLE }));
  await given(ask(key, `/v1/inspections/${id}/freeze`, { json: {} }));
  const answers = await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      const mine = nth(asks, writer % asks.length);
      const headers = { "Idempotency-Key": `writer-${writer}` };
      const opened = await patiently(() => mine(key, "/v1/inspections", { ...request, headers }));
      expect(opened.status).toBe(201);
      return patiently(() =>
        mine(key, `/v1/inspections/${id}/draws`, { json: {}, headers: { "Idempotency-Key": `draw-${writer}` } }),
      );
    }),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ code }) => code === "reason-needed")).toHaveLength(WRITERS - 1);
  const file = await given<InspectionFile>(ask(key, `/v1/inspections/${id}`));
  expect(file.draws).toHaveLength(1);

  await Promise.all(Array.from({ length: 3 }, () => fetch(`${edge.url}/__scheduled?cron=17+3+*+*+*`)));
  expect(await given(ask(key, `/v1/inspections/${due}`))).toMatchObject({ state: "erased" });
  const entries: AuditEntry[] = [];
  for (let next: string | null = "/v1/audit/entries?limit=1000"; next !== null; ) {
    const page: { entries: AuditEntry[]; next: string | null } = await given(ask(key, next));
    entries.push(...page.entries);
    next = page.next;
  }
  const count = (what: string) => entries.filter((entry) => entry.what === what).length;
  expect([count("inspection.create"), count("sample.draw"), count("inspection.erase"), count("key.make")]).toEqual([
    2 + WRITERS,
    1,
    1,
    1,
  ]);
  for (const one of asks) expect(await given(one(key, "/v1/audit/verification"))).toMatchObject({ holds: true });
});
