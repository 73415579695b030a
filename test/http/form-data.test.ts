import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import type { HttpProblem } from "../../src/http/problems/http-problem.ts";
import { formDataOf, PAGE_FORM_LIMITS } from "../../src/http/request/form-data.ts";
import { inShort } from "../api/asking.ts";
import { houseInMemory } from "../ledger-api/ledger-app.ts";
import { checkSite } from "../web/support/asking-check.ts";

const URLENCODED = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data; boundary=b";

/** Milliseconds that reading a form took, and why it was refused, if it was. */
async function read(body: string, type: string) {
  const bytes = new TextEncoder().encode(body);
  const start = process.cpuUsage();
  const problem = await formDataOf(bytes, type, PAGE_FORM_LIMITS).then(
    () => null,
    (error: unknown) => error as HttpProblem,
  );
  const { user } = process.cpuUsage(start);
  return { problem, milliseconds: user / 1000 };
}

const part = (name: string, value: string, more = "") =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;

describe("what would take long is refused by its bytes, before it is taken apart", () => {
  test.each<[string, string, string]>([
    ["five million bytes of separators", "a&".repeat(2_400_000), URLENCODED],
    ["separators alone", "&".repeat(60_000), URLENCODED],
    ["one long field", `a=${"b".repeat(64_001)}`, URLENCODED],
    ["ninety thousand parts", `${part("x", "").repeat(90_000)}--b--\r\n`, MULTIPART],
    ["parts without a file, large together", `${part("x", "y".repeat(40_000)).repeat(2)}--b--\r\n`, MULTIPART],
    ["six hundred thousand headers", `--b\r\n${"X-A: b\r\n".repeat(600_000)}${part("x", "").slice(5)}--b--`, MULTIPART],
    ["one header of five million bytes", `--b\r\nX-A: ${"b".repeat(4_900_000)}\r\n\r\n\r\n--b--\r\n`, MULTIPART],
    ["a header without end", `--b\r\n${"b".repeat(4_900_000)}`, MULTIPART],
  ])("%s", async (_, body, type) => {
    await read("a=b", URLENCODED);
    const { problem, milliseconds } = await read(body, type);
    expect(problem?.code).toMatch(/^(malformed-body|body-too-large)$/);
    // A hundred times what it takes, and a thousandth of what it took.
    expect(milliseconds).toBeLessThan(300);
  });
});

test.each(["xboundary=zz; boundary=b", 'x="boundary=zz"; boundary=b', 'boundary="a\\b"'])(
  "parts without end are refused too where the boundary is said so: %s",
  async (boundary) => {
    const { problem } = await read(`${part("x", "").repeat(9_000)}--b--\r\n`, `multipart/form-data; ${boundary}`);
    expect(problem?.code).toMatch(/^(malformed-body|body-too-large)$/);
  },
);

test.each(["----WebKitFormBoundaryAb12", "----formdata-undici-boundary-7", "b"])(
  "a form with the boundary %s is read",
  async (boundary) => {
    const body = `${part("team", "Exampleshire").replace("--b", `--${boundary}`)}--${boundary}--\r\n`;
    const type = `multipart/form-data; boundary=${boundary}`;
    expect((await formDataOf(new TextEncoder().encode(body), type, PAGE_FORM_LIMITS)).get("team")).toBe("Exampleshire");
  },
);

test("a form of a file as large as any is read, whatever lines the file has", async () => {
  const file = "--\r\n\r\n-a\r\n".repeat(400_000);
  const body = `${part("team", "Exampleshire")}${part("list", file, '; filename="list.csv"')}--b--\r\n`;
  const data = await formDataOf(new TextEncoder().encode(body), MULTIPART, PAGE_FORM_LIMITS);
  expect(data.get("team")).toBe("Exampleshire");
  expect((data.get("list") as File).size).toBe(file.length);
});

test("every form that is within the limits is read as the platform reads it", async () => {
  const text = fc.string({ unit: "grapheme", maxLength: 20 }).map((one) => one.toWellFormed());
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 12 }), fc.boolean(), async (fields, encoded) => {
      const sent = new FormData();
      for (const [name, value] of fields) sent.append(name, value);
      if (!encoded) sent.append("list", new File(["a\r\n\r\n--"], "list.csv"));
      const request = new Request("http://localhost/", {
        method: "POST",
        body: encoded ? new URLSearchParams(fields.map(([name, value]) => [name, value])) : sent,
      });
      const type = request.headers.get("content-type") ?? "";
      const bytes = new Uint8Array(await request.arrayBuffer());
      const theirs = await new Response(bytes, { headers: { "Content-Type": type } }).formData();
      const ours = await formDataOf(bytes, type, PAGE_FORM_LIMITS);
      expect([...ours.keys()]).toEqual([...theirs.keys()]);
      expect([...ours].map(([, value]) => typeof value)).toEqual([...theirs].map(([, value]) => typeof value));
    }),
    { numRuns: 60 },
  );
});

describe("where forms and bodies are sent", () => {
  const send = async (path: string, body: string) => {
    const headers = { Origin: "http://localhost", "Content-Type": URLENCODED };
    return (await checkSite()).request(path, { method: "POST", body, headers });
  };

  test("a form without a file has 64 KB", async () => {
    expect((await send("/check", `team=${"a".repeat(63_000)}`)).status).toBe(400);
    expect((await send("/check", `team=${"a".repeat(64_000)}`)).status).toBe(413);
  });

  test("signing in has 4 KB", async () => {
    expect((await send("/sign-in", `key=${"a".repeat(4_000)}`)).status).toBe(413);
    expect((await send("/sign-in", `key=${"a".repeat(3_000)}`)).status).toBe(503);
  });

  test("what brings no list has 256 KB", async () => {
    const house = await houseInMemory();
    onTestFinished(() => house.store.close());
    const token = await house.keyFor("administrator");
    const create = (bytes: number) =>
      house.ask(token, "/v1/inspections", { json: { inspectionDate: "2026-11-02", team: "a".repeat(bytes) } });
    expect(await inShort(create(256_000))).toBe("413 body-too-large: body");
    expect(await inShort(create(255_000))).toBe("400 invalid-text: team");
    const form = (bytes: number) =>
      house.app.request("/v1/inspections", {
        method: "POST",
        body: part("team", "a".repeat(bytes)),
        headers: { Authorization: `Bearer ${token}`, "Content-Type": MULTIPART },
      });
    expect(await inShort(form(256_000))).toBe("413 body-too-large: body");
    expect(await inShort(form(255_000))).toBe("415 unsupported-media-type: Content-Type");
  });
});
