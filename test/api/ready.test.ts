import { afterEach, expect, test, vi } from "vitest";
import type { ReadinessCheck } from "../../src/http/readiness.ts";
import { testApp } from "./asking.ts";
import { expectDocumented } from "./documented.ts";

afterEach(() => void vi.useRealTimers());

const check = (name: string, look: ReadinessCheck["look"]): ReadinessCheck => ({ name, look });

async function ask(readiness: ReadinessCheck[]) {
  const app = testApp({ readiness });
  const response = await app.request("/ready");
  await expectDocumented(app, "/ready", "GET", response.clone());
  return [response.status, await response.json()];
}

test("the service is ready where all that was looked at is well", async () => {
  expect(await ask([check("database", async () => null), check("queue", async () => null)])).toEqual([
    200,
    { status: "ready", checks: { database: "ok", queue: "ok" } },
  ]);
});

test("one that is not is named with what is wrong; nothing that was thrown is told", async () => {
  const broken = async () => {
    throw new Error("LL-60063");
  };
  expect(await ask([check("disk", async () => "no room is left"), check("database", broken)])).toEqual([
    503,
    { status: "not-ready", checks: { disk: "no room is left", database: "it could not be looked at" } },
  ]);
});

test("one that does not answer does not keep the answer back", async () => {
  vi.useFakeTimers();
  const asked = ask([check("database", () => new Promise(() => {}))]);
  await vi.advanceTimersByTimeAsync(2_000);
  const [status, found] = await asked;
  expect([status, found]).toEqual([503, { status: "not-ready", checks: { database: "it does not answer" } }]);
});
