import { expect, test } from "vitest";
import { type Migration, migrate } from "../../src/store/migrate.ts";
import { readMigrations } from "../../src/store/migration-files.ts";
import { onEachStore } from "./support/stores.ts";

const pear: Migration = { name: "900-pear.sql", sql: "create table pear (n int4); insert into pear values (1)" };

onEachStore("migrations", (fresh) => {
  test("are applied once, however many processes begin at the same time", async (context) => {
    const store = await fresh(context);
    const all = [...(await readMigrations()), pear];
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(store, all)));
    expect(applied.flat()).toEqual([pear.name]);
    expect(await store.query("select n from pear")).toEqual([{ n: 1 }]);
    expect(await migrate(store, all)).toEqual([]);
  });

  test("are applied all or none", async (context) => {
    const store = await fresh(context);
    const broken = { name: "901-broken.sql", sql: "create table apple (n int4); select * from nowhere" };
    const failing = migrate(store, [...(await readMigrations()), pear, broken]);
    await expect(failing).rejects.toMatchObject({ code: "unprepared" });
    expect(await store.query("select to_regclass('pear')::text as pear", [])).toEqual([{ pear: null }]);
  });

  test("are refused where one was changed after it had been applied, or is not known to this version", async (context) => {
    const store = await fresh(context);
    const all = await readMigrations();
    await migrate(store, [...all, pear]);
    await expect(migrate(store, [...all, { ...pear, sql: "select 1" }])).rejects.toThrow(
      "migration 900-pear.sql was changed after it had been applied",
    );
    await expect(migrate(store, all)).rejects.toThrow("migration 900-pear.sql is not part of this version");
  });
});
