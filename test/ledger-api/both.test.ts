import { afterAll, expect, test } from "vitest";
import { EXAMPLE } from "../api/asking.ts";
import { preparedDirectory } from "../store/support/prepared-directory.ts";
import { leaveServer, postgresHouse } from "../store/support/stores.ts";
import { createdBefore } from "./due-inspection.ts";
import { journey } from "./journey.ts";
import { PATIENCE } from "./ledger-app.ts";
import { asking, firstKey, migrated, serveHere, startEdge } from "./services.ts";

const CANARIES = EXAMPLE.replaceAll("LL-", "CANARY-");

afterAll(leaveServer, PATIENCE);

test("the Node server on its embedded database does the whole journey", { timeout: PATIENCE }, async () => {
  const service = await serveHere({ LONGLIST_DATA: await preparedDirectory() });
  await journey(asking(service), firstKey(service), CANARIES);
  expect(service.printed()).toContain('"route":"/v1/inspections/:inspection/draws"');
  expect(service.printed()).not.toContain("CANARY");
});

test("the Worker on a PostgreSQL server does the same, and deletes what is due when its schedule says so", {
  timeout: PATIENCE,
}, async (context) => {
  const { connectionString, relay } = await postgresHouse(context);
  const settings = { DATABASE_URL: connectionString, DATABASE_RELAY: relay.address };
  const id = await createdBefore(settings);
  const administrator = await migrated(settings);
  const service = await startEdge(settings);
  await journey(asking(service), administrator, CANARIES);
  expect(service.printed()).toContain('"route":"/v1/inspections/:inspection/draws"');
  expect(service.printed()).not.toContain("CANARY");

  const ask = asking(service);
  await fetch(`${service.url}/__scheduled?cron=17+3+*+*+*`);
  const file = await (await ask(administrator, `/v1/inspections/${id}`)).json();
  expect(file).toMatchObject({ state: "erased", erasure: { reason: "retention", by: "system" } });
});

test("the Node server starts without its database server, and draws", { timeout: PATIENCE }, async () => {
  const nowhere = { DATABASE_URL: "postgres://someone:secret@localhost:9/longlist", DATABASE_RELAY: "localhost:9" };
  const ask = asking(await serveHere(nowhere));
  const refused = await ask("longlist_key", "/v1/inspections");
  expect([refused.status, await refused.json()]).toMatchObject([503, { code: "database-unavailable" }]);
  expect((await ask(null, "/v1/draws?inspectionDate=2026-11-02", { csv: EXAMPLE })).status).toBe(200);
});
