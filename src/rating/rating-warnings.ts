import { countText } from "../base/words/numbers.ts";
import { casesToInspect } from "../sampling/replacement/to-inspect.ts";
import type { RatingRequest } from "./inspected.ts";
import { progressOf } from "./progress.ts";
import type { RATING_WARNINGS, RatedStandard, RatingWarningCode } from "./rating-document.ts";

/** One of them, with its figures. */
export interface RatingWarning {
  readonly code: RatingWarningCode;
  readonly message: string;
}

/** The warnings of some ratings, in the order of {@link RATING_WARNINGS}. */
export function ratingWarnings(request: RatingRequest, standards: readonly RatedStandard[]): RatingWarning[] {
  return (Object.keys(MESSAGES) as RatingWarningCode[]).flatMap((code) => {
    const message = MESSAGES[code](request, standards);
    return message === null ? [] : { code, message };
  });
}

/** What each warning says; null where it does not hold. */
const MESSAGES: Readonly<
  Record<RatingWarningCode, (request: RatingRequest, standards: readonly RatedStandard[]) => string | null>
> = {
  "list-not-given": ({ list }) =>
    list === null
      ? "Without the list there are no groups by age, ethnicity, disability, looked-after status and previous sanctions."
      : null,
  "not-all-judged": ({ judgements }) => {
    const { toInspect, judged } = progressOf(judgements);
    return judged === toInspect
      ? null
      : `${countText(toInspect - judged, "case is", "cases are")} not judged in every question.`;
  },
  "file-unavailable": ({ draw, replacements }) => {
    const without = casesToInspect(draw, replacements).filter(({ fileUnavailable }) => fileUnavailable).length;
    const counted =
      draw.specification.judgement.fileUnavailable === "no" ? "count as no to every question" : "are left out";
    return without === 0
      ? null
      : `${countText(without, "case stays", "cases stay")} in the sample without a file; such cases ${counted}.`;
  },
  "domains-not-rated": ({ draw }) =>
    draw.specification.rating.domainsRated
      ? null
      : "The specification does not rate the case domains: there are percentages and intervals, no ratings.",
  "panel-not-complete": (_, standards) => {
    const open = standards.filter(({ basis, rating }) => basis === "panel" && rating === null);
    return open.length === 0 ? null : `The panel has not rated ${open.map(({ id }) => id).join(", ")}.`;
  },
};
