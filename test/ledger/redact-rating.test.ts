import fc from "fast-check";
import { expect, test } from "vitest";
import { keptRatingSchema } from "../../src/ledger/records/kept-rating.ts";
import { SMALLEST_COUNT } from "../../src/ledger/records/redacted-receipt.ts";
import { redactRating, withoutCounts } from "../../src/ledger/redaction/redact-rating.ts";
import type { ClassificationResult } from "../../src/rating/classification.ts";
import { ratingOf, standardsByRule } from "../../src/rating/rate.ts";
import type { Rating } from "../../src/rating/rating-document.ts";
import { anInspection, judgedByChance } from "../support/judging.ts";

const DRAW = anInspection();

/** Ratings of judgements by chance, by some key. */
function rated(key: string): Rating {
  const request = { draw: DRAW, replacements: [], judgements: judgedByChance(DRAW, [], key), list: null };
  return ratingOf(request, standardsByRule(request), []);
}

/** What was left out of each whole: how many parts of how many cases together. */
function leftOut<T>(all: readonly T[], kept: readonly T[], whole: (part: T) => string, size: (part: T) => number) {
  const there = new Set(kept.map((part) => JSON.stringify(part)));
  const gone = Map.groupBy(
    all.filter((part) => !there.has(JSON.stringify(part))),
    whole,
  );
  return [...gone].map(([name, parts]) => ({
    name,
    parts: parts.length,
    cases: parts.reduce((sum, part) => sum + size(part), 0),
    isAll: all.filter((part) => whole(part) === name).length === parts.length,
  }));
}

test("whatever was judged, no group of fewer than five stays, and none can be worked out from what does", () => {
  fc.assert(
    fc.property(fc.string(), (key) => {
      const rating = rated(key);
      const kept = redactRating(rating, "salt");
      expect(keptRatingSchema.parse(kept)).toEqual(kept);
      for (const { base } of kept.groups) expect(base).toBeGreaterThanOrEqual(SMALLEST_COUNT);
      for (const { cases } of kept.profile ?? []) expect(cases).toBeGreaterThanOrEqual(SMALLEST_COUNT);
      for (const both of Object.values(kept.classification)) {
        for (const agreement of Object.values(both)) {
          const { levels, ...all } = agreement ?? expect.fail();
          const counts = [all, ...levels.map(({ level: _, ...level }) => level)].flatMap((one) => Object.values(one));
          expect(counts.filter((count) => count > 0 && count < SMALLEST_COUNT)).toEqual([]);
        }
      }
      const gone = [
        ...leftOut(
          rating.groups,
          kept.groups,
          ({ question, variable }) => `${question} ${variable}`,
          ({ base }) => base,
        ),
        ...leftOut(
          rating.profile ?? [],
          kept.profile ?? [],
          ({ domain, variable }) => `${domain} ${variable}`,
          ({ cases }) => cases,
        ),
      ];
      for (const { name, parts, cases, isAll } of gone) {
        expect(isAll || (parts >= 2 && cases >= SMALLEST_COUNT), name).toBe(true);
      }
    }),
    { numRuns: 20 },
  );
});

test("how often inspectors and teams agreed stays where no count is small, of its levels all or none", () => {
  const rating = rated("agreed");
  const some = { cases: 30, same: 20, higher: 10, lower: 0, notRecorded: 0 };
  const large = { level: "low", cases: 15, same: 10, higher: 5, lower: 0 };
  const small = { level: "medium", cases: 15, same: 12, higher: 3, lower: 0 };
  const told = (riskOfSeriousHarm: ClassificationResult, safetyAndWellbeing: ClassificationResult) =>
    redactRating({ ...rating, classification: { court: { riskOfSeriousHarm, safetyAndWellbeing } } }, "salt")
      .classification.court;
  expect(told({ ...some, levels: [large, large] }, { ...some, levels: [large, small] })).toEqual({
    riskOfSeriousHarm: { ...some, levels: [large, large] },
    safetyAndWellbeing: { ...some, levels: [] },
  });
  expect(told({ ...some, notRecorded: 1, levels: [] }, { ...some, lower: 2, levels: [large, large] })).toEqual({});
});

test("of a record that is not the one whose counts stay, ratings and what was moved stay, and no count", () => {
  const { standards, ...kept } = withoutCounts(redactRating(rated("kept"), "salt"));
  expect(keptRatingSchema.parse({ ...kept, standards })).toEqual({ ...kept, standards });
  expect(standards.map(({ rating, questions, chances }) => [rating, questions, chances])).toEqual(
    rated("kept").standards.map(({ rating }) => [rating, [], null]),
  );
  expect(kept).toMatchObject({ classification: {}, groups: [] });
  expect(kept.profile).toBeUndefined();
});

test("ratings, percentages, intervals, chances and what was moved stay as they were; digests that cover cases go", () => {
  const rating = rated("kept");
  const kept = redactRating(rating, "salt");
  expect(kept).toMatchObject({
    standards: rating.standards,
    overall: rating.overall,
    progress: rating.progress,
    domains: rating.domains,
  });
  const text = JSON.stringify(kept);
  for (const digest of [rating.digest, rating.judgements, rating.draw]) expect(text).not.toContain(digest);
});
