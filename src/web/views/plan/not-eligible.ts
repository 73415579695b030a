import { windowText } from "../../../base/words/dates.ts";
import { type ByDomain, shownDomains } from "../../../report/sections/domains.ts";
import { countedReasons, reasonWords } from "../../../report/sections/eligibility.ts";
import type { Exclusion } from "../../../sampling/plan/exclusion.ts";
import type { Window } from "../../../sampling/plan/windows.ts";
import { ofDomain, type WithDomains } from "../../../sampling/specification/domains.ts";
import { NONE_ELIGIBLE } from "./texts.ts";

/** What is told of a plan, as a list's check and an inspection have it. */
export interface EligibleOf {
  readonly list: { readonly cases: number };
  readonly excluded: readonly Pick<Exclusion, "reason">[];
  readonly specification: WithDomains;
  readonly windows: ByDomain<Window>;
}

/**
 * Why no case of a list is eligible: the commonest reason, the dates and what to check. The dates stand in full, as it is
 * they that are wrong most often.
 */
export function whyNoneEligible({ list, excluded, specification, windows }: EligibleOf): string {
  const [commonest] = countedReasons(excluded).sort((a, b) => b.cases - a.cases);
  const scope = shownDomains(specification).map(({ id, name }) => ({
    name,
    window: windowText(ofDomain(windows, id)),
  }));
  return [
    NONE_ELIGIBLE.cases(list.cases),
    ...(commonest ? [NONE_ELIGIBLE.commonest(reasonWords(commonest.reason), commonest.cases)] : []),
    NONE_ELIGIBLE.inScope(scope),
    (commonest && NONE_ELIGIBLE.check[commonest.reason]) ?? NONE_ELIGIBLE.checkDates,
  ].join(" ");
}
