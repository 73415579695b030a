import { MOST_OBSTACLES, type Obstacle, Refusal } from "../../base/refusal.ts";
import { byText } from "../../base/text.ts";
import type { Case } from "../case.ts";
import { mapDomains, ofDomain, type PerDomain } from "../specification/domains.ts";
import type { Specification } from "../specification/specification.ts";
import type { Exclusion } from "./exclusion.ts";
import { oneCasePerChild } from "./one-case-per-child.ts";
import { type Windows, within } from "./windows.ts";

/** A case that the coordinator takes out before the draw. */
export interface RequestedExclusion {
  readonly caseId: string;
  readonly note: string;
}

/** The cases of a list, sorted into those that can be sampled and those that cannot. */
export interface Eligibility {
  readonly eligible: PerDomain<readonly Case[]>;
  /** Ascending by case reference. */
  readonly excluded: readonly Exclusion[];
}

/**
 * Decides for every case of the list whether it is eligible, in which domain, or why not. The first reason that holds
 * is given, in the order of `EXCLUSION_REASONS`.
 *
 * @throws Refusal `unknown-case` when a requested exclusion is not on the list; `excluded-twice` when it is asked for twice
 */
export function eligibilityOf(
  cases: readonly Case[],
  inspection: {
    readonly inspectionDate: string;
    readonly windows: Windows;
    readonly specification: Specification;
    readonly exclusions: readonly RequestedExclusion[];
  },
): Eligibility {
  const { inspectionDate, windows, specification, exclusions } = inspection;
  const requested = requestedNotes(cases, exclusions);
  const started: PerDomain<Case[]> = mapDomains(specification, () => []);
  const domainOf = domainsByDisposal(specification);
  const excluded: Exclusion[] = [];

  for (const one of cases) {
    const { caseId, disposal, startDate } = one;
    const domain = domainOf.get(disposal);
    const note = requested.get(caseId);
    if (note !== undefined)
      excluded.push({ caseId, reason: "requested", ...(domain !== undefined && { domain }), note });
    else if (domain === undefined) excluded.push({ caseId, reason: "disposal-out-of-scope" });
    else if (within(startDate, ofDomain(windows, domain))) ofDomain(started, domain).push(one);
    else if (startDate > inspectionDate) excluded.push({ caseId, reason: "after-inspection-date", domain });
    else if (startDate < ofDomain(windows, domain).from) excluded.push({ caseId, reason: "before-window", domain });
    else excluded.push({ caseId, reason: "after-window", domain });
  }

  const eligible = mapDomains(specification, (rules) => {
    const cases = ofDomain(started, rules.id);
    if (!specification.oneCasePerChild) return cases;
    const { kept, dropped } = oneCasePerChild(rules, cases);
    excluded.push(...dropped);
    return kept;
  });
  return { eligible, excluded: excluded.sort((a, b) => byText(a.caseId, b.caseId)) };
}

/** The id of the domain that samples a disposal. @example domainsByDisposal(youth2018).get("caution") // "outOfCourt" */
function domainsByDisposal({ domains }: Specification): ReadonlyMap<string, string> {
  return new Map(domains.flatMap(({ id, disposals }) => disposals.map((disposal) => [disposal, id] as const)));
}

function requestedNotes(cases: readonly Case[], exclusions: readonly RequestedExclusion[]): Map<string, string> {
  const known = new Set(exclusions.length === 0 ? [] : cases.map((one) => one.caseId));
  const unknown = exclusions.filter(({ caseId }) => !known.has(caseId));
  if (unknown.length > 0) {
    throw new Refusal(
      "unknown-case",
      ...unknown.slice(0, MOST_OBSTACLES).map(({ caseId }) => ({
        place: "exclude",
        message: `the list has no case ${JSON.stringify(caseId.slice(0, 80))}`,
        remedy: "Give case references as the list writes them.",
      })),
    );
  }
  const twice = excludedTwice(exclusions);
  if (twice !== null) throw new Refusal("excluded-twice", twice);
  return new Map(exclusions.map(({ caseId, note }) => [caseId, note]));
}

/**
 * What is wrong where a case is named twice: of two notes neither may silently win. Null where none is.
 *
 * @example excludedTwice([{ caseId: "A1", note: "one" }, { caseId: "A1", note: "two" }])?.message // 'the case "A1" is named twice'
 */
export function excludedTwice(exclusions: readonly RequestedExclusion[]): Obstacle | null {
  const seen = new Set<string>();
  for (const { caseId } of exclusions) {
    if (seen.has(caseId)) {
      const message = `the case ${JSON.stringify(caseId.slice(0, 80))} is named twice`;
      return { place: "exclude", message, remedy: "Give one reason for each case." };
    }
    seen.add(caseId);
  }
  return null;
}
