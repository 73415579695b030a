import { byText } from "../../base/text.ts";
import type { Case } from "../case.ts";
import type { Specification } from "../specification/specification.ts";
import { type Window, within } from "./windows.ts";

/** Whether the resettlement standard applies, and what that rests on. */
export interface Resettlement {
  readonly inScope: boolean;
  readonly custodyCases: number;
  /** Distinct children; a case without a child reference counts as a child of its own. */
  readonly custodyChildren: number;
  /** Null where the specification has no such standard. */
  readonly minimumCases: number | null;
  /** The custodial cases, ascending. */
  readonly cases: readonly string[];
  /** How many standards make the overall rating. */
  readonly standards: number;
}

/**
 * Whether the resettlement standard applies: the custodial disposals of the whole list that started in the year before
 * the inspection date, counted before one case per child is kept. A licence is no case of its own.
 *
 * @param year see {@link custodyYear}
 * @see consultation 3.13 to 3.16
 * @example resettlementOf(listWithFiveCustodyCases, year, youth2020Consultation).standards // 13
 */
export function resettlementOf(cases: readonly Case[], year: Window, specification: Specification): Resettlement {
  const { minimumCases, countsTowardsRating, disposals } = specification.resettlement;
  const custody = cases.filter((one) => disposals.includes(one.disposal) && within(one.startDate, year));
  const inScope = minimumCases !== null && custody.length >= minimumCases;
  return {
    inScope,
    custodyCases: custody.length,
    custodyChildren: new Set(
      custody.map((one) => (one.childId === null ? `case ${one.caseId}` : `child ${one.childId}`)),
    ).size,
    minimumCases,
    cases: custody.map((one) => one.caseId).sort(byText),
    standards: specification.rating.standards + (inScope && countsTowardsRating ? 1 : 0),
  };
}
