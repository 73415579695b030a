import { canonicalJson } from "../../base/canonical.ts";
import { parsed, SAY_IT_ONCE, saidTwice } from "../../base/json-text.ts";
import { Refusal } from "../../base/refusal.ts";
import { refuseHalfCharacters } from "../../base/stated-text.ts";
import { byText } from "../../base/text.ts";
import { SHIPPED_SPECIFICATIONS, specificationObstacles } from "./shipped-specifications.ts";
import { type Specification, sentSpecificationSchema, specificationSchema } from "./specification.ts";
import { type Fields, locate, valueAt, valueIfAny } from "./specification-path.ts";
import { refuseChangedVoidFields } from "./void-fields.ts";

/** A field of the specification to set for one run. */
export interface Setting {
  /** Names joined by dots, for example `sampleSize.maximum`. */
  readonly path: string;
  readonly value: unknown;
}

/** A field that was set for one run, as the receipt lists it. */
export interface Override extends Setting {
  /** What the specification says without the override; null where it has no such entry. */
  readonly was: unknown;
}

/** A specification as one run uses it. */
export interface EffectiveSpecification {
  readonly specification: Specification;
  /** Ascending by path; settings that change nothing are left out. */
  readonly overrides: readonly Override[];
}

/**
 * Reads `path=value`; the value is JSON where it is JSON, else text.
 *
 * @throws Refusal `unknown-field` without a path or an equals sign; `contradictory-field` where the value says something twice
 * @example readSetting("sampleSize.maximum=40") // { path: "sampleSize.maximum", value: 40 }
 */
export function readSetting(text: string): Setting {
  const equals = text.indexOf("=");
  if (equals < 1) {
    throw new Refusal("unknown-field", {
      place: text.slice(0, 80),
      message: "a setting is written path=value",
      remedy: "For example sampleSize.maximum=40.",
    });
  }
  const [path, value] = [text.slice(0, equals), text.slice(equals + 1)];
  const read = parsed(value);
  const twice = read === undefined ? null : saidTwice(value);
  if (twice === null) return { path, value: read === undefined ? value : read };
  const place = path.slice(0, 120);
  throw new Refusal("contradictory-field", { place, message: `its value says ${twice} twice`, remedy: SAY_IT_ONCE });
}

/**
 * The specification with some fields set for one run. Any field can be set but an id, as a receipt must not be taken for
 * another specification's; a later setting of a path wins.
 *
 * @param of what is set again: a record may hold what release 1.0.0 let pass, an id of one's own and what cannot hold together
 * @throws Refusal `unknown-field` for a path that does not exist; `contradictory-field` where a value cannot stand, alone
 *   or beside the others; `invalid-text` where it holds half a character; all name the field
 * @example effectiveSpecification(youth2018, [{ path: "sampleSize.maximum", value: 40 }]).overrides // [{ path: "sampleSize.maximum", value: 40, was: null }]
 */
export function effectiveSpecification(
  base: Specification,
  settings: readonly Setting[],
  of: "record" | "run" = "run",
): EffectiveSpecification {
  // As it was read already.
  if (settings.length === 0) return { specification: withStatedMaximum(base), overrides: [] };
  const changed = structuredClone(base) as unknown as Fields;
  const paths = new Set<string>();
  for (const { path, value } of settings) {
    const { holder, name, isId } = locate(changed, path);
    refuseNested(path, value);
    if (isId && holder[name] !== value && !(of === "record" && path === "id" && isOwnId(value))) throw anotherId(path);
    // A copy: a later setting may reach inside it, and the caller's value is not ours to change.
    holder[name] = structuredClone(value);
    paths.add(path);
  }
  const read = (of === "record" ? specificationSchema : sentSpecificationSchema).safeParse(changed);
  if (!read.success) throw new Refusal("contradictory-field", ...specificationObstacles(read.error.issues, changed));
  refuseHalfCharacters(read.data);

  const overrides = outermost(paths).flatMap((path) => {
    const [value, was] = [valueAt(read.data, path), valueIfAny(base as unknown as Fields, path)];
    return canonicalJson(value) === canonicalJson(was) ? [] : [{ path, value, was }];
  });
  refuseChangedVoidFields(read.data, base);
  return { specification: withStatedMaximum(read.data), overrides };
}

/**
 * Whether an id is that of no specification that comes with Longlist. Release 1.0.0 let one be set for a run, so receipts have
 * it; that of another specification they must not have.
 *
 * @example isOwnId("ours") // true @example isOwnId("youth-2018") // false
 */
function isOwnId(id: unknown): boolean {
  return SHIPPED_SPECIFICATIONS.every((one) => one.id !== id);
}

/** Ascending; what was set inside of something that was set itself is told with it. */
function outermost(paths: ReadonlySet<string>): string[] {
  const isInside = (path: string) =>
    path.split(".").some((_, depth, names) => paths.has(names.slice(0, depth).join(".")));
  return [...paths].filter((path) => !isInside(path)).sort(byText);
}

/**
 * The specification as it was before its overrides: the inverse of {@link effectiveSpecification}.
 *
 * @throws Refusal `unknown-field` or `contradictory-field` for an override that cannot have been made
 */
export function withoutOverrides(specification: Specification, overrides: readonly Override[]): unknown {
  const original = structuredClone(specification) as unknown as Fields;
  for (const { path, was } of overrides) {
    const { holder, name, optional } = locate(original, path);
    refuseNested(path, was);
    if (optional && was === null) delete holder[name];
    else holder[name] = structuredClone(was);
  }
  return original;
}

/** No part of a specification is nested more deeply; a forged value nested without end would exhaust the stack. */
const DEEPEST = 5;

function refuseNested(path: string, value: unknown): void {
  const within = (one: unknown, levels: number): boolean =>
    typeof one !== "object" ||
    one === null ||
    (levels > 0 && Object.values(one).every((part) => within(part, levels - 1)));
  if (within(value, DEEPEST)) return;
  throw new Refusal("contradictory-field", {
    place: path.slice(0, 120),
    message: "the value is nested more deeply than any field",
    remedy: "Give a value as the field's documentation describes it.",
  });
}

function anotherId(path: string): Refusal {
  return new Refusal("contradictory-field", {
    place: path.slice(0, 120),
    message: "an id cannot be another for one run",
    remedy:
      path === "id"
        ? "Write a specification of your own, under an id of its own."
        : "Write a specification of your own, or set the whole list that it stands in.",
  });
}

/** The specification, unless it needs a maximum that it does not state, neither of all cases nor of every domain's. */
function withStatedMaximum(specification: Specification): Specification {
  const { id, domains, sampleSize } = specification;
  const isStated = sampleSize.maximum !== null || domains.every(({ maximum }) => maximum != null);
  if (!sampleSize.maximumMustBeStated || isStated) return specification;
  throw new Refusal("contradictory-field", {
    place: "sampleSize.maximum",
    message: `${id} needs a maximum number of cases, and none is stated`,
    remedy: "Set it for this run, for example sampleSize.maximum=20.",
  });
}
