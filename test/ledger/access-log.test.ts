import { beforeAll, describe, expect, test } from "vitest";
import { pruneAccessLog } from "../../src/ledger/audit/access-chain.ts";
import type { StoreFailure } from "../../src/store/store-failure.ts";
import { given, type House, houseInMemory, inspectionAt, PATIENCE } from "../ledger-api/ledger-app.ts";

interface Entry {
  readonly sequence: number;
  readonly what: string;
  readonly who: string;
  readonly subject: string | null;
  readonly details: Record<string, unknown>;
}

let house: House;
let auditor: string;
let inspection: string;
beforeAll(async () => {
  house = await houseInMemory();
  auditor = await house.keyFor("auditor");
  inspection = await inspectionAt(house, "replaced");
}, PATIENCE);

const log = async (after = 0) =>
  (await given<{ entries: Entry[] }>(house.ask(auditor, `/v1/access/entries?after=${after}&limit=1000`))).entries;
const last = async () => (await log()).at(-1)?.sequence ?? 0;
const keyIn = (token: string) => `key:${token.split("_")[1]}`;

describe("every reading of case data is entered: by which key, what, of which inspection and draw, in which form", () => {
  test.each<[string, string | undefined, object]>([
    ["/draws/last/receipt", undefined, { reads: "receipt", number: null, form: "json" }],
    ["/draws/1/receipt", "text/csv", { reads: "receipt", number: 1, form: "csv" }],
    ["/draws/1/reserves", "text/csv", { reads: "receipt", number: 1, form: "csv" }],
    ["/draws/1", undefined, { reads: "receipt", number: 1, form: "json" }],
    ["/submissions/1", undefined, { reads: "submission", number: 1, form: "json" }],
    ["/replacements/1", undefined, { reads: "replacement", number: 1, form: "json" }],
    ["/replacements", undefined, { reads: "inspection", number: null, form: "json" }],
    ["", undefined, { reads: "inspection", number: null, form: "json" }],
    ["/draws/1/verification", undefined, { reads: "verification", number: 1, form: "json" }],
  ])("%s as %s", async (path, accept, details) => {
    const before = await last();
    const team = await house.keyFor("team", inspection);
    const headers: Record<string, string> = accept === undefined ? {} : { Accept: accept };
    expect((await house.ask(team, `/v1/inspections/${inspection}${path}`, { headers })).status).toBe(200);
    expect(await log(before)).toMatchObject([{ who: keyIn(team), subject: inspection, details }]);
  });

  test("what holds no case data is not entered", async () => {
    const before = await last();
    for (const path of ["/v1/inspections", `/v1/inspections/${inspection}/audit`, "/v1/audit/head"]) {
      expect((await house.ask(auditor, path)).status).toBe(200);
    }
    expect(await log(before)).toEqual([]);
  });
});

test("a refused act, a key that did not work and a session are entered", async () => {
  const before = await last();
  const team = await house.keyFor("team", inspection);
  await house.ask(team, `/v1/inspections/${inspection}/draws`, { json: {} });
  await house.ask(team, "/v1/inspections/0123456789abcdef");
  await house.ask(`${team.slice(0, -4)}0000`, "/v1/inspections");
  await house.ask("longlist_not-one", "/v1/inspections");
  const { secret } = await house.ledger.openSession(team, { correlationId: "a" });
  await house.ledger.closeSession(secret, { correlationId: "b" });
  const key = keyIn(team).slice("key:".length);
  expect(await log(before)).toMatchObject([
    { what: "act.refused", who: `key:${key}`, subject: inspection, details: { act: "sample.draw" } },
    { what: "act.refused", who: `key:${key}`, subject: "0123456789abcdef", details: { act: "inspection.read" } },
    { what: "sign-in.failed", who: "nobody", subject: key },
    { what: "sign-in.failed", who: "nobody", subject: null },
    { what: "session.open", who: `key:${key}`, subject: key },
    { what: "session.close", who: `key:${key}`, subject: key },
  ]);
});

test("whoever tries keys without end does not fill it: sixty are entered in a minute", async () => {
  house.clock.now = new Date("2026-10-01T10:00:00.000Z");
  const before = await last();
  for (let tries = 0; tries < 70; tries++) await house.ask("longlist_not-one", "/v1/inspections");
  expect(await log(before)).toHaveLength(60);
  house.clock.now = new Date("2026-10-01T10:01:01.000Z");
  await house.ask("longlist_not-one", "/v1/inspections");
  expect(await log(before)).toHaveLength(61);
});

test("administrators and auditors read it, and nobody else", async () => {
  for (const [role, status] of [
    ["administrator", 200],
    ["auditor", 200],
    ["coordinator", 403],
    ["team", 403],
  ] as const) {
    const token = await house.keyFor(role, ...(role === "team" ? [inspection] : []));
    expect((await house.ask(token, "/v1/access/entries")).status, role).toBe(status);
  }
});

describe("nobody can bend it", () => {
  test.each([
    "update access_entry set who = 'nobody'",
    "delete from access_entry",
    "truncate access_entry",
    "delete from access_head",
    "update access_head set sequence = 1",
    "update access_head set pruned_sequence = sequence, pruned_hash = 'sha256:d0c1f4b2f622f6aa82ca40a131e599ec264bc4d3c0a53a163c7306e312a7d135'",
  ])("%s", async (sql) => {
    await expect(house.store.query(sql, [])).rejects.toMatchObject({
      code: "append-only",
    } satisfies Partial<StoreFailure>);
  });
});

test("what is older than it is kept goes, and the rest goes on from its hash", async () => {
  expect(await given(house.ask(auditor, "/v1/access/verification"))).toMatchObject({ holds: true, faults: [] });
  const all = await log();
  house.clock.now = new Date("2026-10-02T09:00:00.000Z");
  await house.ask(auditor, `/v1/inspections/${inspection}`);
  expect(await pruneAccessLog(house, "2026-10-01T20:00:00.000Z")).toBe(all.length);
  const left = await log();
  expect(left.at(0)?.sequence).toBe((all.at(-1)?.sequence ?? 0) + 1);
  expect(await given(house.ask(auditor, "/v1/access/verification"))).toMatchObject({
    holds: true,
    entries: left.length,
    faults: [],
  });
});
