import { expect, test } from "vitest";
import { createLedger } from "../../src/ledger/ledger.ts";
import { RETENTION_DAYS } from "../../src/ledger/platform.ts";
import { openPgliteStore } from "../../src/store/embedded/open-directory.ts";
import { preparedDirectory } from "../store/support/prepared-directory.ts";
import { PATIENCE } from "../store/support/stores.ts";
import { folder, longlist } from "./command-line.ts";

test("an administrator's key is made in the database that the settings name, and opens it", {
  timeout: PATIENCE,
}, async () => {
  const directory = await preparedDirectory();
  const env = { LONGLIST_DATA: directory };
  const store = await openPgliteStore(directory);
  expect(await longlist(["key", "recover"], { env })).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringMatching(/another process is using the data directory.*stop the service/s),
  });
  await store.close();

  const { status, stdout } = await longlist(["key", "recover"], { env });
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^longlist_\w{16}_\w{64}\n$/) });
  const opened = await openPgliteStore(directory);
  const parts = { now: () => new Date(), randomBytes: () => new Uint8Array(), retentionDays: RETENTION_DAYS };
  const ledger = createLedger({ store: opened, ...parts });
  const caller = await ledger.signIn(stdout.trim(), { correlationId: "test" });
  expect(caller.role).toBe("administrator");
  expect(await ledger.trail(caller)).toMatchObject([{ what: "key.make", who: "system" }]);
  await opened.close();
});

test("a database that is not there is not made", async () => {
  const directory = `${folder()}/none`;
  const { status, stderr } = await longlist(["key", "recover"], { env: { LONGLIST_DATA: directory } });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringContaining(`there is no database in ${directory}. Check DATABASE_URL or LONGLIST_DATA`),
  });
});
