import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXAMPLE, inShort } from "../api/asking.ts";
import { type Asked, type House, houseInMemory, inspectionAt, PATIENCE, type Stage } from "./ledger-app.ts";

let house: House;
let coordinator: string;
beforeAll(async () => {
  house = await houseInMemory();
  coordinator = await house.keyFor("administrator");
}, PATIENCE);
afterAll(() => house.store.close());

const repeating = (asked: Asked, key: string): Asked => ({ ...asked, headers: { "Idempotency-Key": key } });

/** Every POST that writes, and where an inspection must stand for it; {inspection} and {key} are filled in. */
const WRITES: readonly (readonly [path: string, stage: Stage, asked: Asked, other: Asked])[] = [
  ["/v1/inspections", "open", { json: { inspectionDate: "2026-11-02" } }, { json: { inspectionDate: "2026-11-03" } }],
  ["/v1/inspections/{inspection}/submissions", "open", { csv: EXAMPLE }, { csv: `${EXAMPLE}\n` }],
  ["/v1/inspections/{inspection}/freeze", "submitted", { json: {} }, { json: { submission: 1 } }],
  ["/v1/inspections/{inspection}/draws", "frozen", { json: {} }, { json: { seed: "other" } }],
  [
    "/v1/inspections/{inspection}/erasure",
    "drawn",
    { json: { reason: "Called off." } },
    { json: { reason: "Another reason." } },
  ],
  ["/v1/keys/{key}/grants", "open", { json: { inspection: "{inspection}" } }, { json: { inspection: "0".repeat(16) } }],
];

describe("a request that names itself", { timeout: PATIENCE }, () => {
  test.each(WRITES)("is done once: POST %s", async (path, stage, asked, other) => {
    const inspection = await inspectionAt(house, stage);
    const key = /^longlist_(\w{16})_/.exec(await house.keyFor("team"))![1];
    const filled = (one: Asked): Asked => JSON.parse(JSON.stringify(one).replaceAll("{inspection}", inspection));
    const address = path.replace("{inspection}", inspection).replace("{key}", key);
    const name = crypto.randomUUID();
    const send = (one: Asked) => house.ask(coordinator, address, repeating(filled(one), name));

    const first = await send(asked);
    expect(first.status, await first.clone().text()).toBe(200);
    const head = await (await house.ask(coordinator, "/v1/audit/head")).text();
    const again = await send(asked);
    expect([again.status, await again.text()]).toEqual([200, await first.text()]);
    expect(await (await house.ask(coordinator, "/v1/audit/head")).text()).toBe(head);
    expect(await inShort(send(other))).toBe("422 retry-of-another: Idempotency-Key");
  });

  test("is answered as it was although the draw has been superseded since", async () => {
    const draws = `/v1/inspections/${await inspectionAt(house, "frozen")}/draws`;
    const first = repeating({ json: {} }, "first");
    const drawn = await (await house.ask(coordinator, draws, first)).text();
    expect((await house.ask(coordinator, draws, { json: { reason: "A case was left out." } })).status).toBe(200);
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
    expect((await house.ask(coordinator, draws, asked)).status).toBe(200);
  });

  test.each(["", "two words", "k".repeat(201)])("must have a key that is one: %j", async (key) => {
    const asked = repeating({ json: { inspectionDate: "2026-11-02" } }, key);
    expect(await inShort(house.ask(coordinator, "/v1/inspections", asked))).toBe(
      "400 invalid-request: idempotency-key",
    );
  });
});
