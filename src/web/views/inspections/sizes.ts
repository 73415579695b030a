import { chanceInWords, chanceText, marginOfErrorFigure, thousands } from "../../../base/words/numbers.ts";
import { DOMAIN_NAMES } from "../../../sampling/level-names.ts";
import type { Plan } from "../../../sampling/plan/inspection-plan.ts";
import { DOMAINS } from "../../../sampling/vocabulary.ts";
import { table } from "../../components/table.ts";
import type { Markup } from "../../markup.ts";

interface DomainSizes {
  readonly eligible: number;
  readonly drawn: number;
  readonly inclusionProbability: number | null;
  readonly marginOfError: number | null;
}

/** What {@link sizesTable} needs, as a plan, a check and a draw have it. */
export interface Sizes {
  readonly sampleSize: Pick<Plan["sampleSize"], "eligible" | "drawn" | "achievedMarginOfError">;
  readonly domains: Readonly<Record<(typeof DOMAINS)[number], DomainSizes>>;
}

/** How many cases are eligible and how many are sampled, by domain and together. */
export function sizesTable({ sampleSize, domains }: Sizes, caption: string): Markup {
  const { eligible, drawn, achievedMarginOfError } = sampleSize;
  return table({
    caption,
    captionSize: "m",
    columns: [
      { text: "Domain" },
      ...["Eligible", "Sampled", "Chance of each", "Margin of error, points"].map((text) => ({ text, numeric: true })),
    ],
    rows: [
      ...DOMAINS.map((domain) => {
        const { eligible, drawn, inclusionProbability, marginOfError } = domains[domain];
        return [
          DOMAIN_NAMES[domain],
          thousands(eligible),
          thousands(drawn),
          eligible === 0 ? "–" : `${chanceInWords({ drawn, eligible })} (${chanceText(inclusionProbability)})`,
          marginOfErrorFigure(marginOfError),
        ];
      }),
      ["Both", thousands(eligible), thousands(drawn), "", marginOfErrorFigure(achievedMarginOfError)],
    ],
  });
}
