import { env } from "cloudflare:test";
import { beforeEach, describe, expect, test, vi } from "vitest";
import worker from "../../src/worker.ts";
import list from "../example/long-list.csv?raw";
import golden from "../golden/example-draw.json?raw";

const printed = vi.spyOn(console, "log").mockImplementation(() => {});

beforeEach(() => {
  printed.mockClear();
});

const DRAWS = "/v1/draws?inspectionDate=2026-11-02&seed=demo";

async function ask(path: string, init?: RequestInit): Promise<Response> {
  return worker.fetch(new Request(`http://longlist.test${path}`, init), env as never);
}

function form(parts: Record<string, string | Blob>): RequestInit {
  const body = new FormData();
  for (const [name, value] of Object.entries(parts)) body.append(name, value);
  return { method: "POST", body };
}

const csv = (body: BodyInit): RequestInit => ({ method: "POST", body, headers: { "Content-Type": "text/csv" } });

const json = (body: unknown): RequestInit => ({
  method: "POST",
  body: JSON.stringify(body),
  headers: { "Content-Type": "application/json" },
});

test("these tests run inside workerd", () => {
  expect(navigator.userAgent).toBe("Cloudflare-Workers");
});

describe("the golden draw, byte for byte", () => {
  test.each<[string, string, RequestInit]>([
    ["CSV", DRAWS, csv(list)],
    ["a form", "/v1/draws", form({ list: new Blob([list]), inspectionDate: "2026-11-02", seed: "demo" })],
    ["JSON", "/v1/draws", json({ list, inspectionDate: "2026-11-02", seed: "demo" })],
  ])("from %s", async (_, path, init) => {
    expect(await (await ask(path, init)).text()).toBe(golden);
  });
});

test("without a database what needs one says so, and when to ask again", async () => {
  const refused = await ask("/v1/inspections");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "3600"]);
});

test("a seed that nobody supplied is generated, and its draw verifies", async () => {
  const receipt = await (await ask("/v1/draws?inspectionDate=2026-11-02", csv(list))).text();
  const { seed } = JSON.parse(receipt) as { seed: { value: string; origin: string } };
  expect(seed).toEqual({ value: expect.stringMatching(/^[0-9a-f]{32}$/), origin: "generated" });
  const verdict = await ask("/v1/verifications", form({ receipt: new Blob([receipt]), list: new Blob([list]) }));
  expect(await verdict.json()).toMatchObject({ matches: true });
});

test.each([
  ["/health", 200, "application/json"],
  ["/openapi.json", 200, "application/json"],
  ["/v1/specifications", 200, "application/json"],
  ["/v1/specifications/youth-2018", 200, "application/json"],
  ["/v1/template.csv?inspectionDate=2026-11-02", 200, "text/csv; charset=utf-8"],
  [
    "/v1/template.xlsx?inspectionDate=2026-11-02",
    200,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ],
  ["/v1/draws", 405, "application/problem+json"],
  ["/v1/nothing", 404, "application/problem+json"],
])("%s answers %d", async (path, status, type) => {
  const response = await ask(path);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe(type);
  await response.arrayBuffer();
});

test("each request is one line of the log, and nothing of what it carried", async () => {
  await ask(`${DRAWS}&team=Canary`, csv(list));
  expect(printed.mock.calls.map(([line]) => JSON.parse(line) as object)).toStrictEqual([
    {
      requestId: expect.any(String),
      method: "POST",
      route: "/v1/draws",
      status: 200,
      milliseconds: expect.any(Number),
    },
  ]);
});

describe("limits", () => {
  const row = (index: number) => `C${index},Male,Referral order,2026-04-01,Low,Medium\n`;
  const rows = (count: number) =>
    `Case reference,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing\n${Array.from({ length: count }, (_, index) => row(index)).join("")}`;

  test("10,000 rows are read", async () => {
    const check = await ask("/v1/checks?inspectionDate=2026-11-02", csv(rows(10_000)));
    expect(await check.json()).toMatchObject({ blocked: false, plan: { list: { cases: 10_000 } } });
  });

  test("a row more is a finding", async () => {
    const problem = await ask(DRAWS, csv(rows(10_001)));
    expect(problem.status).toBe(422);
    expect(await problem.json()).toMatchObject({ errors: [{ code: "too-many-rows" }] });
  });

  test("a byte more than 5 MB is refused, its length announced or not", async () => {
    const bytes = new Uint8Array(5_000_001);
    expect((await ask(DRAWS, csv(bytes))).status).toBe(413);
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
    const writer = writable.getWriter();
    writer.write(bytes).catch(() => {}); // Nobody reads on once it is refused.
    expect((await ask(DRAWS, csv(readable))).status).toBe(413);
  });
});
