import smallYotPilot from "../../../specs/small-yot-pilot.json" with { type: "json" };
import youth2018 from "../../../specs/youth-2018.json" with { type: "json" };
import youth2020Consultation from "../../../specs/youth-2020-consultation.json" with { type: "json" };
import youth2021 from "../../../specs/youth-2021.json" with { type: "json" };
import { oversizeOf } from "../../base/oversize.ts";
import { MOST_OBSTACLES, Refusal } from "../../base/refusal.ts";
import { refuseHalfCharacters } from "../../base/stated-text.ts";
import { type Specification, specificationSchema } from "./specification.ts";

/** The specifications that come with Longlist, in the order of their dates. */
export const SHIPPED_SPECIFICATIONS: readonly Specification[] = [
  youth2018,
  youth2020Consultation,
  youth2021,
  smallYotPilot,
].map((document) => specificationSchema.parse(document));

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
 * Reads a specification of the user's own.
 *
 * @throws Refusal `invalid-specification`, one obstacle for each field that is wrong; `invalid-text` where one holds half a
 *   character
 */
export function readSpecification(document: unknown): Specification {
  const { $schema: _, ...content } = Object(document) as Record<string, unknown>;
  const oversize = oversizeOf(content);
  if (oversize) throw new Refusal("invalid-specification", ...obstaclesOf([oversize]));
  const read = specificationSchema.safeParse(content);
  if (!read.success) throw new Refusal("invalid-specification", ...obstaclesOf(read.error.issues));
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

/** The first obstacles behind a failed reading of a specification, each at its path. */
export function obstaclesOf(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) {
  return issues.slice(0, MOST_OBSTACLES).map(({ path, message }) => ({
    place: path.map(String).join(".") || "specification",
    message,
    remedy: "Correct the field; specs/specification.schema.json documents each one.",
  }));
}
