import { saltedDigest } from "../../base/canonical.ts";
import type { ClassificationResult } from "../../rating/classification.ts";
import type { Rating } from "../../rating/rating-document.ts";
import { type KeptRating, keptRatingSchema } from "../ratings/kept-rating.ts";
import { onlyDeclared } from "./redact.ts";
import { mayBeTold } from "./redact-domain.ts";

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
    groups: large(
      rating.groups,
      ({ question, variable }) => JSON.stringify([question, variable]),
      ({ base }) => base,
    ),
    ...(rating.profile && {
      profile: large(
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
    levels: large(
      levels,
      () => "",
      ({ cases }) => cases,
    ),
  };
}

/** Those of each whole that may be told, in their order. */
function large<T>(parts: readonly T[], whole: (part: T) => string, size: (part: T) => number): T[] {
  const wholes = Map.groupBy(parts, whole);
  const told = new Set(
    [...wholes.values()].flatMap((same) => {
      const may = mayBeTold(same.map(size));
      return same.filter((_, at) => may[at]);
    }),
  );
  return parts.filter((part) => told.has(part));
}
