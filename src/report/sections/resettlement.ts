import { countText } from "../../base/words/numbers.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { caseReference, date, paragraph, type Section, type Text } from "../section.ts";

type Counted = Pick<Draw, "resettlement" | "windows">;

/** Whether the resettlement standard applies, without naming a case. */
export function resettlementSection({ resettlement, windows }: Counted): Section {
  const { inScope, custodyCases, custodyChildren, minimumCases, standards } = resettlement;
  const rating = ` ${countText(standards, "standard makes", "standards make")} the overall rating.`;
  const { custody } = windows;
  const text: Text =
    minimumCases === null || custody === undefined
      ? `No such standard in this specification.${rating}`
      : [
          `${inScope ? "In scope" : "Not in scope"}. ${countText(custodyCases, "custodial case")} of ${countText(custodyChildren, "child", "children")} started from `,
          date(custody.from),
          " to ",
          date(custody.to),
          `; the standard is in scope from ${countText(minimumCases, "case")}.${rating}`,
        ];
  return { title: "Resettlement", parts: [paragraph(text)] };
}

/** The same with the custodial cases that it rests on. */
export function resettlementCases(counted: Counted): Section {
  const { title, parts } = resettlementSection(counted);
  const { cases, minimumCases } = counted.resettlement;
  if (cases.length === 0 || minimumCases === null) return { title, parts };
  const folded = `the custodial cases (${cases.length})`;
  return { title, parts: [...parts, { kind: "list", items: cases.map(caseReference), folded }] };
}
