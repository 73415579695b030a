import { windowText } from "../../../base/words/dates.ts";
import { countText } from "../../../base/words/numbers.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import type { MethodologySection } from "./section.ts";

/** Whether the resettlement standard applies. */
export function resettlementSection({ resettlement, windows }: Draw): MethodologySection {
  const { inScope, custodyCases, custodyChildren, minimumCases, standards } = resettlement;
  const found = `${countText(custodyCases, "custodial disposal")} of ${countText(custodyChildren, "child", "children")} started from ${windowText(windows.custody)}.`;
  const verdict =
    minimumCases === null
      ? "The specification has no resettlement standard."
      : `The resettlement standard is in scope from ${countText(minimumCases, "case")}, so it is ${inScope ? "" : "not "}in scope.`;
  return {
    title: "Resettlement",
    parts: [`${found} ${verdict} ${countText(standards, "standard makes", "standards make")} the overall rating.`],
  };
}
