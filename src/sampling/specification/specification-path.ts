import * as z from "zod";
import { nth } from "../../base/lists.ts";
import { attempt, Refusal } from "../../base/refusal.ts";
import { bareSchema, schemaInside } from "./schema-inside.ts";
import { specificationFields } from "./specification-fields.ts";

/** A specification as a tree of fields. */
export type Fields = { [name: string]: unknown };

/** Where a path leads. */
export interface Located {
  readonly holder: Fields;
  readonly name: string;
  /** Whether the field is absent where it says nothing, such as the levels to combine of one variable; others are null then. */
  readonly optional: boolean;
  /** Whether the field is an id: the specification's own, or the one by which an entry of a list is addressed. */
  readonly isId: boolean;
}

/**
 * Finds a field by its path, names joined by dots: every field that the specification has, and those that the schema
 * lets it have. An entry of a list is addressed by its id, which may hold dots.
 *
 * @throws Refusal `unknown-field` for any other path, naming the fields that there are
 * @example locate(youth2018, "stratification.combine.gender").optional // true
 * @example locate(youth2018, "domains.court.share").holder.id // "court"
 * @example locate(youth2018, "standards.2.1.rule").holder.id // "2.1"
 */
export function locate(specification: Fields, path: string): Located {
  let holder = specification;
  let schema: z.ZodType | undefined = specificationFields;
  let inList = false;
  let [last, rest] = nextName(holder, path.split("."));
  for (; rest.length > 0; [last, rest] = nextName(holder, rest)) {
    const key = keyOf(holder, last);
    if (key === null) throw unknownField(path, last, namesOf(holder), optionalNames(schema));
    const next = holder[key];
    const inside = bareSchema(schemaInside(schema, last));
    const isEmpty = () => namesOf(Object(next)).length === 0 && optionalNames(inside).length === 0;
    if (typeof next !== "object" || next === null || isEmpty()) throw unknownField(path, nth(rest, 0), [], []);
    inList = Array.isArray(holder);
    schema = inside;
    holder = next as Fields;
  }
  const optional = optionalNames(schema);
  const key = keyOf(holder, last);
  if (key === null && !optional.includes(last)) throw unknownField(path, last, namesOf(holder), optional);
  const absent = optional.includes(last) && !acceptsNull(schema, last);
  return { holder, name: key ?? last, optional: absent, isId: (inList || holder === specification) && last === "id" };
}

/** The value at a path; null where an optional field is absent. */
export function valueAt(specification: Fields, path: string): unknown {
  const { holder, name } = locate(specification, path);
  return Object.hasOwn(holder, name) ? holder[name] : null;
}

/** The value at a path; null where the specification has no such field, as where its domains are others. */
export function valueIfAny(specification: Fields, path: string): unknown {
  const found = attempt(() => valueAt(specification, path));
  return "value" in found ? found.value : null;
}

/** The next step of a path and what follows it: an id may hold dots itself, and the longest that is there is meant. */
function nextName(holder: Fields, names: readonly string[]): [name: string, rest: readonly string[]] {
  const path = `${names.join(".")}.`;
  const ids = Array.isArray(holder) ? namesOf(holder).filter((id) => path.startsWith(`${id}.`)) : [];
  const [name = nth(names, 0)] = ids.sort((a, b) => b.length - a.length);
  return [name, names.slice(name.split(".").length)];
}

/** Under what a name is kept: its own, or the place in a list of the entry that has it as its id. */
function keyOf(holder: Fields, name: string): string | null {
  if (!Array.isArray(holder)) return Object.hasOwn(holder, name) ? name : null;
  const place = holder.findIndex((entry) => idOf(entry) === name);
  return place < 0 ? null : String(place);
}

/** The names that a path can go on with: fields, or the ids of a list's entries. */
function namesOf(holder: object): string[] {
  if (!Array.isArray(holder)) return Object.keys(holder);
  return holder.map(idOf).filter((id) => id !== null);
}

function idOf(entry: unknown): string | null {
  const { id } = Object(entry) as { readonly id?: unknown };
  return typeof id === "string" ? id : null;
}

/** The names under which there may be something: entries of a record whose names are known, fields that may be absent. */
function optionalNames(schema: z.ZodType | undefined): string[] {
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) return schema.keyType.options.map(String);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, part]) => (part instanceof z.ZodOptional ? [name] : []));
}

function acceptsNull(schema: z.ZodType | undefined, name: string): boolean {
  return (
    schema instanceof z.ZodObject && (schema.shape[name] as z.ZodType | undefined)?.safeParse(null).success === true
  );
}

function unknownField(path: string, name: string, fields: readonly string[], optional: readonly string[]): Refusal {
  const names = new Set([...fields, ...optional]);
  return new Refusal("unknown-field", {
    place: path.slice(0, 120),
    message: `the specification has no field ${JSON.stringify(name.slice(0, 80))} there`,
    remedy: names.size > 0 ? `Fields there: ${[...names].join(", ")}.` : "That field has no parts; set it as a whole.",
  });
}
