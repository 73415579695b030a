import { describe, expect, test } from "vitest";
import { ask, DRAWS, logged, postCsv, postForm, postJson, TWO_CASES, testApp } from "./asking.ts";

/** Values of columns that no draw needs: they must be nowhere. */
const CANARIES = ["Canary Surname", "12 Canary Road", "ZZ1 9ZZ", "1999-01-31", "943 476 5919", "Canary note"];
const PERSONAL = "Surname,Address,Postcode,Date of birth,NHS number,Anything else";

const [headings, ...cases] = TWO_CASES.trim().split("\n");
const withCanaries = (rows: readonly string[]) =>
  [`${headings},${PERSONAL}`, ...rows.map((row) => `${row},${CANARIES.join()}`), ""].join("\n");
const LIST = withCanaries(cases);
const BROKEN = withCanaries([...cases, "A1,Male,Nonsense,31/04/2026,Low,Low"]);
const ROWS = LIST.trim()
  .split("\n")
  .slice(1)
  .map((row) => Object.fromEntries(row.split(",").map((cell, at) => [`${headings},${PERSONAL}`.split(",")[at], cell])));

function expectNoCanary(text: string): void {
  for (const canary of CANARIES) expect(text).not.toContain(canary);
}

describe("values of columns that are not needed appear in no response and no log", () => {
  test.each<[string, () => Promise<Response>]>([
    ["a draw", () => postCsv(DRAWS, LIST)],
    ["a draw of JSON rows", () => postJson(DRAWS, { rows: ROWS })],
    ["a sample as CSV", () => postCsv(DRAWS, LIST, { Accept: "text/csv" })],
    ["a check", () => postCsv("/v1/checks?inspectionDate=2026-11-02", LIST)],
    ["a check with errors", () => postCsv("/v1/checks?inspectionDate=2026-11-02", BROKEN)],
    ["a list that blocks the draw", () => postForm(DRAWS, [["list", [BROKEN, "Canary Surname.csv"]]])],
    ["a list sent under the wrong media type", () => postCsv(DRAWS, LIST, { "Content-Type": "text/plain" })],
    ["a list sent as a form", () => postCsv(DRAWS, LIST, { "Content-Type": "application/x-www-form-urlencoded" })],
    ["a list said to be JSON", () => postCsv(DRAWS, LIST, { "Content-Type": "application/json" })],
    ["a list said to be multipart", () => postCsv(DRAWS, LIST, { "Content-Type": "multipart/form-data; boundary=b" })],
    [
      "a list in place of a receipt",
      () =>
        postForm("/v1/verifications", [
          ["receipt", LIST],
          ["list", LIST],
        ]),
    ],
    ["rows in place of a receipt", () => postJson("/v1/verifications", { receipt: { sample: ROWS }, rows: ROWS })],
  ])("%s", async (_, asked) => {
    const response = await asked();
    expectNoCanary((await response.text()) + JSON.stringify([...response.headers]));
    expectNoCanary(JSON.stringify(logged));
  });
});

test("a log line has the method, the route's pattern, the status, the time taken and the request id, nothing else", async () => {
  logged.length = 0;
  await postCsv("/v1/draws?inspectionDate=2026-11-02&team=Canary", TWO_CASES);
  await ask("/v1/specifications/canary");
  await ask("/canary?canary=1");
  const line = (method: string, route: string | null, status: number) => ({
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    method,
    route,
    status,
    milliseconds: 0,
  });
  expect(logged.filter(({ route }) => route !== "/openapi.json")).toStrictEqual([
    line("POST", "/v1/draws", 200),
    line("GET", "/v1/specifications/:id", 404),
    line("GET", null, 404),
  ]);
});

test("an error that nobody foresaw says nothing of the inside", async () => {
  const app = testApp({
    randomBytes() {
      throw new Error("Canary Surname at /srv/secret.ts");
    },
  });
  // Without a seed, for which bytes are then needed.
  const response = await app.request("/v1/draws?inspectionDate=2026-11-02", {
    method: "POST",
    headers: { "Content-Type": "text/csv" },
    body: TWO_CASES,
  });
  expect(response.status).toBe(500);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ code: "unexpected", title: "Something went wrong here." });
  expect(text).not.toMatch(/Canary|secret|\.ts/);
  expect(JSON.stringify(logged.at(-1))).not.toMatch(/Canary|secret/);
  expect(logged.at(-1)).toMatchObject({
    route: "/v1/draws",
    status: 500,
    fault: expect.stringMatching(/^Error at privacy\.test\.ts:\d+$/),
  });
});

describe("headers", () => {
  test("no answer to a list is kept in a cache, problems included", async () => {
    for (const response of [
      await postCsv(DRAWS, TWO_CASES),
      await postCsv(DRAWS, ""),
      await postCsv("/v1/draws", ""),
    ]) {
      expect(response.headers.get("cache-control")).toBe("no-store");
    }
  });

  test.each(["/health", "/v1/nothing", "/v1/draws", "/v1/template.csv?inspectionDate=2026-11-02"])(
    "%s lets nothing run, load or frame it",
    async (path) => {
      const { headers } = await testApp().request(path);
      expect(headers.get("content-security-policy")).toBe(
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      );
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});
