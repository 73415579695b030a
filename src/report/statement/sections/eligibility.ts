import { windowText } from "../../../base/words/dates.ts";
import { listed } from "../../../base/words/listed.ts";
import { countText } from "../../../base/words/numbers.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { DOMAIN_NAMES, levelInText } from "../../../sampling/level-names.ts";
import { EXCLUSION_REASONS, type ExclusionReason } from "../../../sampling/plan/exclusion.ts";
import { DOMAINS, type Domain } from "../../../sampling/vocabulary.ts";
import type { MethodologySection } from "./section.ts";

/** Which cases could be sampled, and why the others could not. */
export function eligibilitySection(draw: Draw): MethodologySection {
  const { list, specification, excluded } = draw;
  return {
    title: "Which cases could be sampled",
    parts: [
      `The team’s long list has ${countText(list.rows, "row")} and ${countText(list.cases, "case")}. A case is eligible where its disposal belongs to a domain and it started in that domain’s window, both dates included:`,
      { items: DOMAINS.map((domain) => windowItem(draw, domain)) },
      ...(specification.oneCasePerChild
        ? [
            "Where a child has several such cases in one domain, only one is eligible: that with the most serious disposal, then the latest start, then the first case reference.",
          ]
        : []),
      ...(excluded.length === 0
        ? ["Every case of the list is eligible."]
        : [
            `${countText(excluded.length, "case is", "cases are")} not eligible:`,
            { items: [...countReasons(excluded)].map(([reason, count]) => `${EXCLUSION_REASONS[reason]}: ${count}`) },
          ]),
    ],
  };
}

function windowItem({ windows, specification }: Draw, domain: Domain): string {
  const disposals = listed(specification.domains[domain].disposals.map(levelInText));
  return `${DOMAIN_NAMES[domain]} (${disposals}): ${windowText(windows[domain])}`;
}

/** How many cases each reason excludes, in the order in which reasons are decided. */
function countReasons(excluded: Draw["excluded"]): Map<ExclusionReason, number> {
  const counts = new Map<ExclusionReason, number>();
  for (const reason of Object.keys(EXCLUSION_REASONS) as ExclusionReason[]) {
    const count = excluded.filter((one) => one.reason === reason).length;
    if (count > 0) counts.set(reason, count);
  }
  return counts;
}
