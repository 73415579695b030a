import { readSpecification } from "../../src/sampling/specification/shipped-specifications.ts";
import type { Specification } from "../../src/sampling/specification/specification.ts";
import { generator } from "../../src/sampling/ticket.ts";
import eachByItself from "./each-by-itself.json" with { type: "json" };
import oneDomain from "./one-domain.json" with { type: "json" };
import threeDomains from "./three-domains.json" with { type: "json" };

/** Three frameworks that nobody has in force, each as a team of analysts would write it in a file. */
export const FRAMEWORKS: readonly Specification[] = [oneDomain, threeDomains, eachByItself].map((document) =>
  readSpecification(document),
);

/** Kinds of case as a list writes them, with a start within the windows of all three frameworks. */
const KINDS = [
  ["Referral order", "2026-04-01"],
  ["YRO with ISS", "2026-04-12"],
  ["Detention and training order", "2026-04-20"],
  ["Youth caution", "2026-07-01"],
  ["Community resolution", "2026-07-06"],
  ["Youth conditional caution", "2026-06-20"],
  ["BSS programme", "2026-05-10"],
  ["Remand", "2026-05-30"],
] as const;

const HEADINGS =
  "Case reference,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing,Age,Ethnicity,Disability,Looked after,Previous sanctions";

/** A long list of so many cases of every kind, with what it carries besides; always the same for a number. */
export function listOf(count: number, kinds: readonly (readonly [string, string])[] = KINDS): string {
  const random = generator("frameworks", count);
  const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const rows = Array.from({ length: count }, (_, at) => {
    const [disposal, start] = one(kinds);
    return [
      `F-${String(at + 1).padStart(4, "0")}`,
      one(["M", "F", "M"]),
      disposal,
      start,
      one(["Low", "Medium", "High"]),
      one(["Low", "Medium", "VH", ""]),
      one(["13", "15", "16", "17 years"]),
      one(["White British", "Black Caribbean", "Mixed", "Pakistani"]),
      one(["Y", "N"]),
      one(["No", "No", "LAC"]),
      one(["0", "1", "5"]),
    ].join(",");
  });
  return [HEADINGS, ...rows].join("\n");
}

/** Kinds that Longlist knows without a framework's words. */
export const KNOWN_KINDS = KINDS.filter(([disposal]) => disposal !== "BSS programme");

/** The list for a framework: with its own kinds of case where it has any. */
export function listFor({ vocabulary }: Specification, count = 120): string {
  return listOf(count, vocabulary?.disposals.length ? KINDS : KNOWN_KINDS);
}
