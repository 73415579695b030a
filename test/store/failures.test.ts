import { afterAll, describe, expect, test, vi } from "vitest";
import { failureOf, StoreFailure } from "../../src/store/store-failure.ts";
import { forOneRequest, openVercelStore } from "../../src/store/vercel-store.ts";
import { startRelay } from "./support/relay.ts";
import { leaveServer, PATIENCE, postgresHouse } from "./support/stores.ts";

describe("whatever a driver throws", () => {
  test.each([
    [{ code: "53100" }, "full"],
    [{ code: "53300" }, "busy"],
    [{ code: "55P03" }, "busy"],
    [{ code: "40001" }, "busy"],
    [{ code: "57014" }, "slow"],
    [{ code: "57P01" }, "unavailable"],
    [{ code: "08006" }, "unavailable"],
    [{ code: "LL001" }, "append-only"],
    [{ code: "42P01" }, "unprepared"],
    [{ code: "22001", detail: "CANARY" }, "unexpected"],
    [new Error("Query read timeout"), "slow"],
    [new Error("Connection terminated unexpectedly"), "unavailable"],
    [new Event("error"), "unavailable"],
    [undefined, "unavailable"],
  ])("%o is told as %s", (thrown, code) => {
    const failure = failureOf(thrown);
    expect(failure).toMatchObject({ code });
    expect(JSON.stringify([failure, failure.message, failure.stack])).not.toContain("CANARY");
  });
});

describe("a store whose database is away", { timeout: PATIENCE }, () => {
  afterAll(leaveServer, PATIENCE);

  test("says so", async () => {
    const relay = await startRelay();
    await relay.stop();
    const store = openVercelStore({ connectionString: "postgres://u:p@localhost:1/d", relay: relay.address });
    await expect(store.query("select 1")).rejects.toMatchObject({ code: "unavailable" });
    await expect(store.transaction(async () => {})).rejects.toBeInstanceOf(StoreFailure);
    await store.close();
  });

  test("says so when it goes in the middle of a transaction, and works again once it is back", async (context) => {
    const { relay, connectionString } = await postgresHouse(context);
    const store = openVercelStore({ connectionString, relay: relay.address });
    const cutOff = store.transaction(async (queries) => {
      await queries.query("select 1");
      await relay.cut();
      return queries.query("select 2");
    });
    await expect(cutOff).rejects.toMatchObject({ code: "unavailable" });
    expect(await store.query("select 3 as three")).toEqual([{ three: 3 }]);
    await store.close();
  });

  test("is not the end of the process when an idle connection breaks", async (context) => {
    const { relay, connectionString } = await postgresHouse(context);
    const store = openVercelStore({ connectionString, relay: relay.address });
    await store.query("select 1");
    await relay.cut();
    // Until the store has noticed, a statement may still be sent to the end that has gone.
    await vi.waitFor(async () => expect(await store.query("select 2 as two")).toEqual([{ two: 2 }]), PATIENCE);
    await store.close();
  });

  test("is busy where somebody else holds what a transaction needs", async (context) => {
    const { relay, connectionString } = await postgresHouse(context);
    const store = openVercelStore({ connectionString, relay: relay.address });
    const waiting = store.transaction(async (held) => {
      await held.query("select * from audit_head for update");
      return store.transaction(async (queries) => {
        await queries.query("set local lock_timeout = 50");
        await queries.query("select * from audit_head for update");
      });
    });
    await expect(waiting).rejects.toMatchObject({ code: "busy", sqlState: "55P03" });
    await store.close();
  });
});

test("signs in by its password, hashed as a server of production asks for it, and by no other", {
  timeout: PATIENCE,
}, async (context) => {
  const { relay, connectionString } = await postgresHouse(context);
  const connect = (to: string | URL) => openVercelStore({ connectionString: String(to), relay: relay.address });
  const owner = connect(connectionString);
  const stores = [owner];
  try {
    await owner.query("create role signing_in login password 'right'");
    const askedBy = (password: string) => {
      const address = Object.assign(new URL(connectionString), { username: "signing_in", password });
      const store = connect(address);
      stores.push(store);
      return store.query("select current_user::text as who");
    };
    expect(await askedBy("right")).toEqual([{ who: "signing_in" }]);
    await expect(askedBy("wrong")).rejects.toMatchObject({ code: "unavailable", sqlState: "28P01" });
  } finally {
    await Promise.all(stores.map((store) => store.close()));
    await leaveServer();
  }
});

test("a relay on another computer is refused: it would carry everything unencrypted", () => {
  const open = () => openVercelStore({ connectionString: "postgres://u:p@h/d", relay: "example.org:80" });
  expect(open).toThrow(RangeError);
});

test("a store for one request is closed after the answer, whatever came of it", async () => {
  const ended: Promise<void>[] = [];
  let closed = 0;
  const open = () => ({ query: async () => [], transaction: async () => 0 as never, close: async () => void closed++ });
  expect(
    await forOneRequest(
      open,
      (end) => ended.push(end),
      async () => "answer",
    ),
  ).toBe("answer");
  const failing = forOneRequest(
    open,
    (end) => ended.push(end),
    async () => Promise.reject(new Error("mine")),
  );
  await expect(failing).rejects.toThrow("mine");
  await Promise.all(ended);
  expect([ended.length, closed]).toEqual([2, 2]);
});
