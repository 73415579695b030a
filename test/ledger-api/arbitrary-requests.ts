import fc from "fast-check";
import { EXAMPLE } from "../api/asking.ts";
import type { ApiDocument, Media, Operation, Schema } from "../api/documented.ts";

/** Requests made from the API's description alone: what it says may be sent, what is nearly that, and what is not. @module */

/** A request, with names from the description in place of what only a ledger can fill in. */
export interface AnyRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | null;
}

export interface Described {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

const MEDIA_TYPES = ["text/plain", "text/csv", "application/json", "multipart/form-data; boundary=b", "nonsense", ""];

/** Whatever a header may hold. */
const headerText = fc.string({ unit: fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code)) });

/** What nearly every place may have in it instead of what belongs there. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom("", " ", "=cmd()", "\u0000", "é", -1, 1e21, 1e-7, {}, []),
);

/**
 * Any request to an operation.
 *
 * @param places what may stand for each of the path's parameters, which nearly always does
 */
export function anyRequest(
  { path, method, operation }: Described,
  { components: { schemas } }: ApiDocument,
  places: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<AnyRequest> {
  const parameters = operation.parameters ?? [];
  const filledPath = fc
    .record(
      Object.fromEntries(
        parameters.filter((one) => one.in === "path").map(({ name }) => [name, place(places[name] ?? [])]),
      ),
    )
    .map((filled) => path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(filled[name] ?? "")));
  const ofQuery = parameters.filter((one) => one.in === "query");
  const query = fc.tuple(
    ...ofQuery.map(({ name, schema, required }) => {
      const texts = fc.array(textOf(likeSchema(schema.items ?? schema, schemas), schema.example), {
        minLength: 1,
        maxLength: 2,
      });
      const usual = texts.map((values) => (schema.type === "array" ? values : values.slice(0, 1)));
      return sometimes(fc.oneof({ weight: 9, arbitrary: usual }, texts), required ? 9 : 1).map((values) =>
        (values ?? []).map((value) => [name, value] as const),
      );
    }),
    sometimes(
      fc.webQueryParameters().map((text) => [...new URLSearchParams(text)] as const),
      0,
    ).map((pairs) => pairs ?? []),
  );
  const accept = fc.constantFrom("*/*", ...typesOf(operation), "application/xml", "text/*;q=0.1", ";;", "");
  const headers = fc.record(
    {
      Accept: accept,
      "Idempotency-Key": fc.oneof(fc.stringMatching(/^[\x21-\x7e]{1,200}$/), headerText),
      "If-None-Match": headerText,
    },
    { requiredKeys: [] },
  );
  return fc
    .tuple(filledPath, query, headers, bodyOf(method, operation, schemas))
    .map(([at, asked, sent, { type, body }]) => {
      const search = new URLSearchParams(asked.flat().map(([name, value]) => [name, value])).toString();
      return {
        path: search === "" ? at : `${at}?${search}`,
        method: method.toUpperCase(),
        headers: { ...sent, ...(type !== null && { "Content-Type": type }) },
        body,
      };
    });
}

const typesOf = ({ responses }: Operation): string[] =>
  Object.values(responses).flatMap(({ content }) => Object.keys(content ?? {}));

const place = (known: readonly string[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...known, "0123456789abcdef") },
    fc.string({ minLength: 1, unit: "binary" }).filter((text) => text.isWellFormed() && !/^\.+$/.test(text)),
  );

/** Sometimes a value, and nothing otherwise. */
const sometimes = <T>(value: fc.Arbitrary<T>, weight: number): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1 + weight, arbitrary: value });

const textOf = (value: fc.Arbitrary<unknown>, example: unknown): fc.Arbitrary<string> =>
  fc.oneof(value.map(asText), fc.constantFrom(...[example ?? []].flat().map(asText), "", "2026-11-02", "\u0000"));

const asText = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value)).toWellFormed();

interface Body {
  readonly type: string | null;
  readonly body: BodyInit | null;
}

function bodyOf(
  method: string,
  { requestBody }: Operation,
  schemas: ApiDocument["components"]["schemas"],
): fc.Arbitrary<Body> {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string().map((text) => new TextEncoder().encode(text)),
  );
  const untold = fc.record({ type: fc.constantFrom(null, ...MEDIA_TYPES), body: bytes as fc.Arbitrary<BodyInit> });
  const nothing = fc.constant({ type: null, body: null });
  if (method === "get") return nothing;
  if (!requestBody) return fc.oneof({ weight: 4, arbitrary: nothing }, untold);
  const told = Object.entries(requestBody.content).map(([type, media]) => ({
    weight: 4,
    arbitrary: ofType(type, media, schemas),
  }));
  return fc.oneof(...told, untold, nothing);
}

function ofType(
  type: string,
  { schema, example }: Media,
  schemas: ApiDocument["components"]["schemas"],
): fc.Arbitrary<Body> {
  const whole = resolved(schema, schemas);
  if (type === "application/json") {
    const examples = whole.examples ?? [{}];
    const near = fc.constantFrom(...examples).chain((one) => fc.oneof(fc.constant(one), withOneChange(one)));
    const made = fc
      .oneof({ weight: 2, arbitrary: near }, likeSchema(schema, schemas))
      .map((value) => JSON.stringify(value));
    const broken = fc.tuple(made, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1)));
    return fc.oneof({ weight: 9, arbitrary: made }, broken).map((body) => ({ type, body }));
  }
  const content = fc.constantFrom(
    EXAMPLE,
    typeof example === "string" ? example : "",
    "Case reference,2.1.1\n",
    "PK\u0003\u0004",
  );
  if (type !== "multipart/form-data") return fc.oneof(content, fc.string()).map((body) => ({ type, body }));
  const parts = Object.entries(whole.properties ?? {}).map(([name, one]) => {
    const item = one.items ?? one;
    const file = fc.oneof(content, fc.string()).map((text) => new Blob([text]));
    const value: fc.Arbitrary<string | Blob> =
      item.format === "binary" ? file : textOf(likeSchema(item, schemas), one.example);
    return sometimes(value, item.format === "binary" ? 9 : 0).map((given) => [name, given] as const);
  });
  return fc.tuple(...parts).map((given) => {
    const form = new FormData();
    for (const [name, value] of given) if (value !== null) form.append(name, value);
    return { type: null, body: form };
  });
}

/** A document with one of its values, wherever it stands, replaced by another or taken out. */
function withOneChange(document: unknown): fc.Arbitrary<unknown> {
  const places: (readonly (string | number)[])[] = [];
  const walk = (value: unknown, at: readonly (string | number)[]) => {
    places.push(at);
    if (typeof value !== "object" || value === null) return;
    for (const [name, part] of Object.entries(value)) walk(part, [...at, name]);
  };
  walk(document, []);
  return fc.tuple(fc.constantFrom(...places), fc.option(anything, { nil: undefined })).map(([at, value]) => {
    const put = (whole: unknown, [name, ...rest]: readonly (string | number)[]): unknown => {
      if (name === undefined) return value;
      if (Array.isArray(whole)) return whole.map((part, index) => (String(index) === name ? put(part, rest) : part));
      return { ...(whole as object), [name]: put((whole as Record<string, unknown>)[name], rest) };
    };
    return put(document, at) ?? null;
  });
}

const resolved = (schema: Schema, schemas: ApiDocument["components"]["schemas"]): Schema =>
  schema.$ref ? (schemas[schema.$ref.replace("#/components/schemas/", "")] ?? {}) : schema;

/** Values that a schema describes; in one of a dozen places something that it need not describe. */
function likeSchema(schema: Schema, schemas: ApiDocument["components"]["schemas"], depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 11, arbitrary: fitting(resolved(schema, schemas), schemas, depth) }, anything);
}

function fitting(schema: Schema, schemas: ApiDocument["components"]["schemas"], depth: number): fc.Arbitrary<unknown> {
  if (depth > 6) return fc.constant(null);
  const of = (one: Schema) => likeSchema(one, schemas, depth + 1);
  const { type, properties = {}, required = [], additionalProperties, minItems = 0 } = schema;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(of));
  if (Array.isArray(type)) return fc.oneof(...type.map((one) => fitting({ ...schema, type: one }, schemas, depth)));
  switch (type) {
    case "object": {
      const further = fc.dictionary(
        fc.string(),
        typeof additionalProperties === "object" ? of(additionalProperties) : anything,
        { maxKeys: 2 },
      );
      const own = fc.record(mapped(properties, of), { requiredKeys: [...required] as never[] });
      return additionalProperties === false
        ? own
        : fc.tuple(further, own).map(([more, told]) => ({ ...more, ...told }));
    }
    case "array":
      return fc.array(schema.items ? of(schema.items) : anything, {
        minLength: minItems,
        maxLength: Math.max(3, minItems),
      });
    case "string":
      if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern));
      return fc.oneof(
        fc.string({ minLength: schema.minLength ?? 0 }),
        fc.constantFrom(...[schema.example ?? "2026-11-02"].flat()),
      );
    case "integer":
      return fc.oneof(fc.integer({ min: schema.minimum ?? -5, max: schema.maximum ?? 1_000 }), fc.maxSafeInteger());
    case "number":
      return fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(100));
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return anything;
  }
}

const mapped = <T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
