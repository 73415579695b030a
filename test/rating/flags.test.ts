import { expect, test } from "vitest";
import { flagsOf } from "../../src/rating/flags.ts";
import { intervalsOf } from "../../src/rating/interval.ts";
import { aStandard, RULES } from "../support/standards.ts";

function flags(pairs: [yes: number, base: number][], differences: Partial<Parameters<typeof flagsOf>[0]> = {}) {
  const tallies = pairs.map(([yes, base]) => ({ yes, base }));
  return flagsOf({
    standard: aStandard(),
    tallies,
    intervals: tallies.map(({ yes, base }) => intervalsOf({ yes, base }, 2 * base)),
    judgements: [],
    rules: RULES,
    fewCases: 5,
    lowestStays: 1,
    rated: true,
    ...differences,
  });
}

test("a rating far from every limit, on all the cases there are, has no flag", () => {
  const intervals = [90, 95, 92].map((yes) => intervalsOf({ yes, base: 100 }, 100));
  expect(
    flags(
      [
        [90, 100],
        [95, 100],
        [92, 100],
      ],
      { intervals },
    ),
  ).toEqual([]);
});

test("the lowest question's base decides whether the cases are few, not the others'", () => {
  expect(
    flags([
      [4, 5],
      [40, 40],
      [38, 40],
    ]),
  ).toContain("few-cases");
  expect(
    flags([
      [5, 5],
      [20, 40],
      [38, 40],
    ]),
  ).not.toContain("few-cases");
});

test("one answer reversed that would give another rating is told, in whichever question", () => {
  expect(
    flags([
      [20, 40],
      [40, 40],
      [40, 40],
    ]),
  ).toContain("one-judgement"); // 50 %: 19 of 40 are 48 %
  expect(
    flags([
      [22, 40],
      [40, 40],
      [40, 40],
    ]),
  ).not.toContain("one-judgement");
  expect(
    flags([
      [25, 50],
      [26, 50],
      [50, 50],
    ]),
  ).toContain("one-judgement");
});

test("an interval whose ends lie in two bands is told", () => {
  expect(
    flags([
      [26, 40],
      [40, 40],
      [40, 40],
    ]),
  ).toContain("interval-crosses-band");
});

test("a lowest question that is the lowest in under 80 % of completions is told", () => {
  expect(
    flags(
      [
        [30, 40],
        [31, 40],
        [40, 40],
      ],
      { lowestStays: 0.7995 },
    ),
  ).toContain("lowest-unclear");
  expect(
    flags(
      [
        [30, 40],
        [31, 40],
        [40, 40],
      ],
      { lowestStays: 0.8 },
    ),
  ).not.toContain("lowest-unclear");
});

test("a case with a question that nobody has judged is told", () => {
  const judgement = { case: "A", riskOfSeriousHarm: null, safetyAndWellbeing: null };
  const answers = { "2.2.1": "yes", "2.2.2": "no", "2.2.3": "not applicable" } as const;
  expect(
    flags(
      [
        [30, 40],
        [31, 40],
        [40, 40],
      ],
      { judgements: [{ ...judgement, answers }] },
    ),
  ).not.toContain("not-all-judged");
  const open = [{ ...judgement, answers: { ...answers, "2.2.3": null } }];
  expect(
    flags(
      [
        [30, 40],
        [31, 40],
        [40, 40],
      ],
      { judgements: open },
    ),
  ).toContain("not-all-judged");
});

test("where a domain is not rated, only what is true of percentages is told", () => {
  expect(
    flags(
      [
        [1, 2],
        [40, 40],
        [40, 40],
      ],
      { rated: false, lowestStays: null },
    ),
  ).toEqual(["few-cases"]);
});

test("a judgement that says nothing of a question leaves it to be judged, whether it is blank there or not there", () => {
  const some: [number, number][] = [
    [90, 100],
    [95, 100],
    [92, 100],
  ];
  const judged = (answers: Record<string, "yes" | null>) =>
    flags(some, { judgements: [{ case: "A", riskOfSeriousHarm: null, safetyAndWellbeing: null, answers }] });
  expect(judged({ "2.2.1": "yes", "2.2.2": "yes", "2.2.3": "yes" })).not.toContain("not-all-judged");
  expect(judged({ "2.2.1": "yes", "2.2.2": null, "2.2.3": "yes" })).toContain("not-all-judged");
  expect(judged({ "2.2.1": "yes", "2.2.2": "yes" })).toContain("not-all-judged");
});
