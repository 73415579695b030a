import { expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { type FailureCode, StoreFailure } from "../../src/store/store-failure.ts";
import { DRAWS, EXAMPLE, inShort, testApp } from "../api/asking.ts";
import { houseOn } from "./ledger-app.ts";

const TOKEN = `longlist_${"0".repeat(16)}_${"0".repeat(64)}`;

function broken(code: FailureCode): Store {
  const fail = () => Promise.reject(new StoreFailure(code));
  return { query: fail, transaction: fail, close: async () => {} };
}

test.each<[FailureCode, string, string | null]>([
  ["unavailable", "503 database-unavailable: database", "10"],
  ["slow", "503 database-slow: database", "10"],
  ["full", "503 database-full: database", "600"],
  ["busy", "503 database-busy: database", "1"],
  ["unprepared", "503 database-unprepared: database", "60"],
  ["unexpected", "500 unexpected: server", null],
  ["append-only", "500 unexpected: server", null],
])("a database that is %s is told, and stateless routes go on", async (code, problem, retryAfter) => {
  const { ask } = houseOn(broken(code));
  for (const path of ["/v1/inspections", "/v1/audit/head", "/v1/keys"]) {
    const response = await ask(TOKEN, path);
    expect(response.headers.get("retry-after")).toBe(retryAfter);
    expect(await inShort(response)).toBe(problem);
  }
  expect((await ask(null, DRAWS, { csv: EXAMPLE })).status).toBe(200);
  expect((await ask(null, "/health")).status).toBe(200);
});

test("a service without a database says so, and stateless routes go on", async () => {
  const app = testApp();
  const response = await app.request("/v1/inspections", { headers: { Authorization: `Bearer ${TOKEN}` } });
  expect(response.headers.get("retry-after")).toBe("3600");
  expect(await inShort(response)).toBe("503 no-database: server");
  expect((await app.request("/v1/specifications")).status).toBe(200);
});
