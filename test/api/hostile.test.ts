import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { ask, DRAWS, inShort, post, postCsv, postForm, postJson, TWO_CASES, TWO_ROWS } from "./asking.ts";

const JSON_TYPE = { "Content-Type": "application/json" };

describe("names from the prototype are names like any other", () => {
  test.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])("%s", async (name) => {
    const expected = `400 invalid-request: ${name}`;
    expect(await inShort(postCsv(`${DRAWS}&${name}=1`, TWO_CASES))).toBe(expected);
    expect(
      await inShort(
        postForm(DRAWS, [
          ["list", TWO_CASES],
          [name, "1"],
        ]),
      ),
    ).toBe(expected);
    const body = `{"list":${JSON.stringify(TWO_CASES)},${JSON.stringify(name)}:{"polluted":1}}`;
    expect(await inShort(post(DRAWS, body, JSON_TYPE))).toBe(expected);
    expect(await inShort(postCsv(`${DRAWS}&set=${name}.polluted%3D1`, TWO_CASES))).toMatch(/^422 unknown-field/);
    expect("polluted" in {}).toBe(false);
  });

  test("as columns of JSON rows they do no harm", async () => {
    const rows = `[${TWO_ROWS.map((row) => `{"__proto__":"x","constructor":"y",${JSON.stringify(row).slice(1)}`).join()}]`;
    const draw = (await (await post(DRAWS, `{"rows":${rows}}`, JSON_TYPE)).json()) as Draw;
    expect(draw.list.cases).toBe(2);
  });
});

describe("what has no canonical JSON is refused at the door", () => {
  test.each([
    ["half a character in a field", { team: "\ud800" }, "body.team"],
    ["half a character in a row", { rows: [{ caseId: "\udfff" }] }, "body.rows.0.caseId"],
    ["half a character in a name", { rows: [{ "\ud800": "x" }] }, "body.rows.0.\ufffd"],
    [
      "half a character in a mapping",
      { mappings: { columns: { "\ud800": "disposal" } } },
      "body.mappings.columns.\ufffd",
    ],
  ])("%s", async (_, fields, place) => {
    expect(await inShort(postJson(DRAWS, { rows: TWO_ROWS, ...fields }))).toBe(`400 malformed-body: ${place}`);
  });

  test("a number without an end", async () => {
    const body = '{"rows":[],"settings":[{"path":"sampleSize.maximum","value":1e999}]}';
    expect(await inShort(post(DRAWS, body, JSON_TYPE))).toBe("400 malformed-body: body.settings.0.value");
  });

  test("brackets without end", async () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    expect(await inShort(post(DRAWS, `{"rows":${deep}}`, JSON_TYPE))).toBe("400 malformed-body: body");
    const less = "[".repeat(100) + "]".repeat(100);
    expect(await inShort(post(DRAWS, `{"rows":${less}}`, JSON_TYPE))).toMatch(/^400 malformed-body: body\.rows\.0\.0/);
    const receipt = `{"receipt":{"overrides":[{"path":"x","value":${deep}}]},"rows":[]}`;
    expect(await inShort(post("/v1/verifications", receipt, JSON_TYPE))).toMatch(/^400 malformed-body/);
  });
});

test.each([
  ["a field", '"rows":[],"rows":[]', "rows"],
  ["a field, once with an escape", '"rows":[],"r\\u006fws":[]', "rows"],
  ["a name in a row", '"rows":[{"caseId":"A"},{"caseId":"B","disposal":"x","caseId":"C"}]', "rows.1.caseId"],
])("%s that is said twice is refused: two readers could take it for two things", async (_, fields, place) => {
  expect(await inShort(post(DRAWS, `{${fields}}`, JSON_TYPE))).toBe(`400 malformed-body: body.${place}`);
});

test("a text cut off in the middle of a character is still answered", async () => {
  const path = `${"x".repeat(119)}👍`;
  expect((await postJson(DRAWS, { rows: TWO_ROWS, settings: [{ path, value: 1 }] })).status).toBe(422);
  expect((await postJson(DRAWS, { rows: TWO_ROWS, [path.slice(40)]: 1 })).status).toBe(400);
});

test("a form of more parts than anybody needs is refused by its bytes", async () => {
  const part = '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n\r\n';
  const send = (parts: number) =>
    post(DRAWS, `${part.repeat(parts)}--b--\r\n`, { "Content-Type": "multipart/form-data; boundary=b" });
  expect(await inShort(send(5_001))).toBe("400 malformed-body: form");
  expect(await inShort(send(5_000))).toBe("400 invalid-request: x");
});

test("thousands of parts of a form are refused, and each takes no longer than one of a few hundred", async () => {
  const part = '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n\r\n';
  /** Milliseconds of this process's own work, whatever else the machine does: for one part, at best. */
  const cost = async (parts: number) => {
    const body = `${part.repeat(parts)}--b--\r\n`;
    const costs: number[] = [];
    for (const _ of [1, 2]) {
      const before = process.cpuUsage();
      const response = await post(DRAWS, body, { "Content-Type": "multipart/form-data; boundary=b" });
      expect(await inShort(response)).toBe("400 invalid-request: x");
      const { user, system } = process.cpuUsage(before);
      costs.push((user + system) / 1_000 / parts);
    }
    return Math.min(...costs);
  };
  await cost(1_000);
  const [few, many] = [await cost(500), await cost(5_000)];
  // Ten times as much would be one look at every other part for each.
  expect(many).toBeLessThan(few * 5);
});

test.each(["pilot-7_a=", "LL-40026-Jane-Doe", "a b", "a".repeat(65)])(
  "a client's name for its request is not taken, as names go on the audit trail: %s",
  async (sent) => {
    const response = await ask("/v1/nothing", { headers: { "X-Request-Id": sent } });
    const named = response.headers.get("x-request-id");
    expect(named).toMatch(/^[0-9a-f-]{36}$/);
    expect(((await response.json()) as { requestId: string }).requestId).toBe(named);
  },
);

describe("whatever is sent, nothing goes wrong inside", () => {
  const types = fc.constantFrom(
    "text/csv",
    "application/json",
    "multipart/form-data; boundary=b",
    "application/octet-stream",
  );
  const path = fc
    .constantFrom("/v1/checks", "/v1/draws", "/v1/verifications")
    .chain((route) => fc.webQueryParameters().map((query) => `${route}?inspectionDate=2026-11-02&${query}`));

  test("any bytes under any media type", async () => {
    await fc.assert(
      fc.asyncProperty(path, types, fc.uint8Array({ maxLength: 200 }), async (to, type, body) => {
        expect((await post(to, body as BodyInit, { "Content-Type": type })).status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
  });

  test("any JSON in any field", async () => {
    const fields = ["rows", "list", "receipt", "seed", "team", "specification", "settings", "exclusions", "mappings"];
    const body = fc.dictionary(fc.constantFrom(...fields), fc.jsonValue());
    const route = fc.constantFrom(
      "/v1/checks?inspectionDate=2026-11-02",
      "/v1/draws?inspectionDate=2026-11-02",
      "/v1/verifications",
    );
    await fc.assert(
      fc.asyncProperty(route, body, async (to, fieldsSent) => {
        expect((await postJson(to, fieldsSent)).status).toBeLessThan(500);
      }),
      { numRuns: 80 },
    );
  });
});
