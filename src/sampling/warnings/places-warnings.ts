import { counted, marginOfErrorText } from "../../base/words/amounts.ts";
import { mapDomains } from "../plan/domain-split.ts";
import { inEachDomain, type PlanRule, when } from "./rule.ts";

/** Of places and the cases there are for them. */
export const PLACES_RULES: readonly PlanRule[] = [
  [
    "domain-short",
    inEachDomain((domain, { domains, specification }) => {
      const { eligible, target } = domains[domain];
      const rest =
        specification.split.shortfall === "fill" ? "The other domain was offered the rest" : "The rest are left";
      const margins = mapDomains((one) => marginOfErrorText(domains[one].marginOfError));
      return when(
        eligible < target,
        () =>
          `${counted(eligible, "eligible case")} for ${counted(target, "place")}. ${rest}. Margins of error reached: court ${margins.court}, out of court ${margins.outOfCourt}.`,
      );
    }),
  ],
  [
    "few-reserves",
    inEachDomain((domain, { domains, specification }) => {
      const { eligible, drawn, marginOfError } = domains[domain];
      const reserves = eligible - drawn;
      return when(
        drawn > 0 && reserves * 10_000 < drawn * Math.round(specification.replacement.fewReservesShare * 10_000),
        () =>
          `${counted(reserves, "reserve")} for ${counted(drawn, "sampled case")} (margin of error ${marginOfErrorText(marginOfError)}); replacements will soon run out.`,
      );
    }),
  ],
];
