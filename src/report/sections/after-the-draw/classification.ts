import type { ClassificationResult } from "../../../rating/classification.ts";
import type { Classified } from "../../../rating/judgement.ts";
import { VARIABLE_NAMES } from "../../../sampling/specification/level-names.ts";
import { columns, count, type Section, stated, type Text, table } from "../../section.ts";

/** By domain, as they stand or as far as erasure left them. */
type Compared = { readonly [C in Classified]?: ClassificationResult | undefined };
export type Classifications = Readonly<Record<string, Compared>>;

/** How often inspectors and teams agree on the two classifications. */
export function classificationSection(
  { classification }: { readonly classification: Classifications },
  titles: ReadonlyMap<string, string>,
): Section {
  const rows = Object.entries(classification).flatMap(([domain, both]) =>
    (["riskOfSeriousHarm", "safetyAndWellbeing"] as const).map((classified): Text[] => {
      const counted = both[classified];
      return [
        stated(titles.get(domain) ?? domain),
        VARIABLE_NAMES[classified],
        ...(["cases", "same", "higher", "lower"] as const).map((one) => (counted ? count(counted[one]) : "not told")),
      ];
    }),
  );
  return {
    title: "Inspectors' classifications beside the team's",
    parts: [
      table({
        caption: "Cases that both classified",
        columns: columns(["Domain", "Classification"], ["Cases", "The same", "Inspector higher", "Inspector lower"]),
        rows,
      }),
    ],
  };
}
