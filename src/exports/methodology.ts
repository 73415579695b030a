import type { Draw } from "../sampling/draw-document.ts";
import type { Replacement } from "../sampling/replacement-document.ts";
import { balanceSection } from "./methodology/balance.ts";
import { chancesSection } from "./methodology/chances.ts";
import { eligibilitySection } from "./methodology/eligibility.ts";
import { proofSection } from "./methodology/proof.ts";
import { questionsSection } from "./methodology/questions.ts";
import { replacementsSection } from "./methodology/replacements.ts";
import { resettlementSection } from "./methodology/resettlement.ts";
import type { MethodologySection } from "./methodology/section.ts";
import { seedSection } from "./methodology/seed.ts";
import { sizesSection } from "./methodology/sizes.ts";
import { inspectionName, summarySection } from "./methodology/summary.ts";
import { warningsSection } from "./methodology/warnings.ts";

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
