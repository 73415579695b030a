import { chmod, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openPgliteStore } from "../../../src/store/embedded/open-directory.ts";
import { PATIENCE } from "../support/stores.ts";

test("a database in a directory is there again after it was closed, and is nobody else's while it is open", {
  timeout: PATIENCE,
}, async () => {
  const directory = join(await mkdtemp(join(tmpdir(), "longlist-data-")), "made", "here");
  onTestFinished(() => rm(join(directory, "..", ".."), { recursive: true, force: true }));
  const store = await openPgliteStore(directory);
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
  const above = await mkdtemp(join(tmpdir(), "longlist-data-"));
  onTestFinished(() => rm(above, { recursive: true, force: true }));
  await chmod(above, 0o755);
  const rights = async (...path: string[]) => ((await stat(join(above, ...path))).mode & 0o777).toString(8);
  await (await openPgliteStore(join(above, "data"))).close();
  expect([await rights("data"), await rights("data", "postgres")]).toEqual(["700", "700"]);
  await chmod(join(above, "data", "postgres"), 0o755);
  await (await openPgliteStore(join(above, "data"))).close();
  expect(await rights("data", "postgres")).toBe("700");
});
