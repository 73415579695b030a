import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { balanceSection } from "./sections/balance.ts";
import { chancesSection } from "./sections/chances.ts";
import { eligibilitySection } from "./sections/eligibility.ts";
import { proofSection } from "./sections/proof.ts";
import { questionsSection } from "./sections/questions.ts";
import { replacementsSection } from "./sections/replacements.ts";
import { resettlementSection } from "./sections/resettlement.ts";
import type { MethodologySection } from "./sections/section.ts";
import { seedSection } from "./sections/seed.ts";
import { sizesSection } from "./sections/sizes.ts";
import { inspectionName, summarySection } from "./sections/summary.ts";
import { warningsSection } from "./sections/warnings.ts";

/** How a sample was drawn, in plain words, for an inspection report. */
export interface Methodology {
  readonly title: string;
  /** The team, where it is named, and the inspection date. */
  readonly of: string;
  readonly sections: readonly MethodologySection[];
}

/**
 * States how a sample was drawn, from its receipt alone. It names no case, so that it can be published.
 *
 * @param replacements those of this draw so far, in order
 * @example methodology(draw, []).sections[0].title // "In short"
 */
export function methodology(draw: Draw, replacements: readonly Replacement[]): Methodology {
  return {
    title: "How the sample was drawn",
    of: inspectionName(draw),
    sections: [
      summarySection(draw),
      eligibilitySection(draw),
      sizesSection(draw),
      balanceSection(draw),
      chancesSection(draw),
      seedSection(draw),
      questionsSection(draw),
      resettlementSection(draw),
      replacementsSection(draw, replacements),
      ...warningsSection(draw),
      proofSection(draw, replacements),
    ],
  };
}
