import { describe, expect, test } from "vitest";
import { ask, DRAWS, EXAMPLE, inShort, post, postCsv, postForm, postJson, TWO_CASES, TWO_ROWS } from "./asking.ts";

const DATED = "/v1/draws?inspectionDate=2026-11-02";

const SHIPPED = (await (await ask("/v1/specifications/youth-2018")).json()) as object;

describe("a request that cannot be answered says where and why", () => {
  test.each<[string, string, () => Promise<Response>]>([
    ["an unknown path", "404 not-found: path", () => ask("/v1/nothing")],
    ["a path with a slash too many", "404 not-found: path", () => ask("/v1/specifications/")],
    ["an unknown specification as a path", "404 not-found: id", () => ask("/v1/specifications/youth-1066")],
    ["a draw by GET", "405 method-not-allowed: method", () => ask("/v1/draws")],
    [
      "a specification by DELETE",
      "405 method-not-allowed: method",
      () => ask("/v1/specifications/youth-2018", { method: "DELETE" }),
    ],
    ["HTML alone accepted", "406 not-acceptable: Accept", () => postCsv(DRAWS, TWO_CASES, { Accept: "text/html" })],
    [
      "JSON and CSV refused for a check",
      "406 not-acceptable: Accept",
      () => postCsv("/v1/checks", TWO_CASES, { Accept: "text/html" }),
    ],
    [
      "JSON refused for a template",
      "406 not-acceptable: Accept",
      () => ask("/v1/template.csv?inspectionDate=2026-11-02", { headers: { Accept: "application/json" } }),
    ],
    ["no media type", "415 unsupported-media-type: Content-Type", () => post(DRAWS, new Blob([TWO_CASES]))],
    [
      "what curl calls data",
      "415 unsupported-media-type: Content-Type",
      () => post(DRAWS, TWO_CASES, { "Content-Type": "application/x-www-form-urlencoded" }),
    ],
    [
      "a media type from the prototype",
      "415 unsupported-media-type: Content-Type",
      () => post(DRAWS, TWO_CASES, { "Content-Type": "constructor" }),
    ],
    [
      "a compressed body",
      "415 unsupported-media-type: Content-Encoding",
      () => postCsv(DRAWS, TWO_CASES, { "Content-Encoding": "gzip" }),
    ],
    [
      "a bare list to verify",
      "415 unsupported-media-type: Content-Type",
      () => postCsv("/v1/verifications", TWO_CASES),
    ],
    [
      "JSON cut short",
      "400 malformed-body: body",
      () => post(DRAWS, '{"rows":[', { "Content-Type": "application/json" }),
    ],
    ["JSON that is no object", "400 malformed-body: body", () => postJson(DRAWS, TWO_ROWS)],
    [
      "JSON in another encoding",
      "400 malformed-body: body",
      () => post(DRAWS, Uint8Array.of(0x7b, 0xff, 0x7d), { "Content-Type": "application/json" }),
    ],
    [
      "a form without a boundary",
      "400 malformed-body: body",
      () => post(DRAWS, "x", { "Content-Type": "multipart/form-data" }),
    ],
    [
      "a form cut short",
      "400 malformed-body: body",
      () =>
        post(DRAWS, '--b\r\nContent-Disposition: form-data; name="list"\r\n\r\nCase', {
          "Content-Type": "multipart/form-data; boundary=b",
        }),
    ],
    ["no inspection date", "400 invalid-request: inspectionDate", () => postCsv("/v1/draws", TWO_CASES)],
    [
      "an inspection date twice",
      "400 invalid-request: inspectionDate",
      () => postCsv(`${DATED}&inspectionDate=2026-11-03`, TWO_CASES),
    ],
    [
      "an inspection date in query and body",
      "400 invalid-request: inspectionDate",
      () => postJson(DATED, { rows: TWO_ROWS, inspectionDate: "2026-11-02" }),
    ],
    [
      "a misspelt query parameter",
      "400 invalid-request: inspectiondate",
      () => postCsv("/v1/draws?inspectiondate=2026-11-02", TWO_CASES),
    ],
    [
      "a misspelt form field",
      "400 invalid-request: sed",
      () =>
        postForm(DATED, [
          ["list", TWO_CASES],
          ["sed", "demo"],
        ]),
    ],
    ["a misspelt JSON field", "400 invalid-request: sed", () => postJson(DATED, { rows: TWO_ROWS, sed: "demo" })],
    [
      "a seed for a check",
      "400 invalid-request: seed",
      () => postCsv("/v1/checks?inspectionDate=2026-11-02&seed=demo", TWO_CASES),
    ],
    ["a query where none is read", "400 invalid-request: x", () => ask("/v1/specifications?x=1")],
    ["a number for a seed", "400 invalid-request: seed", () => postJson(DATED, { rows: TWO_ROWS, seed: 7 })],
    ["neither true nor false", "400 invalid-request: keepFoot", () => postCsv(`${DATED}&keepFoot=perhaps`, TWO_CASES)],
    [
      "a case named in the address",
      "400 invalid-request: exclude",
      () => postCsv(`${DATED}&exclude=A1%3DSick+note`, TWO_CASES),
    ],
    ["an exclusion without a reason", "400 invalid-request: exclude", () => postExcluding("A1")],
    ["one case excluded twice", "400 invalid-request: exclude", () => postExcluding("A1=a", "A1=b")],
    [
      "a mapping that is none",
      "400 invalid-request: column, map",
      () => postCsv(`${DATED}&map=Panel+thing`, TWO_CASES),
    ],
    ["a form without a list", "400 invalid-request: list", () => postForm(DATED, [["team", "T"]])],
    [
      "a form with two lists",
      "400 invalid-request: list",
      () =>
        postForm(DATED, [
          ["list", TWO_CASES],
          ["file", TWO_CASES],
        ]),
    ],
    [
      "a form with the list twice",
      "400 invalid-request: list",
      () =>
        postForm(DATED, [
          ["list", TWO_CASES],
          ["list", TWO_CASES],
        ]),
    ],
    [
      "a form with a file as a field",
      "400 invalid-request: team",
      () =>
        postForm(DATED, [
          ["list", TWO_CASES],
          ["team", ["T", "team.txt"]],
        ]),
    ],
    ["JSON without a list", "400 invalid-request: rows", () => postJson(DATED, {})],
    ["JSON with two lists", "400 invalid-request: rows", () => postJson(DATED, { rows: TWO_ROWS, list: TWO_CASES })],
    ["a template without a date", "400 invalid-request: inspectionDate", () => ask("/v1/template.csv")],
    [
      "a day that does not exist",
      "400 invalid-date: inspectionDate",
      () => postCsv("/v1/draws?inspectionDate=2026-02-30", TWO_CASES),
    ],
    ["an empty seed", "400 invalid-seed: seed", () => postCsv(`${DATED}&seed=`, TWO_CASES)],
    [
      "an unknown specification",
      "422 unknown-specification: specification",
      () => postCsv(`${DRAWS}&specification=youth-1066`, TWO_CASES),
    ],
    [
      "a specification with an id that is none",
      "422 invalid-specification: id",
      () => postJson(DRAWS, { rows: TWO_ROWS, specification: { ...SHIPPED, id: 1 } }),
    ],
    [
      "a setting of no field",
      "422 unknown-field: sampleSize.maximun",
      () => postCsv(`${DRAWS}&set=sampleSize.maximun%3D4`, TWO_CASES),
    ],
    [
      "a setting that is no pair",
      "422 unknown-field: sampleSize.maximum",
      () => postCsv(`${DRAWS}&set=sampleSize.maximum`, TWO_CASES),
    ],
    [
      "a contradiction",
      "422 contradictory-field: sampleSize.minimum",
      () => postCsv(`${DRAWS}&set=sampleSize.minimum%3D9&set=sampleSize.maximum%3D4`, TWO_CASES),
    ],
    [
      "half a character in a setting",
      "400 invalid-text: title",
      () => postCsv(`${DRAWS}&set=${encodeURIComponent('title="\\ud800"')}`, TWO_CASES),
    ],
    [
      "a team of more than 200 characters",
      "400 invalid-text: team",
      () => postCsv(`${DRAWS}&team=${"a".repeat(201)}`, TWO_CASES),
    ],
    ["an exclusion of no case", "422 unknown-case: exclude", () => postExcluding("Z9=gone")],
    ["an empty file", "422 list-not-usable: file-empty", () => postCsv(DRAWS, "")],
    ["headings only", "422 list-not-usable: no-cases", () => postCsv(DRAWS, `${EXAMPLE.split("\n")[0]}\n`)],
    ["rows that are none", "422 list-not-usable: json-shape", () => postJson(DRAWS, { rows: {} })],
  ])("%s", async (_, expected, asked) => {
    const response = await asked();
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await inShort(response)).toBe(expected);
  });
});

test("more than 10,000 rows are a finding", async () => {
  const rows = Array.from({ length: 10_001 }, (_, index) => ({ ...TWO_ROWS[0], caseId: `C${index}` }));
  expect(await inShort(postJson(DRAWS, { rows }))).toBe("422 list-not-usable: too-many-rows");
});

test("every error has a place, a message and a remedy, and the problem leads to its description", async () => {
  const problem = await (await postCsv("/v1/draws?inspectiondate=x&sed=1", TWO_CASES)).json();
  expect(problem).toEqual({
    type: "/openapi.json#/components/responses/invalid-request",
    code: "invalid-request",
    title: "A parameter or field is missing, unknown or not of its form.",
    status: 400,
    errors: ["inspectiondate", "sed"].map((place) => ({
      place,
      message: "there is no such query parameter",
      remedy:
        "There are: inspectionDate, specification, team, set, column, map, sheet, keepFoot, seed. " +
        "A case to leave out is named in the body (exclude): addresses are kept in logs on their way.",
    })),
    requestId: expect.any(String),
  });
});

test.each([
  ["/v1/draws", "PUT", "POST"],
  ["/v1/specifications", "POST", "GET, HEAD"],
  ["/v1/specifications/youth-2018", "OPTIONS", "GET, HEAD"],
  ["/health", "POST", "GET, HEAD"],
])("%s by %s is told what it has", async (path, method, allow) => {
  expect((await ask(path, { method })).headers.get("allow")).toBe(allow);
});

function postExcluding(...cases: string[]): Promise<Response> {
  return postForm(DATED, [["list", TWO_CASES], ...cases.map((one) => ["exclude", one] as const)]);
}
