import { countText, thousands } from "../../base/words/numbers.ts";
import {
  differencesOf,
  fieldMeaning,
  nearestShipped,
  type SpecificationDifference,
} from "../../sampling/specification/differences.ts";
import type { DomainRules } from "../../sampling/specification/domains.ts";
import { SHIPPED_SPECIFICATIONS } from "../../sampling/specification/shipped-specifications.ts";
import type { Specification } from "../../sampling/specification/specification.ts";
import { code, columns, paragraph, type Section, specificationNamed, stated, type Text, table } from "../section.ts";

/** How specifications are named: at a command line by what is typed, on a page by what they are called. */
type NamedBy = "id" | "title";

/**
 * A specification of one's own told by what differs from the nearest that comes with Longlist; null of one that comes with
 * it.
 *
 * @example ownSpecificationSection({ ...youth2018, id: "ours" })?.title // "What differs from youth-2018"
 */
export function ownSpecificationSection(specification: Specification, by: NamedBy = "id"): Section | null {
  if (SHIPPED_SPECIFICATIONS.some(({ id }) => id === specification.id)) return null;
  const { shipped, differences } = nearestShipped(specification);
  const { title, parts } = differencesSection(shipped, specification, differences, by);
  const about: Text = [
    specificationNamed(specification),
    " does not come with Longlist. Of those that do, ",
    by === "id" ? code(shipped.id) : stated(shipped.title),
    " is nearest to it.",
  ];
  return { title, parts: [paragraph(about), ...parts] };
}

/** In which rules two specifications differ, in words. */
export function differencesSection(
  left: Specification,
  right: Specification,
  differences: readonly SpecificationDifference[] = differencesOf(left, right),
  by: NamedBy = "id",
): Section {
  const title = `What differs from ${left[by]}`;
  if (differences.length === 0) return { title, parts: [paragraph("No rule differs.")] };
  return {
    title,
    parts: [
      table({
        caption: `Rules that differ from ${left[by]}`,
        columns: columns(["Rule", left[by], right[by]]),
        rows: differences.map((one): Text[] => [
          {
            kind: "setting",
            typed: one.meaning === "" ? one.path : `${one.meaning} ${one.path}`,
            words: ruleWords(one.path, [...left.domains, ...right.domains]),
          },
          stated(valueWords(one.left)),
          stated(valueWords(one.right)),
        ]),
      }),
    ],
  };
}

/** The domains that a path can be about. */
export type NamedDomains = readonly Pick<DomainRules, "id" | "title">[];

/**
 * What a rule decides, by its path, in words; the path itself where the schema does not say.
 *
 * @example ruleWords("sampleSize.maximum", []) // "Greatest number of cases"
 */
export function ruleWords(path: string, domains: NamedDomains): string {
  const [list, id] = path.split(".");
  const domain = list === "domains" ? domains.find((one) => one.id === id) : undefined;
  const meaning = fieldMeaning(path).replace(/(?:, or null)?\.$/, "");
  return `${domain === undefined ? "" : `${domain.title}: `}${meaning === "" ? path : meaning}`;
}

/** Of a list in a cell: a longer one is read in the specification itself. */
const MOST_CHARACTERS = 200;

/**
 * A value of a specification as people read it; of a long list how many entries it has.
 *
 * @example valueWords(true) // "yes" @example valueWords(["custody", "caution"]) // "custody, caution"
 * @example valueWords({ from: 8, to: 6, unit: "months" }) // "from 8, to 6, unit months"
 */
export function valueWords(value: unknown): string {
  if (value === undefined) return "not there";
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return Number.isInteger(value) ? thousands(value) : String(value);
  if (typeof value !== "object") return String(value);
  if (!Array.isArray(value)) {
    const parts = Object.entries(value).map(([name, part]) => `${name} ${valueWords(part)}`);
    return parts.join(", ") || "none";
  }
  const between = value.some((part) => typeof part === "object") ? "; " : ", ";
  const words = value.map(valueWords).join(between);
  return words.length > MOST_CHARACTERS ? countText(value.length, "entry", "entries") : words || "none";
}
