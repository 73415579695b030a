import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import { mayDo } from "../../src/ledger/access/authorise.ts";
import type { Role } from "../../src/ledger/access/roles.ts";
import { isAct, ROUTE_RULES } from "../../src/ledger/access/route-rules.ts";
import type { Act } from "../../src/ledger/access/who-may-do-what.ts";
import { inShort } from "../api/asking.ts";
import { unreadBody } from "../support/unread-body.ts";
import { addressOf } from "./filled-requests.ts";
import { type House, houseInMemory, inspectionAt, PATIENCE } from "./ledger-app.ts";

const WRITES = Object.entries(ROUTE_RULES).filter(([route, rule]) => route.startsWith("POST") && isAct(rule)) as [
  string,
  Act,
][];

let house: House;
beforeAll(async () => {
  house = await houseInMemory();
}, PATIENCE);
afterAll(() => house.store.close());

describe.each(WRITES)("%s", { timeout: PATIENCE }, (route, act) => {
  const path = nth(route.split(" "), 1);

  /** Sends a body to the route, and expects that it is refused with nothing of it taken. */
  async function refused(token: string, inspection: string): Promise<string> {
    const { init, taken } = unreadBody();
    const headers = { ...init.headers, Authorization: `Bearer ${token}`, "Idempotency-Key": "once" };
    const response = await house.app.request(await addressOf(house, path, inspection), { ...init, headers });
    expect(taken()).toBe(0);
    return inShort(response);
  }

  test("looks at the key before anything of the body is read", async () => {
    const wrong = `longlist_${"0".repeat(16)}_${"0".repeat(64)}`;
    expect(await refused(wrong, await inspectionAt(house, "open"))).toBe("401 not-signed-in: Authorization");
  });

  test("looks at what the key is for before anything of the body is read", async () => {
    const inspection = await inspectionAt(house, "open");
    const role = (["auditor", "coordinator"] as Role[]).find((role) => !mayDo({ role }, act))!;
    expect(await refused(await house.keyFor(role), inspection)).toBe("403 not-allowed: key");
  });
});
