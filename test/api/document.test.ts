import { describe, expect, test } from "vitest";
import { PROBLEM_KINDS } from "../../src/http/problems/problem-kinds.ts";
import { testApp } from "./asking.ts";
import { documentOf, type Media, schemaOf } from "./documented.ts";

const app = testApp();
const document = await documentOf(app);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
);

test("every route is documented and everything documented is a route", () => {
  const routes = app.routes
    .filter(({ method, path }) => method !== "ALL" && !path.endsWith("*"))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  expect(operations.map(({ name }) => name).sort()).toEqual([...new Set(routes)].sort());
});

test("the document is OpenAPI 3.1 and its operations have names of their own", () => {
  expect(document.openapi).toBe("3.1.0");
  const names = operations.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(operations.length);
});

test("every reference leads somewhere", () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
  expect(references.length).toBeGreaterThan(10);
  for (const [, kind, name] of references) {
    expect(document.components[kind as "schemas"], `${kind}/${name}`).toHaveProperty(name!);
  }
});

test("every kind of problem is described where its type leads", () => {
  expect(Object.keys(document.components.responses).sort()).toEqual(Object.keys(PROBLEM_KINDS).sort());
});

describe.each(operations)("$name", ({ operation }) => {
  const media = [...Object.values(operation.responses), ...(operation.requestBody ? [operation.requestBody] : [])]
    .flatMap(({ content }) => Object.entries(content))
    .filter(([type]) => type.includes("json"));

  test("says what it answers with, failures included", () => {
    expect(Object.keys(operation.responses)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^20[01]$/), "500"]),
    );
  });

  test("has examples that fit their schemas", () => {
    for (const [type, one] of media) {
      const examples = examplesOf(one);
      expect(examples.length, type).toBeGreaterThan(0);
      for (const example of examples) {
        expect(schemaOf(one.schema, document.components.schemas).safeParse(example).error?.issues ?? []).toEqual([]);
      }
    }
  });
});

/** The examples of a media type: its own, or those of the schema that it refers to. */
function examplesOf({ schema, example, examples }: Media): unknown[] {
  const own = [...(example === undefined ? [] : [example]), ...Object.values(examples ?? {}).map(({ value }) => value)];
  const name = "$ref" in schema ? String(schema.$ref).split("/").at(-1)! : null;
  const referred = name ? (document.components.schemas[name] as { examples?: unknown[] }).examples : undefined;
  return own.length > 0 ? own : (referred ?? []);
}
