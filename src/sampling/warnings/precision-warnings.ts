import { counted, marginOfErrorText } from "../../base/words/amounts.ts";
import { listed } from "../../base/words/listed.ts";
import { allDomains, eachDomain, titleInText } from "../specification/domains.ts";
import { marginsReached, type PlanRule, when } from "./rule.ts";

/** How much more the weighted margin of error may be than the stated one, in millionths: half a percentage point. */
const MOST_UNWEIGHTED = 5000;

/** Of how precise figures from the sample are. */
export const PRECISION_RULES: readonly PlanRule[] = [
  [
    "chances-differ",
    ({ specification, domains, sampleSize }) => {
      const { achievedMarginOfError: stated, weightedMarginOfError: weighted } = sampleSize;
      const chances = eachDomain(specification, domains)
        .filter(([, { eligible }]) => eligible > 0)
        .map(([{ title }, { drawn, eligible }]) => `${titleInText(title)} ${drawn} in ${eligible}`);
      return when(
        chances.length > 1 &&
          stated !== null &&
          weighted !== null &&
          Math.round((weighted - stated) * 1e6) > MOST_UNWEIGHTED,
        () =>
          `the chances of a case are ${listed(chances)}: figures over ${allDomains(specification)} need weights, and then the margin of error is ${marginOfErrorText(weighted)}, not ${marginOfErrorText(stated)}.`,
      );
    },
  ],
  [
    "maximum-misses-margin",
    (plan) => {
      const { sampleSize, specification, domains } = plan;
      const { maximum } = specification.sampleSize;
      const owned = specification.domains.some((domain) => domain.maximum != null);
      const each = specification.sampleSize.basis === "each-domain" && specification.domains.length > 1;
      const reached = each ? marginsReached(plan) : marginOfErrorText(sampleSize.achievedMarginOfError);
      // The targets, not what was drawn: a domain left short of cases draws less, and that is not the maximum's doing.
      const target = Object.values(domains).reduce((sum, domain) => sum + domain.target, 0);
      return when(
        (maximum !== null || owned) && target < sampleSize.required,
        () =>
          `${maximum === null || owned ? "The maximums give" : `The maximum of ${maximum}${each ? " in each domain" : ""} gives`} ${counted(sampleSize.drawn, "case")} where ${sampleSize.required} are required: the margin of error is ${reached} instead of ${marginOfErrorText(sampleSize.marginOfError)}.`,
      );
    },
  ],
];
