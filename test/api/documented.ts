import { expect } from "vitest";
import * as z from "zod";
import type { Api } from "../../src/api/api.ts";

/** As much of an OpenAPI document as the tests read. */
export interface ApiDocument {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema>; readonly responses: Record<string, object> };
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Record<string, { readonly content: Record<string, Media> }>;
  readonly requestBody?: { readonly content: Record<string, Media> };
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly schema: Schema;
}

/** A schema, as far as requests are made from it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
}

export interface Media {
  readonly schema: Schema;
  readonly example?: unknown;
  readonly examples?: Record<string, { readonly value: unknown }>;
}

let document: Promise<ApiDocument> | undefined;

export function documentOf(app: Api): Promise<ApiDocument> {
  document ??= Promise.resolve(app.request("/openapi.json")).then(
    (response) => response.json() as Promise<ApiDocument>,
  );
  return document;
}

/** Expects a response to be declared for its route: the status, the media type and, for JSON, the schema. */
export async function expectDocumented(app: Api, path: string, method: string, response: Response): Promise<void> {
  const { paths, components } = await documentOf(app);
  const bare = path.split("?")[0]!;
  const template = Object.keys(paths).find((one) => new RegExp(`^${one.replace(/\{\w+\}/g, "[^/]+")}$`).test(bare));
  const operation = template && paths[template]![method === "HEAD" ? "get" : method.toLowerCase()];
  if (!operation) return expect([404, 405], "an answer where no operation is").toContain(response.status);

  const declared = operation.responses[response.status];
  expect(declared, `${method} ${template} declares ${response.status}`).toBeDefined();
  const type = response.headers.get("content-type")!;
  expect(Object.keys(declared!.content), `${method} ${template} ${response.status}`).toContain(type);
  if (type.includes("json") && method !== "HEAD") {
    const read = schemaOf(declared!.content[type]!.schema, components.schemas).safeParse(await response.json());
    expect(read.error?.issues ?? [], `${method} ${template} ${response.status}`).toEqual([]);
  }
}

const made = new Map<string, z.ZodType>();

/** A schema of the document as one that can check; made once, and of no more of the others than it refers to. */
export function schemaOf(schema: object, schemas: Record<string, object>): z.ZodType {
  const own = JSON.stringify(schema);
  const known = made.get(own);
  if (known) return known;
  const $defs = Object.fromEntries(referredTo(own, schemas).map((name) => [name, schemas[name]]));
  const whole = JSON.stringify({ ...schema, $defs }).replaceAll("#/components/schemas/", "#/$defs/");
  const checker = z.fromJSONSchema(JSON.parse(whole));
  made.set(own, checker);
  return checker;
}

/** The names of the schemas that a text of one leads to, in however many steps. */
function referredTo(text: string, schemas: Record<string, object>): readonly string[] {
  const names = new Set<string>();
  const follow = (from: string): void => {
    for (const [, name = ""] of from.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (names.has(name)) continue;
      names.add(name);
      follow(JSON.stringify(schemas[name]));
    }
  };
  follow(text);
  return [...names];
}
