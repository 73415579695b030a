import { expect, test } from "vitest";
import type { Queries } from "../../src/store/store.ts";
import { failureOf } from "../../src/store/store-failure.ts";
import { onEachStore, onEmbeddedStore } from "./support/stores.ts";

onEachStore("a store", (fresh) => {
  test("gives small whole numbers and truths as such, and all else as PostgreSQL prints it", async (context) => {
    const store = await fresh(context);
    const [row] = await store.query(
      `select 7::int4 as small, 9007199254740993::int8 as large, 0.10::numeric as exact, date '2026-11-02' as day,
         true as truth, null as nothing, '{"b":1,"a":2}'::json as document, 'é\n"'::text as words`,
      [],
    );
    expect(row).toEqual({
      small: 7,
      large: "9007199254740993",
      exact: "0.10",
      day: "2026-11-02",
      truth: true,
      nothing: null,
      document: '{"b":1,"a":2}',
      words: 'é\n"',
    });
  });

  test("takes text, numbers, truths and nothing as values", async (context) => {
    const store = await fresh(context);
    const [row] = await store.query(
      "select $1::text as a, $2::int4 as b, $3::bool as c, $4::text as d, $5::int8 as e",
      ["'; drop table inspection; --", -3, false, null, "12"],
    );
    expect(row).toEqual({ a: "'; drop table inspection; --", b: -3, c: false, d: null, e: "12" });
  });

  test("runs a script of several statements and gives the rows of the last", async (context) => {
    const store = await fresh(context);
    expect(await store.query("create table t (n int4); insert into t values (1), (2); select n from t")).toEqual([
      { n: 1 },
      { n: 2 },
    ]);
  });

  test("keeps all of a transaction or none of it, and throws what the work threw", async (context) => {
    const store = await fresh(context);
    await store.query("create table t (n int4)");
    const thrown = new Error("mine");
    const failing = store.transaction(async (queries) => {
      await queries.query("insert into t values (1)");
      throw thrown;
    });
    await expect(failing).rejects.toBe(thrown);
    await store.transaction((queries) => queries.query("insert into t values (2)"));
    expect(await store.query("select n from t")).toEqual([{ n: 2 }]);
  });

  test("goes on after a statement that the database refused", async (context) => {
    const store = await fresh(context);
    const failing = store.transaction((queries) => queries.query("select * from nowhere"));
    await expect(failing).rejects.toMatchObject({ code: "unprepared", sqlState: "42P01" });
    expect(await store.query("select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("asks a statement again with other values, and after values that it was refused with", async (context) => {
    const store = await fresh(context);
    const whole = (divisor: number) => store.query("select 60 / $1::int4 as whole", [divisor]);
    for (const divisor of [1, 2, 3, 4, 5, 6, 10, 12]) expect(await whole(divisor)).toEqual([{ whole: 60 / divisor }]);
    await expect(whole(0)).rejects.toMatchObject({ sqlState: "22012" });
    expect(await whole(15)).toEqual([{ whole: 4 }]);
    await store.transaction(async (queries) => {
      expect(await queries.query("select 60 / $1::int4 as whole", [20])).toEqual([{ whole: 3 }]);
    });
  });

  test("gives each statement its own answer, asked together in one transaction or in none", async (context) => {
    const store = await fresh(context);
    const asked = (queries: Queries) =>
      Promise.all(
        Array.from({ length: 20 }, async (_, number) => {
          const sql = number % 3 === 0 ? "select 1 as one" : `select $1::int4 as n${number % 5}`;
          const [row] = await queries.query(sql, number % 3 === 0 ? undefined : [number]);
          return row;
        }),
      );
    const expected = Array.from({ length: 20 }, (_, number) =>
      number % 3 === 0 ? { one: 1 } : { [`n${number % 5}`]: number },
    );
    expect(await asked(store)).toEqual(expected);
    expect(await store.transaction(asked)).toEqual(expected);
  });

  test("sets its time limits for the transaction alone", async (context) => {
    const store = await fresh(context);
    const inside = await store.transaction((queries) => queries.query("show lock_timeout"));
    expect(inside).toEqual([{ lock_timeout: "10s" }]);
    expect(await store.query("show lock_timeout")).toEqual([{ lock_timeout: "0" }]);
  });

  test("says nothing of the values in a failure", async (context) => {
    const store = await fresh(context);
    const failing = store.query("select $1::text::int4", ["UNTOLD-1"]);
    const failure = await failing.catch((error: unknown) => failureOf(error));
    expect(failure).toMatchObject({ code: "unexpected", sqlState: "22P02" });
    expect(JSON.stringify([String(failure), failure])).not.toContain("UNTOLD");
  });
});

onEmbeddedStore("an embedded store", (fresh) => {
  test("keeps what it is asked again prepared, and not all that it ever was asked", async (context) => {
    const store = await fresh(context);
    const kept = async () => {
      const [row] = await store.query<{ many: string }>("select count(*) as many from pg_prepared_statements", []);
      return Number(row?.many);
    };
    await kept();
    const before = await kept();
    for (let time = 0; time < 3; time++) await store.query("select $1::text as word", ["once"]);
    expect(await kept()).toBe(before + 1);
    for (let number = 0; number < 700; number++) {
      expect(await store.query(`select $1::int4 as n${number}`, [number])).toEqual([{ [`n${number}`]: number }]);
    }
    expect(await kept()).toBeLessThanOrEqual(300);
  });
});
