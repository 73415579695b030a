import { MOST_OBSTACLES, Refusal } from "../../base/refusal.ts";
import { byText } from "../../base/text.ts";
import type { Case } from "../case.ts";
import type { Specification } from "../specification/specification.ts";
import { type Disposal, DOMAINS, type Domain } from "../vocabulary.ts";
import type { PerDomain } from "./domain-split.ts";
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
  const eligible: Record<Domain, Case[]> = { court: [], outOfCourt: [] };
  const excluded: Exclusion[] = [];

  for (const one of cases) {
    const { caseId, disposal, startDate } = one;
    const domain = domainOf(disposal, specification);
    const note = requested.get(caseId);
    if (note !== undefined) excluded.push({ caseId, reason: "requested", ...(domain && { domain }), note });
    else if (domain === null) excluded.push({ caseId, reason: "disposal-out-of-scope" });
    else if (within(startDate, windows[domain])) eligible[domain].push(one);
    else if (startDate > inspectionDate) excluded.push({ caseId, reason: "after-inspection-date", domain });
    else if (startDate < windows[domain].from) excluded.push({ caseId, reason: "before-window", domain });
    else excluded.push({ caseId, reason: "after-window", domain });
  }

  if (specification.oneCasePerChild) {
    for (const domain of DOMAINS) {
      const { kept, dropped } = oneCasePerChild(domain, eligible[domain], specification.domains[domain].disposals);
      eligible[domain] = kept;
      excluded.push(...dropped);
    }
  }
  return { eligible, excluded: excluded.sort((a, b) => byText(a.caseId, b.caseId)) };
}

/** The domain that samples a disposal; null when none does. @example domainOf("caution", youth2018) // "outOfCourt" */
function domainOf(disposal: Disposal, { domains }: Specification): Domain | null {
  return DOMAINS.find((domain) => domains[domain].disposals.includes(disposal)) ?? null;
}

function requestedNotes(cases: readonly Case[], exclusions: readonly RequestedExclusion[]): Map<string, string> {
  const known = new Set(cases.map((one) => one.caseId));
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
  const notes = new Map<string, string>();
  for (const { caseId, note } of exclusions) {
    // Of two notes neither may silently win.
    if (notes.has(caseId)) throw excludedTwice(caseId);
    notes.set(caseId, note);
  }
  return notes;
}

function excludedTwice(caseId: string): Refusal {
  return new Refusal("excluded-twice", {
    place: "exclude",
    message: `the case ${JSON.stringify(caseId.slice(0, 80))} is named twice`,
    remedy: "Give one reason for each case.",
  });
}
