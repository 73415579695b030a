import { counted, marginOfErrorText } from "../../../base/words/amounts.ts";
import { listed } from "../../../base/words/listed.ts";
import { allDomains, eachDomain, titleInText } from "../../specification/domains.ts";
import { marginsReached, type PlanRule, when } from "./rule.ts";

/** How much more the weighted margin of error may be than the stated one, in millionths: half a percentage point. */
const MOST_UNWEIGHTED = 5000;

/** Of the margins of error that the sample was planned by. */
export const MARGIN_OF_ERROR_RULES: readonly PlanRule[] = [
  [
    "chances-differ",
    ({ specification, domains, sampleSize }) => {
      const { achievedMarginOfError: stated, weightedMarginOfError: weighted, marginOfError: promised } = sampleSize;
      const eligible = eachDomain(specification, domains).filter(([, domain]) => domain.eligible > 0);
      const chances = eligible.map(
        ([{ title }, { drawn, eligible: all }]) => `${titleInText(title)} ${drawn} in ${all}`,
      );
      if (stated === null || weighted === null || !chancesDiffer(eligible.map(([, domain]) => domain))) return [];
      const needed = `the chances of a case are ${listed(chances)}: figures over ${allDomains(specification)} need weights, and then the planning margin of error is`;
      return [
        ...when(
          weighted > promised,
          () => `${needed} ${told(weighted, promised)}, over the ${told(promised, weighted)} asked for.`,
        ),
        ...when(
          weighted <= promised && Math.round((weighted - stated) * 1e6) > MOST_UNWEIGHTED,
          () => `${needed} ${told(weighted, stated)}, not ${told(stated, weighted)}.`,
        ),
      ];
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

/** Compared in whole numbers: 26 in 34 and 17 in 23 differ, 13 in 17 and 26 in 34 do not. */
function chancesDiffer(domains: readonly { readonly drawn: number; readonly eligible: number }[]): boolean {
  const [first] = domains;
  return (
    first !== undefined && domains.some(({ drawn, eligible }) => drawn * first.eligible !== first.drawn * eligible)
  );
}

/** A margin beside another: to the decimal that all margins have, or to four where both would read the same. */
function told(margin: number, other: number): string {
  const text = marginOfErrorText(margin);
  return text === marginOfErrorText(other) ? `${Math.round(margin * 1e6) / 1e4} percentage points` : text;
}
