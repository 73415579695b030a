import type { Draw } from "../../sampling/draw-document.ts";
import { counted } from "../../sampling/wording.ts";
import { windowText } from "../../words/dates.ts";
import type { MethodologySection } from "./section.ts";

/** Whether the resettlement standard applies. */
export function resettlementSection({ resettlement, windows }: Draw): MethodologySection {
  const { inScope, custodyCases, custodyChildren, minimumCases, standards } = resettlement;
  const found = `${counted(custodyCases, "custodial disposal")} of ${counted(custodyChildren, "child", "children")} started from ${windowText(windows.custody)}.`;
  const verdict =
    minimumCases === null
      ? "The specification has no resettlement standard."
      : `The resettlement standard is in scope from ${counted(minimumCases, "case")}, so it is ${inScope ? "" : "not "}in scope.`;
  return {
    title: "Resettlement",
    parts: [`${found} ${verdict} ${counted(standards, "standard makes", "standards make")} the overall rating.`],
  };
}
