import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leading } from "../../src/base/lists.ts";
import { isBound, ROLES, type Role } from "../../src/ledger/access/roles.ts";
import { ROUTE_RULES } from "../../src/ledger/access/route-rules.ts";
import { EXAMPLE, inShort, testApp } from "../api/asking.ts";
import { addressOf, filled } from "./filled-requests.ts";
import { type Asked, type House, houseInMemory, houseOn, inspectionAt, PATIENCE, type Stage } from "./ledger-app.ts";

/** What each route of the ledger is for whom, written down once more and apart from the code. */
const A: readonly Role[] = ["administrator"];
const AC: readonly Role[] = ["administrator", "coordinator"];
const ACI: readonly Role[] = ["administrator", "coordinator", "inspector"];
const ACT: readonly Role[] = ["administrator", "coordinator", "team"];
const ACU: readonly Role[] = ["administrator", "coordinator", "auditor"];
const ACTU: readonly Role[] = ["administrator", "coordinator", "team", "auditor"];
const ALL: readonly Role[] = ROLES;

interface Expected {
  readonly roles: readonly Role[];
  /** Where the inspection stands, so that the request would be done. */
  readonly stage: Stage;
  readonly asked?: Asked;
  /** 200 unless told. */
  readonly status?: 201;
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  "POST /v1/inspections": {
    roles: AC,
    stage: "open",
    asked: { json: { inspectionDate: "2026-11-02" } },
    status: 201,
  },
  "GET /v1/inspections": { roles: ALL, stage: "open" },
  "GET /v1/inspections/:inspection": { roles: ACTU, stage: "open" },
  "POST /v1/inspections/:inspection/changes": {
    roles: AC,
    stage: "open",
    asked: { json: { inspectionDate: "2026-11-09" } },
  },
  "POST /v1/inspections/:inspection/withdrawal": {
    roles: AC,
    stage: "open",
    asked: { json: { reason: "Called off." } },
  },
  "POST /v1/inspections/:inspection/submissions": { roles: ACT, stage: "open", asked: { csv: EXAMPLE }, status: 201 },
  "GET /v1/inspections/:inspection/submissions/:submission": { roles: ACTU, stage: "submitted" },
  "GET /v1/inspections/:inspection/submissions/:submission/list": { roles: ACTU, stage: "submitted" },
  "POST /v1/inspections/:inspection/freeze": { roles: AC, stage: "submitted", asked: { json: {} } },
  "POST /v1/inspections/:inspection/contribution": {
    roles: ["team"],
    stage: "frozen",
    asked: { json: { contribution: "4 2" } },
  },
  "POST /v1/inspections/:inspection/draws": { roles: AC, stage: "frozen", asked: { json: {} }, status: 201 },
  "GET /v1/inspections/:inspection/draws": { roles: ACTU, stage: "drawn" },
  "GET /v1/inspections/:inspection/draws/:draw": { roles: ACTU, stage: "drawn" },
  "GET /v1/inspections/:inspection/draws/:draw/receipt": { roles: ACTU, stage: "drawn" },
  "GET /v1/inspections/:inspection/draws/:draw/reserves": { roles: ACTU, stage: "drawn" },
  "GET /v1/inspections/:inspection/draws/:draw/verification": { roles: ACTU, stage: "drawn" },
  "POST /v1/inspections/:inspection/replacements": {
    roles: AC,
    stage: "drawn",
    asked: { json: { case: "sampled", reason: "transferred-out" } },
    status: 201,
  },
  "GET /v1/inspections/:inspection/replacements": { roles: ACTU, stage: "drawn" },
  "GET /v1/inspections/:inspection/replacements/:replacement": { roles: ACTU, stage: "replaced" },
  "POST /v1/inspections/:inspection/assignments": {
    roles: AC,
    stage: "drawn",
    asked: { json: { inspectors: [{ name: "A. Ames" }, { name: "B. Boyd" }] } },
    status: 201,
  },
  "GET /v1/inspections/:inspection/assignments": { roles: ACTU, stage: "assigned" },
  "GET /v1/inspections/:inspection/assignments/:assignment": { roles: ACU, stage: "assigned" },
  "POST /v1/inspections/:inspection/reassignments": {
    roles: AC,
    stage: "assigned",
    asked: { json: { case: "sampled", reason: "Knows the family." } },
    status: 201,
  },
  "GET /v1/inspections/:inspection/judgement-sheet": { roles: ACI, stage: "assigned" },
  "POST /v1/inspections/:inspection/judgements": {
    roles: ACI,
    stage: "assigned",
    asked: { json: { sheets: [{ name: "blank.csv", content: "Case reference,2.1.1\n" }] } },
    status: 201,
  },
  "GET /v1/inspections/:inspection/judgements": { roles: ALL, stage: "rated" },
  "GET /v1/inspections/:inspection/judgements/:judgement": { roles: ALL, stage: "rated" },
  "GET /v1/inspections/:inspection/ratings": { roles: ACTU, stage: "rated" },
  "GET /v1/inspections/:inspection/ratings/:rating": { roles: ACTU, stage: "rated" },
  "POST /v1/inspections/:inspection/ratings": {
    roles: AC,
    stage: "judged",
    asked: { json: { panel: [{ standard: "1.1", rating: "good" }] } },
    status: 201,
  },
  "POST /v1/inspections/:inspection/ratings/closure": { roles: AC, stage: "judged", asked: { json: {} }, status: 201 },
  "POST /v1/inspections/:inspection/ratings/reopening": {
    roles: AC,
    stage: "rated",
    asked: { json: { reason: "An answer was wrong." } },
    status: 201,
  },
  "GET /v1/programme": { roles: ACU, stage: "rated" },
  "POST /v1/inspections/:inspection/erasure": { roles: A, stage: "open", asked: { json: { reason: "Called off." } } },
  "GET /v1/inspections/:inspection/audit": { roles: ACTU, stage: "open" },
  "GET /v1/access/entries": { roles: ["administrator", "auditor"], stage: "open" },
  "GET /v1/access/verification": { roles: ["administrator", "auditor"], stage: "open" },
  "GET /v1/audit/head": { roles: ACTU, stage: "open" },
  "GET /v1/audit/entries": { roles: ACU, stage: "open" },
  "GET /v1/audit/verification": { roles: ACU, stage: "open" },
  "POST /v1/keys": { roles: A, stage: "open", asked: { json: { name: "Another", role: "auditor" } }, status: 201 },
  "GET /v1/keys": { roles: AC, stage: "open" },
  "GET /v1/backup": { roles: A, stage: "open" },
  "GET /v1/retention": { roles: ["administrator", "auditor"], stage: "open" },
  "POST /v1/retention/confirmation": { roles: A, stage: "open", asked: { method: "POST" } },
  "GET /v1/keys/:key": { roles: AC, stage: "open" },
  "POST /v1/keys/:key/grants": { roles: AC, stage: "open", asked: { json: { inspection: "its own" } } },
  "POST /v1/keys/:key/revocation": { roles: AC, stage: "open", asked: { method: "POST" } },
};

const OPEN_ROUTES = [
  "GET /health",
  "GET /ready",
  "GET /openapi.json",
  "GET /v1/specifications",
  "GET /v1/specifications/:id",
  "GET /v1/template.csv",
  "GET /v1/template.xlsx",
  "POST /v1/checks",
  "POST /v1/draws",
  "POST /v1/verifications",
  "POST /v1/sizes",
];

const routes = [
  ...new Set(
    testApp()
      .routes.filter(({ method, path }) => method !== "ALL" && !path.endsWith("*"))
      .map(({ method, path }) => `${method} ${path}`),
  ),
];

let house: House;
beforeAll(async () => {
  house = await houseInMemory();
}, PATIENCE);
afterAll(() => house.store.close());

const standing = new Map<Stage, Promise<string>>();

/** An inspection that stands somewhere and goes on standing there: for whoever only reads it, or is to be refused. */
function standingAt(stage: Stage): Promise<string> {
  const known = standing.get(stage) ?? inspectionAt(house, stage);
  standing.set(stage, known);
  return known;
}

test("every route has a rule, and every rule a route", () => {
  expect(Object.keys(ROUTE_RULES).sort()).toEqual(routes.sort());
});

test("every route is either open or in the table of this test", () => {
  expect([...OPEN_ROUTES, ...Object.keys(EXPECTED)].sort()).toEqual(routes.sort());
});

describe("who may use which route", { timeout: PATIENCE }, () => {
  test.each(Object.entries(EXPECTED))("%s", async (route, { roles, stage, asked = {}, status = 200 }) => {
    const [method, path] = leading(route.split(" "), 2);
    for (const role of ROLES) {
      const allowed = roles.includes(role);
      const isDone = allowed && method !== "GET";
      const inspection = await (isDone ? inspectionAt(house, stage) : standingAt(stage));
      const token = await house.keyFor(role, ...(isBound(role) ? [inspection] : []));
      const request = { ...(await filled(house, inspection, asked)), method };
      const response = await house.ask(token, await addressOf(house, path, inspection), request);
      expect(response.status, `${role}: ${await response.clone().text()}`).toBe(allowed ? status : 403);
      if (!allowed) expect(await inShort(response)).toBe("403 not-allowed: key");
    }
  });

  test.each(Object.entries(EXPECTED))("%s is not there without a key that works", async (route, { asked = {} }) => {
    const [method, path] = leading(route.split(" "), 2);
    const address = await addressOf(house, path, "0123456789abcdef");
    for (const token of [null, "nonsense", `longlist_${"0".repeat(16)}_${"0".repeat(64)}`]) {
      const response = await house.ask(token, address, { ...asked, method });
      expect(await inShort(response)).toBe("401 not-signed-in: Authorization");
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
    }
  });

  const ofOne = Object.entries(EXPECTED).filter(([route]) => route.includes(":inspection"));
  test.each(ofOne)("%s: to a team another's inspection is not there", async (route, { stage, asked = {} }) => {
    const [method, path] = leading(route.split(" "), 2);
    const token = await house.keyFor("team", await inspectionAt(house, "open"));
    const theirs = await addressOf(house, path, await standingAt(stage));
    const nobodys = await addressOf(house, path, "0123456789abcdef");
    const answers = await Promise.all(
      [theirs, nobodys].map(async (address) => {
        const { requestId: _, ...rest } = await (await house.ask(token, address, { ...asked, method })).json();
        return rest;
      }),
    );
    expect(answers[0]).toMatchObject({ status: 404, code: "not-on-record" });
    expect(answers[0]).toEqual(answers[1]);
  });
});

const UNKNOWN = [
  "/v1/inspections/not-an-id",
  "/v1/inspections/0123456789abcdef",
  "/v1/inspections/0123456789ABCDEF/draws",
  "/v1/inspections/not-an-id/draws/none/receipt",
  "/v1/keys/not-an-id",
  "/v1/keys/0123456789abcdef",
];
test.each(UNKNOWN)("nothing is on record at %s, whatever its form", async (path) => {
  const what = path.startsWith("/v1/keys") ? "key" : "inspection";
  expect(await inShort(house.ask(await house.keyFor("administrator"), path))).toBe(`404 not-on-record: ${what}`);
});

test("what an inspection has is counted from one, and nothing else is on record", async () => {
  const [inspection, token] = [await inspectionAt(house, "drawn"), await house.keyFor("auditor")];
  for (const number of ["0", "2", "01", "-1", "1e0", "first", "9".repeat(20)]) {
    for (const what of ["draw", "submission", "replacement", "assignment"]) {
      const path = `/v1/inspections/${inspection}/${what}s/${number}`;
      expect(await inShort(house.ask(token, path)), path).toBe(`404 not-on-record: ${what}`);
    }
  }
});

test("a team's list of inspections has its own alone", async () => {
  const own = await inspectionAt(house, "open");
  await inspectionAt(house, "open");
  const page = await (await house.ask(await house.keyFor("team", own), "/v1/inspections")).json();
  expect(page.inspections.map(({ id }: { id: string }) => id)).toEqual([own]);
});

test("a key that was revoked or has expired lets nobody in", async () => {
  const administrator = await house.keyFor("administrator");
  const made = await house.ask(administrator, "/v1/keys", {
    json: { name: "For a day", role: "auditor", expiresAt: "2026-10-02T09:00:00Z" },
  });
  const { id, token } = await made.json();
  const head = () => house.ask(token, "/v1/audit/head").then(({ status }) => status);
  expect(await head()).toBe(200);
  house.clock.now = new Date("2026-10-02T09:00:00Z");
  expect(await head()).toBe(401);
  house.clock.now = new Date("2026-10-01T09:00:00Z");
  expect(await head()).toBe(200);
  await house.ask(administrator, `/v1/keys/${id}/revocation`, { method: "POST" });
  expect(await head()).toBe(401);
});

test.each(OPEN_ROUTES.slice(3))("%s can be closed by configuration", async (route) => {
  const { store, keyFor } = house;
  const closed = houseOn(store, { statelessRoutes: "closed" });
  const [method, path] = route.replace(":id", "youth-2018").split(" ");
  const address = `${path}?inspectionDate=2026-11-02`.replace(/(specifications\S*)\?.*/, "$1");
  const asked: Asked = method === "POST" ? { csv: EXAMPLE } : {};
  expect((await closed.ask(null, address, asked)).status).toBe(401);
  expect((await closed.ask(await keyFor("auditor"), address, asked)).status).not.toBe(401);
  expect((await closed.ask(null, "/health")).status).toBe(200);
});
