import { expect, test } from "vitest";
import { ratingSchema } from "../../src/rating/rating-document.ts";
import ratings from "../golden/ratings.json" with { type: "json" };
import { goldenRatings, RATINGS } from "../golden/ratings.ts";

// Whoever doubts a rating makes it anew from the judgements: a later version must come to the same, chances and warnings included.
test.each(Array.from({ length: RATINGS }, (_, key) => key))(
  "the method rating/1 rates inspection %i as release 1.0.0 did",
  (key) => {
    const rating = goldenRatings(key);
    expect(ratingSchema.parse(rating)).toEqual(rating);
    expect(rating.digest).toBe(ratings[key]);
  },
);
