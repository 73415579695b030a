import { afterAll, beforeAll, describe, expect, type TestContext, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import { isAct, ROUTE_RULES } from "../../src/ledger/access/route-rules.ts";
import { openVercelStore } from "../../src/store/vercel-store.ts";
import { EXAMPLE, inShort } from "../api/asking.ts";
import { leaveServer, postgresHouse } from "../store/support/stores.ts";
import { addressOf, filled } from "./filled-requests.ts";
import { type Held, holdingStore } from "./held-store.ts";
import { type Asked, type House, houseInMemory, houseOn, inspectionAt, PATIENCE } from "./ledger-app.ts";
import { form, type SentPart } from "./repeating-form.ts";
import { WRITES, type Write } from "./repeating-writes.ts";

let house: House;
let coordinator: string;
beforeAll(async () => {
  house = await houseInMemory();
  coordinator = await house.keyFor("administrator");
}, PATIENCE);
afterAll(() => house.store.close());

const repeating = (asked: Asked, key: string): Asked => ({
  ...asked,
  headers: { ...asked.headers, "Idempotency-Key": key },
});

/** A request of the table, ready to be sent under one idempotency key as often as one likes. */
async function sender(to: House, route: string, { role, stage, asked, other }: Write) {
  const inspection = await inspectionAt(to, stage);
  const token = await to.keyFor(role, ...(role === "team" ? [inspection] : []));
  const address = await addressOf(to, nth(route.split(" "), 1), inspection);
  const name = crypto.randomUUID();
  const [one, another] = await Promise.all([filled(to, inspection, asked), filled(to, inspection, other)]);
  return {
    send: () => to.ask(token, address, repeating(one, name)),
    sendOther: () => to.ask(token, address, repeating(another, name)),
  };
}

/** How many acts are on record. */
async function acts(): Promise<number> {
  return (await (await house.ask(coordinator, "/v1/audit/head")).json()).sequence;
}

test("every POST that writes is in the table of this test", () => {
  const writing = Object.entries(ROUTE_RULES).filter(([route, rule]) => route.startsWith("POST ") && isAct(rule));
  expect(Object.keys(WRITES).sort()).toEqual(writing.map(([route]) => route).sort());
});

describe("a request that names itself is done once", { timeout: PATIENCE }, () => {
  test.each(Object.entries(WRITES))("%s", async (route, write) => {
    const { send, sendOther } = await sender(house, route, write);
    const before = await acts();
    const first = await send();
    expect(first.ok, await first.clone().text()).toBe(true);
    const again = await send();
    const inFull = async (one: Response) => [one.status, one.headers.get("location"), await one.text()];
    expect(await inFull(again)).toEqual(await inFull(first));
    expect(await inShort(sendOther())).toBe("422 retry-of-another: Idempotency-Key");
    expect(await acts()).toBe(before + 1);
  });
});

describe("a request that is sent again while it is worked on is told to wait", { timeout: PATIENCE }, () => {
  let opened: Promise<{ readonly house: House; readonly holdNext: () => Held }> | null = null;
  afterAll(async () => {
    await (await opened)?.house.store.close();
    await leaveServer();
  }, PATIENCE);

  /** On a server, for the embedded database does one transaction after the other. */
  async function onServer(context: TestContext) {
    const { connectionString, relay } = await postgresHouse(context);
    const options = { connectionString, relay: relay.address };
    const { store, holdNext } = holdingStore(openVercelStore(options));
    return { house: houseOn(store), holdNext };
  }

  test.for(Object.entries(WRITES))("%s", async ([route, write], context) => {
    opened ??= onServer(context);
    const { house, holdNext } = await opened;
    const { send, sendOther } = await sender(house, route, write);
    const held = holdNext();
    context.onTestFinished(held.letGo);
    const first = send();
    await held.reached;
    for (const early of [await send(), await sendOther()]) {
      expect(early.headers.get("retry-after")).toBe("1");
      expect(await inShort(early)).toBe("409 retry-too-early: Idempotency-Key");
    }
    held.letGo();
    const answer = await first;
    expect(answer.ok, await answer.clone().text()).toBe(true);
    expect(await (await send()).text()).toBe(await answer.text());
  });
});

describe("a request that names itself", { timeout: PATIENCE }, () => {
  test("is answered as it was although the draw has been superseded since", async () => {
    const draws = `/v1/inspections/${await inspectionAt(house, "frozen")}/draws`;
    const first = repeating({ json: {} }, "first");
    const drawn = await (await house.ask(coordinator, draws, first)).text();
    expect((await house.ask(coordinator, draws, { json: { reason: "A case was left out." } })).ok).toBe(true);
    expect(await (await house.ask(coordinator, draws, first)).text()).toBe(drawn);
  });

  test("is nobody else's: the same key of another caller is another request", async () => {
    const other = await house.keyFor("coordinator");
    const asked = repeating({ json: { inspectionDate: "2026-11-02" } }, "shared");
    const [mine, theirs] = [
      await (await house.ask(coordinator, "/v1/inspections", asked)).json(),
      await (await house.ask(other, "/v1/inspections", asked)).json(),
    ];
    expect(mine.id).not.toBe(theirs.id);
  });

  test("for a key tells a token that lets its bearer in, again as at first", async () => {
    const make = () =>
      house.ask(coordinator, "/v1/keys", repeating({ json: { name: "Auditor", role: "auditor" } }, "a-key"));
    const { token } = await (await make()).json();
    expect(await (await make()).json()).toMatchObject({ token });
    expect((await house.ask(token, "/v1/audit/head")).status).toBe(200);
  });

  test("can be done anew after a day", async () => {
    const asked = repeating({ json: { inspectionDate: "2026-11-02" } }, "daily");
    const { id } = await (await house.ask(coordinator, "/v1/inspections", asked)).json();
    house.clock.now = new Date(house.clock.now.getTime() + 24 * 3_600_000);
    expect((await (await house.ask(coordinator, "/v1/inspections", asked)).json()).id).not.toBe(id);
  });

  test("is not remembered where it was refused", async () => {
    const draws = `/v1/inspections/${await inspectionAt(house, "submitted")}/draws`;
    const asked = repeating({ json: {} }, crypto.randomUUID());
    expect(await inShort(house.ask(coordinator, draws, asked))).toBe("409 wrong-state: inspection");
    await house.ask(coordinator, draws.replace("draws", "freeze"), { json: {} });
    expect((await house.ask(coordinator, draws, asked)).ok).toBe(true);
  });

  test.each(["", "two words", "k".repeat(201)])("must have a key that is one: %j", async (key) => {
    const asked = repeating({ json: { inspectionDate: "2026-11-02" } }, key);
    expect(await inShort(house.ask(coordinator, "/v1/inspections", asked))).toBe(
      "400 invalid-request: idempotency-key",
    );
  });
});

describe("a form that is sent again", { timeout: PATIENCE }, () => {
  const MAPPING: SentPart = ["map", null, "Disposal:Local Name=referral-order"];
  const FOOT: SentPart = ["keepFoot", null, "false"];
  const LIST: SentPart = ["list", "list.csv", EXAMPLE];

  let submissions: string;
  let name: string;
  const send = (asked: Asked) => house.ask(coordinator, submissions, repeating(asked, name));
  beforeAll(async () => {
    submissions = `/v1/inspections/${await inspectionAt(house, "open")}/submissions`;
    name = crypto.randomUUID();
    expect((await send(form("first", MAPPING, FOOT, LIST))).ok).toBe(true);
  }, PATIENCE);

  test("has another boundary and is the same request", async () => {
    const answer = await send(form("----WebKitFormBoundary7MA4YWxkTrZu0gW", MAPPING, FOOT, LIST));
    expect(await answer.json()).toMatchObject({ number: 1 });
  });

  test.each<[string, Asked]>([
    ["a part less", form("first", MAPPING, LIST)],
    ["its parts in another order", form("first", FOOT, MAPPING, LIST)],
    ["another file name", form("first", MAPPING, FOOT, ["list", "other.csv", EXAMPLE])],
    ["another file", form("first", MAPPING, FOOT, ["list", "list.csv", `${EXAMPLE}\n`])],
    ["text for a file", form("first", MAPPING, FOOT, ["list", null, EXAMPLE])],
    ["another value", form("first", MAPPING, ["keepFoot", null, "true"], LIST)],
  ])("is another request with %s", async (_, asked) => {
    expect(await inShort(send(asked))).toBe("422 retry-of-another: Idempotency-Key");
  });

  test("is refused where it is no form, whatever it calls itself", async () => {
    expect(await inShort(send({ ...form("first", LIST), csv: "--first" }))).toBe("400 malformed-body: body");
  });
});
