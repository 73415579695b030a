import type * as z from "zod";
import smallYotPilot from "../../../specs/small-yot-pilot.json" with { type: "json" };
import youth2018 from "../../../specs/youth-2018.json" with { type: "json" };
import youth2020Consultation from "../../../specs/youth-2020-consultation.json" with { type: "json" };
import youth2021 from "../../../specs/youth-2021.json" with { type: "json" };
import youth2025Outline from "../../../specs/youth-2025-outline.json" with { type: "json" };
import { canonicalJson } from "../../base/canonical.ts";
import { oversizeOf } from "../../base/oversize.ts";
import { type Obstacle, Refusal } from "../../base/refusal.ts";
import { refuseHalfCharacters } from "../../base/stated-text.ts";
import { obstaclesOfWrong, type Wrong } from "../../base/wrong.ts";
import { type Specification, sentSpecificationSchema, specificationSchema } from "./specification.ts";

/** The specifications that come with Longlist, in the order of their dates. */
export const SHIPPED_SPECIFICATIONS: readonly Specification[] = [
  youth2018,
  youth2020Consultation,
  youth2021,
  smallYotPilot,
  youth2025Outline,
].map((document) => sentSpecificationSchema.parse(document));

/** The rules that are used unless others are named. */
export const DEFAULT_SPECIFICATION_ID = "youth-2020-consultation";

/**
 * A shipped specification by its id.
 *
 * @throws Refusal `unknown-specification`, naming those there are
 * @example shippedSpecification("youth-2018").sampleSize.confidence // 0.8
 */
export function shippedSpecification(id: string): Specification {
  const found = SHIPPED_SPECIFICATIONS.find((specification) => specification.id === id);
  if (found) return found;
  throw new Refusal("unknown-specification", {
    place: "specification",
    message: `there is no specification called ${JSON.stringify(id.slice(0, 80))}`,
    remedy: `Choose one of ${SHIPPED_SPECIFICATIONS.map((one) => one.id).join(", ")}, or give a specification of your own.`,
  });
}

/**
 * A specification by its id or its document: one that comes with Longlist, or the user's own.
 *
 * @throws Refusal as {@link shippedSpecification} and {@link readSpecification} do
 * @example specificationFor("youth-2018").id // "youth-2018"
 */
export function specificationFor(specification: string | object): Specification {
  if (typeof specification === "string") return shippedSpecification(specification);
  const { $schema: _, id, ...content } = specification as Record<string, unknown>;
  const shipped = SHIPPED_SPECIFICATIONS.find((one) => one.id === id);
  // The file of a shipped one is that one; whatever differs from it needs an id of its own.
  const isShipped = shipped !== undefined && oversizeOf(content) === null && isSame({ ...content, id }, shipped);
  return isShipped ? shipped : readSpecification(specification);
}

function isSame(document: unknown, shipped: Specification): boolean {
  const read = specificationSchema.safeParse(document);
  return read.success && canonicalJson(read.data) === canonicalJson(shipped);
}

/**
 * Reads a specification of the user's own.
 *
 * @param schema what it is held to: that of records where it is a record's, and was perhaps sent before all was told
 * @throws Refusal `invalid-specification`, one obstacle for each field that is wrong; `invalid-text` where one holds half a
 *   character
 */
export function readSpecification(
  document: unknown,
  schema: z.ZodType<Specification> = sentSpecificationSchema,
): Specification {
  const { $schema: _, ...content } = Object(document) as Record<string, unknown>;
  const oversize = oversizeOf(content);
  if (oversize) throw new Refusal("invalid-specification", ...specificationObstacles([oversize], content));
  const read = schema.safeParse(content);
  if (!read.success) throw new Refusal("invalid-specification", ...specificationObstacles(read.error.issues, content));
  refuseHalfCharacters(read.data);
  if (SHIPPED_SPECIFICATIONS.some((one) => one.id === read.data.id)) {
    throw new Refusal("invalid-specification", {
      place: "id",
      message: `"${read.data.id}" is the id of a specification that comes with Longlist`,
      remedy: "Give your specification an id of its own, so that receipts cannot be taken for the other's.",
    });
  }
  return read.data;
}

/**
 * The first obstacles behind a failed reading of a specification, each at its path; domains are named by their ids.
 *
 * @param document what was read
 */
export function specificationObstacles(issues: readonly Wrong[], document: unknown): Obstacle[] {
  return obstaclesOfWrong(issues, {
    place: (path) => namedById(path, document).join(".").slice(0, 200) || "specification",
    remedy: "Correct the field; specs/specification.schema.json documents each one.",
  });
}

/** A path with the ids of a list's entries in the place of their numbers, where they have any. */
function namedById(path: readonly string[], document: unknown): string[] {
  let part = document;
  return path.map((name) => {
    const inside = Object(part) as Readonly<Record<PropertyKey, unknown>>;
    part = Object.hasOwn(inside, name) ? inside[name] : undefined;
    const { id } = Object(part) as { readonly id?: unknown };
    return Array.isArray(inside) && typeof id === "string" && /^[A-Za-z0-9._-]{1,40}$/.test(id) ? id : name;
  });
}
