import { counted } from "../../../base/words/amounts.ts";
import { inEachDomain, type PlanRule, when } from "./rule.ts";

/** Of the list and of what was taken out of it. */
export const LIST_RULES: readonly PlanRule[] = [
  [
    "cases-excluded",
    ({ exclusions }) =>
      when(
        exclusions.length > 0,
        () =>
          `${counted(exclusions.length, "case was", "cases were")} taken out on request before the draw. Taking out a case changes which others are drawn.`,
      ),
  ],
  [
    "starts-after-inspection",
    ({ cases, inspectionDate }) => {
      const late = cases.filter((one) => one.startDate > inspectionDate).length;
      return when(
        late > 0,
        () =>
          `${counted(late, "case starts", "cases start")} after the inspection date; none of them is eligible. Check the dates.`,
      );
    },
  ],
  [
    "no-child-references",
    ({ domains, specification }) => {
      const eligible = Object.values(domains).flatMap(({ cells }) => cells.flatMap(({ members }) => members));
      const nameless = eligible.filter((one) => one.childId === null).length;
      return when(
        specification.oneCasePerChild && nameless > 0,
        () =>
          `${counted(nameless, "eligible case has", "eligible cases have")} no child reference: that each is another child's could not be checked.`,
      );
    },
  ],
  ["no-eligible-cases", inEachDomain(({ eligible }) => when(eligible === 0, () => "no eligible case."))],
];
