import { chmod, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { lockText, thisProcess } from "../../../src/store/embedded/lock-file.ts";
import { openPgliteStore } from "../../../src/store/embedded/open-directory.ts";
import { aFolder, preparedDirectory } from "../support/prepared-directory.ts";
import { QUICK_LOCK } from "../support/quick-lock.ts";
import { PATIENCE } from "../support/stores.ts";

test("a database in a directory is there again after it was closed, and is nobody else's while it is open", {
  timeout: PATIENCE,
}, async () => {
  const directory = join(aFolder(), "made", "here");
  const store = await openPgliteStore(directory);
  // What it keeps in memory, it fills with zeros each time before anybody is answered.
  expect(await store.query("show shared_buffers", [])).toEqual([{ shared_buffers: "16MB" }]);
  await store.query("create table pear (n int4); insert into pear values (7)");
  await expect(openPgliteStore(directory)).rejects.toMatchObject({ code: "in-use" });
  await store.close();
  expect(await readdir(directory)).toEqual(["postgres"]);

  const again = await openPgliteStore(directory);
  expect(await again.query("select n from pear")).toEqual([{ n: 7 }]);
  await again.close();
  await expect(again.query("select 1")).rejects.toMatchObject({ code: "unavailable" });
});

test("a database in a directory is its owner's alone, one that an earlier version made too", {
  timeout: PATIENCE,
}, async () => {
  const above = aFolder();
  await chmod(above, 0o755);
  await preparedDirectory(above);
  const rights = async (...path: string[]) => ((await stat(join(above, ...path))).mode & 0o777).toString(8);
  await chmod(join(above, "data", "postgres"), 0o755);
  await (await openPgliteStore(join(above, "data"))).close();
  expect(await rights("data", "postgres")).toBe("700");
});

test("whoever holds a directory that was taken over meanwhile writes nothing more, and is told", {
  timeout: PATIENCE,
}, async () => {
  const directory = await preparedDirectory();
  const lost = vi.fn();
  const store = await openPgliteStore(directory, { whenLost: lost, lockTimes: { ...QUICK_LOCK, beat: 600_000 } });
  await store.query("create table pear (n int4)");
  const cutOff = store.transaction(async (queries) => {
    await queries.query("insert into pear values (1)", []);
    await writeFile(join(directory, "lock"), lockText(thisProcess(), 0));
    await queries.query("insert into pear values (2)", []);
  });
  await expect(cutOff).rejects.toMatchObject({ code: "unavailable" });
  await expect(store.query("insert into pear values (3)", [])).rejects.toMatchObject({ code: "unavailable" });
  expect(lost).toHaveBeenCalled();
  await rm(join(directory, "lock"));
  await store.close();
  const next = await openPgliteStore(directory);
  expect(await next.query("select n from pear")).toEqual([]);
  await next.close();
});
