import { saltedDigest } from "../../base/canonical.ts";
import type { ClassificationResult } from "../../rating/classification.ts";
import type { Rating } from "../../rating/rating-document.ts";
import { type KeptRating, keptRatingSchema } from "../records/kept-rating.ts";
import { SMALLEST_COUNT } from "../records/redacted-receipt.ts";
import { onlyDeclared } from "./redact.ts";
import { largeParts } from "./small-counts.ts";

/**
 * Takes everything out of ratings that could point to a child: groups of fewer than five cases, those that would give one of
 * them away, and the digests that cover cases.
 *
 * @param salt of the record's published digest
 */
export function redactRating(rating: Rating, salt: string): KeptRating {
  const kept: KeptRating = {
    ...rating,
    kind: "longlist/kept-rating",
    classification: largeAgreements(rating.classification),
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

/**
 * The same without any count of cases but how many were judged: what stays of a record before the one whose counts do. Of two
 * records that differ by one case the counts of both would tell that case's answers and what the child is.
 */
export function withoutCounts({ profile: _, ...kept }: KeptRating): KeptRating {
  return {
    ...kept,
    standards: kept.standards.map((standard) => ({ ...standard, questions: [], chances: null })),
    classification: {},
    groups: [],
  };
}

/** What may be told of how often inspectors and teams agreed, of whatever an earlier version kept too. */
export function largeAgreements(all: KeptRating["classification"]): KeptRating["classification"] {
  return Object.fromEntries(
    Object.entries(all).map(([domain, both]) => {
      const large = Object.entries(both).flatMap(([classified, agreement]) => {
        const told = agreement && largeAgreement(agreement);
        return told ? [[classified, told] as const] : [];
      });
      return [domain, Object.fromEntries(large)];
    }),
  );
}

/** What may be told of an agreement: nothing where one of its counts is small, and all its levels or none. */
function largeAgreement({ levels, ...all }: ClassificationResult): ClassificationResult | undefined {
  if (hasSmall(all)) return undefined;
  return { ...all, levels: levels.some(({ level: _, ...counts }) => hasSmall(counts)) ? [] : levels };
}

function hasSmall(counts: Readonly<Record<string, number>>): boolean {
  return Object.values(counts).some((count) => count > 0 && count < SMALLEST_COUNT);
}
