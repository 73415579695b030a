import { MessageChannel } from "node:worker_threads";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { remoteStore } from "../../src/store/remote/remote-store.ts";
import { serveStore } from "../../src/store/remote/serve-store.ts";
import type { Store } from "../../src/store/store.ts";
import { openPgliteInMemory } from "./support/pglite-in-memory.ts";
import { blankSnapshot } from "./support/pglite-snapshot.ts";

let own: Store;
beforeAll(async () => {
  ({ store: own } = await openPgliteInMemory(await blankSnapshot()));
  await own.query("create table thing (name text primary key)");
});
afterAll(() => own.close());

function connected(): { store: Store; close: () => void } {
  const { port1, port2 } = new MessageChannel();
  serveStore(own, port1);
  onTestFinished(() => port2.close());
  return { store: remoteStore(port2), close: () => port2.close() };
}

const names = async () =>
  (await own.query<{ name: string }>("select name from thing order by name", [])).map(({ name }) => name);

test("a statement is answered, and a failure keeps its code", async () => {
  const { store } = connected();
  expect(await store.query("select 1 + $1::int4 as sum", [1])).toEqual([{ sum: 2 }]);
  await expect(store.query("select * from nothing", [])).rejects.toMatchObject({
    code: "unprepared",
    sqlState: "42P01",
  });
});

test("a transaction holds as a whole, or not at all", async () => {
  const { store } = connected();
  await store.transaction((queries) => queries.query("insert into thing values ($1)", ["kept"]));
  const undone = store.transaction(async (queries) => {
    await queries.query("insert into thing values ($1)", ["undone"]);
    throw new Error("for a reason");
  });
  await expect(undone).rejects.toThrow("for a reason");
  expect(await names()).toEqual(["kept"]);
});

test("what a thread that is stopped had begun is undone, and whoever waits goes on", async () => {
  const { store, close } = connected();
  const written = Promise.withResolvers<void>();
  void store
    .transaction(async (queries) => {
      await queries.query("insert into thing values ($1)", ["half"]);
      written.resolve();
      await new Promise(() => {});
    })
    .catch(() => {});
  await written.promise;
  close();
  expect(await names()).toEqual(["kept"]);
});

test("what is asked of a port that has closed fails", async () => {
  const { store, close } = connected();
  const asked = store.query("select pg_sleep(0.2)", []);
  close();
  await expect(asked).rejects.toMatchObject({ code: "unavailable" });
});
