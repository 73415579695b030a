import { saltedDigest } from "../../base/canonical.ts";
import type { ClassificationResult } from "../../rating/classification.ts";
import type { Rating } from "../../rating/rating-document.ts";
import { type KeptRating, keptRatingSchema } from "../ratings/kept-rating.ts";
import { onlyDeclared } from "./redact.ts";
import { largeParts } from "./redact-domain.ts";

/**
 * Takes everything out of ratings that could point to a child: groups of fewer than five cases, those that would give one of
 * them away, and the digests that cover cases.
 *
 * @param salt of the inspection's published digests
 */
export function redactRating(rating: Rating, salt: string): KeptRating {
  const kept: KeptRating = {
    ...rating,
    kind: "longlist/kept-rating",
    classification: Object.fromEntries(
      Object.entries(rating.classification).map(([domain, { riskOfSeriousHarm, safetyAndWellbeing }]) => [
        domain,
        { riskOfSeriousHarm: largeLevels(riskOfSeriousHarm), safetyAndWellbeing: largeLevels(safetyAndWellbeing) },
      ]),
    ),
    // The levels of a variable add up to the question's base, or to the domain's cases.
    groups: largeParts(
      rating.groups,
      ({ question, variable }) => JSON.stringify([question, variable]),
      ({ base }) => base,
    ),
    ...(rating.profile && {
      profile: largeParts(
        rating.profile,
        ({ domain, variable }) => JSON.stringify([domain, variable]),
        ({ cases }) => cases,
      ),
    }),
    rating: saltedDigest(salt, rating.digest),
  };
  return onlyDeclared(keptRatingSchema, kept);
}

function largeLevels({ levels, ...all }: ClassificationResult): ClassificationResult {
  return {
    ...all,
    levels: largeParts(
      levels,
      () => "",
      ({ cases }) => cases,
    ),
  };
}
