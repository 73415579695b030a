import type { Draw } from "../../sampling/draw-document.ts";
import { EXCLUSION_REASONS, type ExclusionReason } from "../../sampling/exclusion.ts";
import { windowText } from "../../words/dates.ts";

type Exclusion = Draw["excluded"][number];

/** What is said of each reason beside its own words. */
const EXCLUSION_DETAILS: Partial<Record<ExclusionReason, (draw: Draw, exclusion: Exclusion) => string>> = {
  requested: (_, { note }) => ` (${note})`,
  "before-window": windowDetail,
  "after-window": windowDetail,
  "another-case-of-the-child": (_, { kept }) =>
    `: ${kept}, by the more serious disposal, then the later start, then the first reference`,
};

function windowDetail({ windows }: Draw, { domain }: Exclusion): string {
  return domain ? ` (${windowText(windows[domain])}, both dates included)` : "";
}

/** Why a case could not be sampled. */
export function exclusionStep(draw: Draw, exclusion: Exclusion): string {
  const detail = EXCLUSION_DETAILS[exclusion.reason]?.(draw, exclusion) ?? "";
  return `Not eligible: ${EXCLUSION_REASONS[exclusion.reason]}${detail}. It had no chance of being sampled.`;
}
