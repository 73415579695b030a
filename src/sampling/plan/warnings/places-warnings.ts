import { counted, marginOfErrorText } from "../../../base/words/amounts.ts";
import { listed } from "../../../base/words/listed.ts";
import { titleInText } from "../../specification/domains.ts";
import { inEachDomain, marginsReached, type PlanRule, when } from "./rule.ts";

/** Of places and the cases there are for them. */
export const PLACES_RULES: readonly PlanRule[] = [
  [
    "domain-short",
    inEachDomain(({ eligible, target }, plan, { id, maximum }) => {
      const { specification } = plan;
      const others = specification.domains.filter((other) => other.id !== id).map(({ title }) => titleInText(title));
      const rest =
        specification.split.shortfall === "fill" ? `The rest were offered to ${listed(others)}` : "The rest are left";
      return when(
        Math.min(eligible, maximum ?? eligible) < target,
        () =>
          `${eligible < target ? counted(eligible, "eligible case") : `at most ${counted(maximum ?? eligible, "case")}`} for ${counted(target, "place")}. ${rest}. Margins of error reached: ${marginsReached(plan)}.`,
      );
    }),
  ],
  [
    "few-reserves",
    inEachDomain(({ eligible, drawn, marginOfError }, { specification }) => {
      const reserves = eligible - drawn;
      return when(
        drawn > 0 && reserves * 10_000 < drawn * Math.round(specification.replacement.fewReservesShare * 10_000),
        () =>
          `${counted(reserves, "reserve")} for ${counted(drawn, "sampled case")} (margin of error ${marginOfErrorText(marginOfError)}); replacements will soon run out.`,
      );
    }),
  ],
];
