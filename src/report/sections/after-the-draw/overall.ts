import { thousands } from "../../../base/words/numbers.ts";
import type { Rating } from "../../../rating/rating-document.ts";
import { levelInText } from "../../../sampling/specification/level-names.ts";
import type { Specification } from "../../../sampling/specification/specification.ts";
import { paragraph, type Section } from "../../section.ts";

/** The overall score and rating, and which domains no standard of the specification rests on. */
export function overallSection(
  { overall, ...of }: Pick<Rating, "overall" | "standards" | "warnings">,
  specification: Asking,
): Section {
  const { score, outOf, rating } = overall;
  const said =
    rating === null || score === null
      ? noOverall(of)
      : `Overall: ${levelInText(rating)}, with ${thousands(score)} of ${thousands(outOf)}.`;
  const { domains, standards, resettlement } = specification;
  const unrated = domains.filter(({ id }) => !standards.some(({ domain }) => domain === id));
  const why = unrated.map(({ title }) =>
    paragraph(`${title}: no standard rests on these cases, so they are not rated.`),
  );
  const apart = resettlement.countsTowardsRating
    ? []
    : of.standards.filter(({ id }) =>
        standards.some((one) => one.id === id && one.basis === "panel" && one.onlyIf === "resettlement"),
      );
  const outside = apart.map(({ id, title }) =>
    paragraph(`${id} ${title} does not count towards the overall rating, nor its score towards the sum.`),
  );
  return { title: "Overall", parts: [paragraph(said), ...outside, ...why] };
}

/** What a specification asks, as far as it is told. */
type Asking = Pick<Specification, "domains" | "standards" | "resettlement">;

/** Standards of cases count, and are never rated where the domains are not. */
function noOverall({ standards, warnings }: Pick<Rating, "standards" | "warnings">): string {
  const never =
    standards.some(({ basis }) => basis === "cases") && warnings.some(({ code }) => code === "domains-not-rated");
  return never
    ? "There is no overall rating: the specification does not rate the case domains."
    : "There is no overall rating yet: every standard that counts must be rated first.";
}
