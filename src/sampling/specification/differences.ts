import type * as z from "zod";
import { canonicalJson } from "../../base/canonical.ts";
import { schemaInside } from "./schema-inside.ts";
import { SHIPPED_SPECIFICATIONS } from "./shipped-specifications.ts";
import { meaningIn } from "./source-of-field.ts";
import type { Specification } from "./specification.ts";
import { specificationFields } from "./specification-fields.ts";

/** A field in which two specifications differ. */
export interface SpecificationDifference {
  /** Names joined by dots, entries of lists by their ids, for example `domains.court.share`. */
  readonly path: string;
  /** What the field decides, in words; empty where the schema does not say. */
  readonly meaning: string;
  /** The value of each; absent where one does not have the field. */
  readonly left?: unknown;
  readonly right?: unknown;
}

/** What a specification says of itself, and no rule. */
const ABOUT: readonly string[] = ["id", "title", "status", "note", "sources"];

/**
 * The rules in which two specifications differ, field by field, in the order of the schema.
 *
 * @example differencesOf(youth2020Consultation, youth2021).map(({ path }) => path) // ["resettlement.minimumCases", "resettlement.countsTowardsRating"]
 */
export function differencesOf(left: Specification, right: Specification): SpecificationDifference[] {
  return Object.keys(specificationFields.shape)
    .filter((name) => !ABOUT.includes(name))
    .flatMap((name) =>
      within({ left: own(left, name), right: own(right, name) }, [name], specificationFields.shape[name as "domains"]),
    );
}

/** The shipped specification that differs in the fewest rules, the first of equals, and in which it differs. */
export function nearestShipped(specification: Specification): {
  readonly shipped: Specification;
  readonly differences: readonly SpecificationDifference[];
} {
  const all = SHIPPED_SPECIFICATIONS.map((shipped) => ({
    shipped,
    differences: differencesOf(shipped, specification),
  }));
  return all.reduce((best, one) => (one.differences.length < best.differences.length ? one : best));
}

/**
 * What the field at a path decides, in words; empty where the schema does not say.
 *
 * @example fieldMeaning("sampleSize.maximum") // "Greatest number of cases, or null."
 */
export function fieldMeaning(path: string): string {
  return meaningOf(path.split(".").reduce<z.ZodType | undefined>(schemaInside, specificationFields));
}

interface Sides {
  readonly left: unknown;
  readonly right: unknown;
}

function within(
  { left, right }: Sides,
  path: readonly string[],
  schema: z.ZodType | undefined,
): SpecificationDifference[] {
  if (same(left, right)) return [];
  const names = namesOf(left, right);
  if (names === null) {
    const sides = { ...(left === undefined ? {} : { left }), ...(right === undefined ? {} : { right }) };
    return [{ path: path.join("."), meaning: meaningOf(schema), ...sides }];
  }
  return names.flatMap((name) =>
    within({ left: own(left, name), right: own(right, name) }, [...path, name], schemaInside(schema, name)),
  );
}

/** The names under which both have parts; null where they are compared as a whole. */
function namesOf(left: unknown, right: unknown): string[] | null {
  const [a, b] = [partsOf(left), partsOf(right)];
  return a === null || b === null ? null : [...new Set([...a.keys(), ...b.keys()])];
}

/** Fields by name, entries of a list by id; null of what has no named parts. */
function partsOf(value: unknown): Map<string, unknown> | null {
  if (typeof value !== "object" || value === null) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const ids = value.map((entry) => (Object(entry) as { readonly id?: unknown }).id);
  return value.length > 0 && ids.every((id) => typeof id === "string")
    ? new Map(value.map((entry, at) => [String(ids[at]), entry]))
    : null;
}

function own(value: unknown, name: string): unknown {
  return partsOf(value)?.get(name);
}

function same(left: unknown, right: unknown): boolean {
  if (left === undefined || right === undefined) return left === right;
  return canonicalJson(left) === canonicalJson(right);
}

/** A field's description without its source. */
function meaningOf(schema: z.ZodType | undefined): string {
  return meaningIn(schema?.meta()?.description ?? "");
}
