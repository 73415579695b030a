import { windowText } from "../../../base/words/dates.ts";
import { countText, thousands } from "../../../base/words/numbers.ts";
import { EXCLUSION_REASONS, type Exclusion, type ExclusionReason } from "../../../sampling/plan/exclusion.ts";
import type { Windows } from "../../../sampling/plan/windows.ts";

/** What is told of a plan, as a list's check and an inspection have it. */
export interface EligibleOf {
  readonly list: { readonly cases: number };
  readonly excluded: readonly Pick<Exclusion, "reason">[];
  readonly windows: Pick<Windows, "court" | "outOfCourt">;
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
export function whyNoneEligible({ list, excluded, windows }: EligibleOf): string {
  const [commonest] = excludedByReason(excluded).sort((a, b) => b.cases.length - a.cases.length);
  const none = `None of the ${thousands(list.cases)} cases is eligible.`;
  const dates = `In scope are court disposals that start from ${windowText(windows.court)} and out-of-court disposals that start from ${windowText(windows.outOfCourt)}.`;
  if (commonest === undefined) return `${none} ${dates} ${CHECK_DATES}`;
  const { reason, cases } = commonest;
  return `${list.cases === 1 ? "The only case is not eligible." : none} The commonest reason, of ${countText(cases.length, "case")}: ${reasonWords(reason)}. ${dates} ${CHECKS[reason] ?? CHECK_DATES}`;
}

/** The reasons that some case has, in the order in which they are looked for, with their cases. */
export function excludedByReason<One extends Pick<Exclusion, "reason">>(
  excluded: readonly One[],
): { readonly reason: ExclusionReason; readonly cases: readonly One[] }[] {
  return (Object.keys(EXCLUSION_REASONS) as ExclusionReason[])
    .map((reason) => ({ reason, cases: excluded.filter((one) => one.reason === reason) }))
    .filter(({ cases }) => cases.length > 0);
}

/** A reason as pages print it. @example reasonWords("before-window") // "starts before the domain’s window" */
export function reasonWords(reason: ExclusionReason): string {
  return EXCLUSION_REASONS[reason].replaceAll("'", "’");
}
