import { afterAll, expect, test } from "vitest";
import { preparedDirectory } from "../store/support/prepared-directory.ts";
import { leaveServer, postgresHouse } from "../store/support/stores.ts";
import { type KillReport, killRounds } from "./kill-rounds.ts";
import { PATIENCE } from "./ledger-app.ts";

/** `npm run bench -- kill` does fifty on each driver. */
const ROUNDS = 2;
const timeout = 3 * PATIENCE;

afterAll(leaveServer, PATIENCE);

function expectNothingLost({ fell, acknowledged, lost, beyond, trail }: KillReport): void {
  expect([...fell.values()].reduce((sum, count) => sum + count, 0)).toBe(ROUNDS);
  expect(acknowledged).toBeGreaterThanOrEqual(10);
  expect({ lost, beyond }).toEqual({ lost: [], beyond: 0 });
  expect(trail).toMatchObject({ holds: true, faults: [] });
}

test("a server killed at any moment, its start included, loses nothing that it answered and does nothing twice", {
  timeout,
}, async () => {
  expectNothingLost(await killRounds({ LONGLIST_DATA: await preparedDirectory() }, ROUNDS, "suite"));
});

test("nor does one whose database is a PostgreSQL server, which goes on with what it was doing", {
  timeout,
}, async (context) => {
  const { connectionString, relay } = await postgresHouse(context);
  const environment = { DATABASE_URL: connectionString, DATABASE_RELAY: relay.address };
  expectNothingLost(await killRounds(environment, ROUNDS, "suite"));
});
