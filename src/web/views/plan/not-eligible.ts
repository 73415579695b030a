import { windowText } from "../../../base/words/dates.ts";
import { listed } from "../../../base/words/listed.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import { type ByDomain, shownDomains } from "../../../report/sections/domains.ts";
import { countedReasons, reasonWords } from "../../../report/sections/eligibility.ts";
import type { Exclusion, ExclusionReason } from "../../../sampling/plan/exclusion.ts";
import type { Window } from "../../../sampling/plan/windows.ts";
import { ofDomain, type WithDomains } from "../../../sampling/specification/domains.ts";

/** What is told of a plan, as a list's check and an inspection have it. */
export interface EligibleOf {
  readonly list: { readonly cases: number };
  readonly excluded: readonly Pick<Exclusion, "reason">[];
  readonly specification: WithDomains;
  readonly windows: ByDomain<Window>;
}

export const NOTHING_TO_SAMPLE = "Nothing to sample: no case is eligible";

/** What to look at first, by the reason that most cases have. The rest is a matter of dates. */
const CHECKS: Partial<Record<ExclusionReason, string>> = {
  requested: "Check which cases are left out.",
  "disposal-out-of-scope": "Check the sample specification, and which column was read as the disposal.",
};
const CHECK_DATES = "Check the inspection date, and which column was read as the start date.";

/**
 * Why no case of a list is eligible: the commonest reason, the dates and what to check. The dates stand in full, as it is
 * they that are wrong most often.
 */
export function whyNoneEligible({ list, excluded, specification, windows }: EligibleOf): string {
  const [commonest] = countedReasons(excluded).sort((a, b) => b.cases - a.cases);
  const none = `None of the ${thousands(list.cases)} cases is eligible.`;
  const scope = shownDomains(specification).map(
    ({ id, name }) => `${name} that start from ${windowText(ofDomain(windows, id))}`,
  );
  const dates = `In scope are ${listed(scope)}.`;
  if (commonest === undefined) return `${none} ${dates} ${CHECK_DATES}`;
  const { reason, cases } = commonest;
  return `${list.cases === 1 ? "The only case is not eligible." : none} The commonest reason, of ${countText(cases, "case")}: ${reasonWords(reason)}. ${dates} ${CHECKS[reason] ?? CHECK_DATES}`;
}
