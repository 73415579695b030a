import { describe, expect, test } from "vitest";
import * as z from "zod";
import { createApp } from "../../src/api/app.ts";
import * as bodiesAfterTheDraw from "../../src/api/request/after-the-draw-bodies.ts";
import * as jsonFields from "../../src/api/request/json-fields.ts";
import * as ledgerBodies from "../../src/api/request/ledger-bodies.ts";
import * as verification from "../../src/api/request/sent-verification.ts";
import { readFields } from "../../src/api/request/strict-fields.ts";
import * as textFields from "../../src/api/request/text-fields.ts";
import { attempt, type Obstacle } from "../../src/base/refusal.ts";
import { HttpProblem } from "../../src/http/problems/http-problem.ts";
import { MappingError, parseMappingFile } from "../../src/long-list/mappings/mappings.ts";
import { readSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import { specificationSchema } from "../../src/sampling/specification/specification.ts";
import { keepLine } from "../support/run-log.ts";

/** What the schema library says by itself, and what no person expects: its names of types, its signs, what it received. */
const LIBRARY =
  /\bInvalid \w|\bToo (?:small|big)\b|Unrecognized|\breceived\b|\bundefined\b|\bNaN\b|expected (?:string|number|array|object|boolean|nonoptional|record|int\b)|[<>]=|✖|\[object/;

const SCHEMAS = Object.entries({
  ...ledgerBodies,
  ...bodiesAfterTheDraw,
  ...jsonFields,
  ...textFields,
  ...verification,
}).filter((entry): entry is [string, z.ZodObject] => entry[1] instanceof z.ZodObject);

/** Missing, null, of every other kind, too small, too large, unknown. */
const VALUES: readonly unknown[] = [
  undefined,
  null,
  -1,
  0,
  1.5,
  1e300,
  "",
  "no such value",
  "x".repeat(20_000),
  true,
  [],
  [null],
  [1],
  [""],
  new Array(20_000).fill(""),
  {},
  { "no such field": 1 },
];

/** The same in each field of a schema, and of the objects in its lists. */
function spoiled(schema: unknown): unknown[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return [...VALUES, ...spoiled(inner.element).map((one) => [one])];
  if (!(inner instanceof z.ZodObject)) return [...VALUES];
  return [
    ...VALUES,
    ...Object.entries(inner.shape).flatMap(([name, part]) => spoiled(part).map((value) => ({ [name]: value }))),
  ];
}

function unwrapped(schema: unknown): unknown {
  const { innerType } = (schema as { readonly def?: { readonly innerType?: unknown } }).def ?? {};
  return innerType === undefined ? schema : unwrapped(innerType);
}

function expectPlain(obstacles: readonly Obstacle[], of: string): void {
  for (const { place, message, remedy } of obstacles) {
    expect(place, of).not.toBe("");
    expect(`${message} ${remedy}`, `${of} at ${place}`).not.toMatch(LIBRARY);
    expect(`${message} ${remedy}`, `${of} at ${place}`).toMatch(
      /expected|there is no such|give it once|has what is not known|cannot|longer|more than/,
    );
  }
}

describe("a request that is not of its form is told so in plain words", () => {
  test("there are schemas to try", () => expect(SCHEMAS.length).toBeGreaterThan(20));

  test.each(SCHEMAS)("%s", (name, schema) => {
    let refused = 0;
    for (const fields of spoiled(schema)) {
      try {
        readFields(schema, fields, "field");
      } catch (error) {
        if (!(error instanceof HttpProblem)) throw error;
        refused++;
        expectPlain(error.errors as readonly Obstacle[], name);
      }
    }
    expect(refused).toBeGreaterThan(5);
  });

  test("in an address too, where the framework reads it", async () => {
    const app = createApp({ randomBytes: (count) => new Uint8Array(count), log: keepLine, clock: () => 0 });
    for (const path of [
      "/v1/draws?seed=1&seed=2",
      "/v1/draws?keepFoot=x",
      "/v1/template.csv?inspectionDate=1&inspectionDate=2",
      "/v1/specifications?x=1",
    ]) {
      const response = await app.request(
        path,
        path.startsWith("/v1/draws") ? { method: "POST", body: "a", headers: { "Content-Type": "text/csv" } } : {},
      );
      expect(response.status).toBe(400);
      expectPlain((await response.json()).errors, path);
    }
  });
});

test("so is a specification of one's own, field by field", () => {
  for (const document of spoiled(specificationSchema)) {
    const read = attempt(() => readSpecification(document));
    if ("obstacles" in read) for (const { message } of read.obstacles) expect(message).not.toMatch(LIBRARY);
  }
});

test("and a file of mappings", () => {
  const files = [
    {},
    { kind: "longlist/mappings", version: 2 },
    { kind: "longlist/mappings", version: 1, columns: { a: 1 }, foot: "x", y: 1 },
  ];
  for (const file of files) {
    const message = (() => {
      try {
        parseMappingFile(JSON.stringify(file));
      } catch (error) {
        if (error instanceof MappingError) return error.message;
        throw error;
      }
      return "";
    })();
    expect(message).toMatch(/^The mapping file is not valid:\n\w+/);
    expect(message).not.toMatch(LIBRARY);
  }
});
