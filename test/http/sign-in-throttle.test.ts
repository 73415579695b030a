import { describe, expect, onTestFinished, test } from "vitest";
import type { Elsewhere } from "../../src/http/heavy/elsewhere.ts";
import { tooBusy } from "../../src/http/heavy/turns.ts";
import { createSignInThrottle } from "../../src/http/sign-in-throttle.ts";
import { LedgerRefusal } from "../../src/ledger/ledger-refusal.ts";
import { type House, houseInMemory, houseOn } from "../ledger-api/ledger-app.ts";
import { checkSite } from "../web/support/asking-check.ts";

const wrong = async () => {
  throw new LedgerRefusal("not-signed-in", { place: "key", message: "no", remedy: "none" });
};
const right = async () => "in";

test("after ten keys that do not work a client waits a minute, and nobody else does", async () => {
  let now = 0;
  const throttle = createSignInThrottle(() => now);
  for (let tries = 0; tries < 10; tries++) {
    await expect(throttle.attempt("192.0.2.7", wrong)).rejects.toMatchObject({ code: "not-signed-in" });
  }
  await expect(throttle.attempt("192.0.2.7", right)).rejects.toMatchObject({ code: "too-many-requests" });
  expect(await throttle.attempt("192.0.2.8", right)).toBe("in");
  now = 60_001;
  expect(await throttle.attempt("192.0.2.7", right)).toBe("in");
});

test("keys that are tried at the same time are no more than those one after another", async () => {
  const throttle = createSignInThrottle(() => 0);
  let tried = 0;
  const slowly =
    <T>(answer: () => Promise<T>) =>
    async () => {
      tried++;
      await new Promise((resolve) => setTimeout(resolve, 1));
      return answer();
    };
  const all = await Promise.allSettled(Array.from({ length: 100 }, () => throttle.attempt("192.0.2.7", slowly(wrong))));
  expect(tried).toBe(10);
  const codes = all.map((one) => (one.status === "rejected" ? one.reason.code : one.status));
  expect(codes.filter((code) => code === "not-signed-in")).toHaveLength(10);
  expect(codes.filter((code) => code === "too-many-requests")).toHaveLength(90);
  const bearers = Array.from({ length: 100 }, () => throttle.attempt("192.0.2.8", slowly(right)));
  expect(new Set(await Promise.all(bearers))).toEqual(new Set(["in"]));
});

test("keys that work are never counted, and clients who cannot be told apart wait for nobody", async () => {
  const throttle = createSignInThrottle(() => 0);
  for (let tries = 0; tries < 30; tries++) {
    expect(await throttle.attempt("192.0.2.7", right)).toBe("in");
    await expect(throttle.attempt(null, wrong)).rejects.toMatchObject({ code: "not-signed-in" });
  }
  expect(await throttle.attempt(null, right)).toBe("in");
});

test("at the API's door the client is told so, and when to come again", async () => {
  const own = await houseInMemory();
  let client = "192.0.2.7";
  const house = houseOn(own.store, { clientOf: () => client });
  const token = await house.keyFor("coordinator");
  const guess = `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`;
  const statuses = [];
  for (let tries = 0; tries < 12; tries++) statuses.push((await house.ask(guess, "/v1/inspections")).status);
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
  const refused = await house.ask(token, "/v1/inspections");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "10"]);
  client = "192.0.2.8";
  expect((await house.ask(token, "/v1/inspections")).status).toBe(200);
  await own.store.close();
});

describe("a key that is shown where none is asked for", () => {
  const failures = async ({ store }: Pick<House, "store">) =>
    (await store.query("select 1 from access_entry where what = 'sign-in.failed'")).length;

  /** A house that has work done elsewhere, asked for by one client. */
  async function houseWithElsewhere(refuse: Elsewhere["refuse"] = () => {}) {
    const own = await houseInMemory();
    onTestFinished(() => own.store.close());
    const signed: boolean[] = [];
    const answer: Elsewhere["answer"] = async (_, { signedIn }) => {
      signed.push(signedIn);
      return { status: 200, headers: [], body: new Uint8Array() };
    };
    const house = houseOn(own.store, { clientOf: () => "192.0.2.7", elsewhere: { refuse, answer } });
    const check = (token: string) =>
      house.app.request("/v1/checks", {
        method: "POST",
        body: "x",
        headers: { "Content-Type": "text/csv", Authorization: `Bearer ${token}` },
      });
    return { house, check, signed };
  }
  const guess = (at: number) => `longlist_${String(at).padStart(16, "0")}_${"0".repeat(64)}`;

  test("is counted like any other, and then not looked at: whoever sent it is answered as anybody", async () => {
    const { house, check, signed } = await houseWithElsewhere();
    const token = await house.keyFor("coordinator");
    expect((await check(token)).status).toBe(200);
    for (let at = 0; at < 15; at++) expect((await check(guess(at))).status).toBe(200);
    expect(signed).toEqual([true, ...Array(15).fill(false)]);
    expect(await failures(house)).toBe(10);
    expect((await house.ask(token, "/v1/inspections")).status).toBe(429);
  });

  test("is not looked at where there is no place for whoever has one either", async () => {
    const { house, check } = await houseWithElsewhere(({ signedIn }) => {
      if (signedIn) throw tooBusy();
    });
    expect((await check(guess(1))).status).toBe(503);
    expect(await failures(house)).toBe(0);
  });
});

test("at the pages' door too, in words", async () => {
  const throttle = createSignInThrottle(() => 0);
  for (let tries = 0; tries < 10; tries++) await throttle.attempt("192.0.2.7", wrong).catch(() => {});
  const site = await checkSite({
    clientOf: () => "192.0.2.7",
    signInThrottle: throttle,
    withLedger: (_, work) => work({} as never),
  });
  const response = await site.request("/sign-in", {
    method: "POST",
    body: new URLSearchParams({ key: "longlist_0_0" }),
    headers: { Origin: "http://localhost" },
  });
  expect(response.status).toBe(429);
  expect(await response.text()).toContain("10 keys that do not work were tried from your address");
});
