import { counted, marginOfErrorText } from "../../base/words/amounts.ts";
import { type PlanRule, when } from "./rule.ts";

/** How much more the weighted margin of error may be than the stated one, in millionths: half a percentage point. */
const MOST_UNWEIGHTED = 5000;

/** Of how precise figures from the sample are. */
export const PRECISION_RULES: readonly PlanRule[] = [
  [
    "chances-differ",
    ({
      domains: { court, outOfCourt },
      sampleSize: { achievedMarginOfError: stated, weightedMarginOfError: weighted },
    }) =>
      when(
        stated !== null && weighted !== null && Math.round((weighted - stated) * 1e6) > MOST_UNWEIGHTED,
        () =>
          `a court case had ${court.drawn} chances in ${court.eligible}, an out-of-court case ${outOfCourt.drawn} in ${outOfCourt.eligible}: figures over both domains need weights, and then the margin of error is ${marginOfErrorText(weighted)}, not ${marginOfErrorText(stated)}.`,
      ),
  ],
  [
    "maximum-misses-margin",
    ({ sampleSize, specification, domains }) => {
      const { maximum, basis } = specification.sampleSize;
      const each = basis === "each-domain";
      const reached = each
        ? `court ${marginOfErrorText(domains.court.marginOfError)} and out of court ${marginOfErrorText(domains.outOfCourt.marginOfError)}`
        : marginOfErrorText(sampleSize.achievedMarginOfError);
      // The targets, not what was drawn: a domain left short of cases draws less, and that is not the maximum's doing.
      return when(
        maximum !== null && domains.court.target + domains.outOfCourt.target < sampleSize.required,
        () =>
          `The maximum of ${maximum}${each ? " in each domain" : ""} gives ${counted(sampleSize.drawn, "case")} where ${sampleSize.required} are required: the margin of error is ${reached} instead of ${marginOfErrorText(sampleSize.marginOfError)}.`,
      );
    },
  ],
];
