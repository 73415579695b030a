import { afterAll, beforeAll, expect, test } from "vitest";
import { RETENTION_DAYS } from "../../../src/ledger/platform.ts";
import { openPool, type Pool } from "../../../src/server/work/pool.ts";
import { given, type House, houseInMemory, houseOn, inspectionAt, PATIENCE } from "../../ledger-api/ledger-app.ts";

let own: House;
let house: House;
let pool: Pool;
beforeAll(async () => {
  own = await houseInMemory();
  const about = { organisation: undefined, contact: undefined, retentionDays: RETENTION_DAYS, accessLogDays: 400 };
  const settings = { about, origin: undefined };
  pool = openPool({ threads: 2, settings, store: own.store });
  house = houseOn(own.store, { elsewhere: pool });
}, PATIENCE);
afterAll(async () => {
  await pool.close();
  await own.store.close();
});

test("an inspection is taken to its verified draw on threads, and the trail is as it would be", async () => {
  const auditor = await house.keyFor("auditor");
  const inspection = await inspectionAt(house, "replaced");
  const verification = await given(house.ask(auditor, `/v1/inspections/${inspection}/draws/last/verification`));
  expect(verification).toMatchObject({ matches: true });
  const trail = await given<{ entries: { what: string }[] }>(house.ask(auditor, `/v1/inspections/${inspection}/audit`));
  const acts = ["inspection.create", "list.submit", "inspection.freeze", "sample.draw", "case.replace"];
  expect(trail.entries.map(({ what }) => what)).toEqual(acts);
  expect(await given(house.ask(auditor, "/v1/audit/verification"))).toMatchObject({ holds: true, faults: [] });
});

test("what the ledger refuses is refused on a thread too, before anything is worked on", async () => {
  const coordinator = await house.keyFor("coordinator");
  const inspection = await inspectionAt(house, "open");
  const early = await house.ask(coordinator, `/v1/inspections/${inspection}/draws`, { json: {} });
  expect([early.status, (await early.json()) as object]).toMatchObject([409, { code: "wrong-state" }]);
  const nobody = await house.ask(null, `/v1/inspections/${inspection}/draws`, { json: {} });
  expect(nobody.status).toBe(401);
});

test("a request that names itself is done once, wherever it is worked on", async () => {
  const coordinator = await house.keyFor("coordinator");
  const inspection = await inspectionAt(house, "frozen");
  const asked = { json: {}, headers: { "Idempotency-Key": "once" } };
  const [first, again] = [
    await house.ask(coordinator, `/v1/inspections/${inspection}/draws`, asked),
    await house.ask(coordinator, `/v1/inspections/${inspection}/draws`, asked),
  ];
  expect(first.status).toBe(201);
  expect(await again.text()).toBe(await first.text());
});
