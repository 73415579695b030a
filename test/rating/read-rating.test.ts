import { expect, test } from "vitest";
import { ratingOf, standardsByRule } from "../../src/rating/rate.ts";
import { readRating } from "../../src/rating/read-rating.ts";
import { forged, refusalOf } from "../support/draws.ts";
import { anInspection, judgedByChance } from "../support/judging.ts";

const DRAW = anInspection();
const REQUEST = { draw: DRAW, replacements: [], judgements: judgedByChance(DRAW), list: null };
const RATING = ratingOf(REQUEST, standardsByRule(REQUEST), []);
const refused = (document: unknown) =>
  refusalOf(() => readRating(document, "a.json")).obstacles.map(({ place, message }) => `${place}: ${message}`);

test("ratings are read back as they were written", () => {
  expect(readRating(JSON.parse(JSON.stringify(RATING)), "a.json")).toEqual(RATING);
});

test("ratings that were changed, and those without their fields, are refused under the name of their file", () => {
  expect(refused({ ...RATING, judgements: RATING.draw })).toEqual(["a.json: it was changed since it was written"]);
  const [first, second] = refused(
    forged(RATING, (document) => {
      delete document.overall.outOf;
      document.standards[0].score = -1;
    }),
  );
  expect(first).toMatch(/^a\.json\.standards\.0\.score: /);
  expect(second).toMatch(/^a\.json\.overall\.outOf: /);
});
