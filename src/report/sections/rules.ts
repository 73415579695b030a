import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { Setting } from "../../sampling/specification/overrides.ts";
import { date, type Facts, facts, type Section, specificationNamed, stated, type Text } from "../section.ts";
import { type NamedDomains, ruleWords, valueWords } from "./specification-differences.ts";

type Ruled = Pick<Draw, "specification" | "overrides">;

/** Whose cases are inspected when, and by which rules. */
export function rulesSection(asked: Ruled & Pick<Draw, "team" | "inspectionDate">): Section {
  const { team, inspectionDate } = asked;
  const inspection = facts([
    ["Team", ...(team === null ? [] : [stated(team)])],
    ["Inspection date", date(inspectionDate)],
  ]);
  return {
    title: "What was asked for",
    parts: [{ kind: "facts", facts: [...inspection.facts, ...ruleFacts(asked).facts] }],
  };
}

/** The rules alone, where the inspection is named already. */
export function specificationSection(ruled: Ruled): Section {
  return { title: "The rules", parts: [ruleFacts(ruled)] };
}

/**
 * The specification and every rule of it that was set. What it says of itself is among the warnings.
 *
 * @param set what those that were set stand under
 */
export function ruleFacts({ specification, overrides }: Ruled, set = "Set for this run"): Facts {
  const texts = overrides.map(({ path, value, was }): Text => {
    const rule = { typed: `${path}=${JSON.stringify(value)}`, words: settingWords({ path, value }, specification) };
    const before = { typed: JSON.stringify(was), words: valueWords(was) };
    return [{ kind: "setting", ...rule }, " instead of ", { kind: "setting", ...before }];
  });
  return facts([
    ["Specification", specificationNamed(specification)],
    [set, ...texts],
  ]);
}

/**
 * A rule that was set, in words.
 *
 * @example settingWords({ path: "sampleSize.maximum", value: 20 }, youth2018) // "Greatest number of cases: 20"
 */
export function settingWords({ path, value }: Setting, { domains }: { readonly domains: NamedDomains }): string {
  return `${ruleWords(path, domains)}: ${valueWords(value)}`;
}
