import { countText, thousands } from "../../../base/words/numbers.ts";
import { NOTHING_TO_SAMPLE, whyNoneEligible } from "../plan/not-eligible.ts";
import type { CheckResult } from "./outcome.ts";

/** What came of a check in a line, and what that means in another. */
export interface Verdict {
  readonly title: string;
  readonly meaning: string;
}

/** @example verdictOf(result).title // "Blocked: 3 errors stand in the way" */
export function verdictOf({ check: { findings, plan, windows } }: Pick<CheckResult, "check">): Verdict {
  if (plan === null) {
    const errors = findings.filter(({ severity }) => severity === "error").length;
    return {
      title: `Blocked: ${countText(errors, "error stands", "errors stand")} in the way`,
      meaning: "No sample can be drawn from this list yet. Put the errors right and check it again.",
    };
  }
  const { sampleSize, domains, list } = plan;
  if (sampleSize.eligible === 0) return { title: NOTHING_TO_SAMPLE, meaning: whyNoneEligible({ ...plan, windows }) };
  return {
    title: "Ready: a sample can be drawn from this list",
    meaning: `${thousands(sampleSize.eligible)} of ${countText(list.cases, "case")} ${sampleSize.eligible === 1 ? "is" : "are"} eligible. The sample would have ${countText(sampleSize.drawn, "case")}: ${countText(domains.court.drawn, "court disposal")} and ${countText(domains.outOfCourt.drawn, "out-of-court disposal")}.`,
  };
}
