import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openPgliteStore } from "../../../src/store/embedded/open-directory.ts";
import { LEAST_FREE } from "../../../src/store/least-free.ts";
import { notRun } from "../../support/not-run.ts";
import { DISK_WANTED } from "../support/mounted-disk.ts";
import { aFolder, preparedDirectory } from "../support/prepared-directory.ts";
import { QUICK_LOCK } from "../support/quick-lock.ts";
import { aSmallDisk } from "../support/small-disk.ts";
import { PATIENCE } from "../support/stores.ts";

const options = { lockTimes: QUICK_LOCK, patience: { onceRefused: 500 } };

test("on a disk that is filling up, what is begun is refused before it can hurt, and done once there is room again", {
  timeout: PATIENCE,
}, async (context) => {
  const disk = aSmallDisk(160) ?? notRun(context, DISK_WANTED);
  const store = await openPgliteStore(await preparedDirectory(disk.folder), options);
  onTestFinished(store.close);
  await store.query("create table pear (n int4); insert into pear values (1)");
  disk.fill(LEAST_FREE - 2 ** 20);
  await delay(150);
  await expect(store.query("insert into pear values (2)", [])).rejects.toMatchObject({ code: "full" });
  await expect(store.transaction((queries) => queries.query("select 1"))).rejects.toMatchObject({ code: "full" });
  await expect(openPgliteStore(join(disk.folder, "another"), options)).rejects.toMatchObject({ code: "full" });
  disk.empty();
  await delay(150);
  await store.query("insert into pear values (3)", []);
  expect(await store.query("select n from pear order by n")).toEqual([{ n: 1 }, { n: 3 }]);
  await store.close();
});

test("a database that is busy for ever, as the disk takes no more, is ended, and goes on once there is room", {
  timeout: PATIENCE,
}, async (context) => {
  const disk = aSmallDisk(160) ?? notRun(context, DISK_WANTED);
  const store = await openPgliteStore(await preparedDirectory(disk.folder), { ...options, leastFree: 0 });
  onTestFinished(store.close);
  await store.query("create table pear (n int4); insert into pear values (1)");
  disk.fill(2 ** 20);
  // Each begins a new segment of PostgreSQL's log, for which there is no room.
  const switching = async () => {
    for (;;) {
      await store.query("insert into pear values (2); select pg_switch_wal()").catch((error) => {
        // The first one PostgreSQL itself finds out about; the next it would try for ever.
        if (error.sqlState === null) throw error;
      });
    }
  };
  await expect(switching()).rejects.toMatchObject({ code: "full", sqlState: null });
  await expect(store.query("insert into pear values (3); select pg_switch_wal()")).rejects.toMatchObject({
    code: "full",
  });
  disk.empty();
  await store.query("insert into pear values (4)", []);
  expect((await store.query("select n from pear where n <> 2 order by n")).at(-1)).toEqual({ n: 4 });
  disk.fill(0);
  await store.close();
});

test("room is what the setting says: more than any disk has is never there", async () => {
  const directory = aFolder();
  const leastFree = Number.MAX_SAFE_INTEGER;
  await expect(openPgliteStore(directory, { ...options, leastFree })).rejects.toMatchObject({ code: "full" });
});
