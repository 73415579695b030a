import * as z from "zod";
import { nth } from "../../base/lists.ts";
import { Refusal } from "../../base/refusal.ts";
import { specificationFields } from "./specification-fields.ts";

/** A specification as a tree of fields. */
export type Fields = { [name: string]: unknown };

/** Where a path leads. */
export interface Located {
  readonly holder: Fields;
  readonly name: string;
  /** Whether the field may be absent: an entry of a record, such as the levels to combine of one variable. */
  readonly optional: boolean;
}

/**
 * Finds a field by its path, names joined by dots: every field that the specification has, and the entries that the
 * schema lets its records have.
 *
 * @throws Refusal `unknown-field` for any other path, naming the fields that there are
 * @example locate(youth2018, "stratification.combine.gender").optional // true
 */
export function locate(specification: Fields, path: string): Located {
  const names = path.split(".");
  let holder = specification;
  let schema: z.ZodType | undefined = specificationFields;
  for (const [depth, name] of names.entries()) {
    const entries = entriesOf(schema);
    const last = depth === names.length - 1;
    if (!Object.hasOwn(holder, name) && !(last && entries.includes(name)))
      throw unknownField(path, name, holder, entries);
    if (last) return { holder, name, optional: entries.includes(name) };
    const next = holder[name];
    if (typeof next !== "object" || next === null || Array.isArray(next))
      throw unknownField(path, nth(names, depth + 1), {}, []);
    holder = next as Fields;
    schema = schema instanceof z.ZodObject ? (schema.shape[name] as z.ZodType) : undefined;
  }
  throw unknownField(path, path, specification, []);
}

/** The value at a path; null where an optional field is absent. */
export function valueAt(specification: Fields, path: string): unknown {
  const { holder, name } = locate(specification, path);
  return Object.hasOwn(holder, name) ? holder[name] : null;
}

/** The names that a record may have entries under; none where the schema is another or leaves the names open. */
function entriesOf(schema: z.ZodType | undefined): string[] {
  return schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum ? schema.keyType.options.map(String) : [];
}

function unknownField(path: string, name: string, holder: Fields, entries: readonly string[]): Refusal {
  const names = new Set([...Object.keys(holder), ...entries]);
  return new Refusal("unknown-field", {
    place: path.slice(0, 120),
    message: `the specification has no field ${JSON.stringify(name.slice(0, 80))} there`,
    remedy: names.size > 0 ? `Fields there: ${[...names].join(", ")}.` : "That field has no parts; set it as a whole.",
  });
}
