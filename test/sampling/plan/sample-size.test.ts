import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import { achievedMarginOfError, requiredSize, weightedMarginOfError } from "../../../src/sampling/plan/sample-size.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";

const rule = shippedSpecification("youth-2018").sampleSize;
const rules = fc.record({
  confidence: fc.constantFrom(0.8 as const, 0.9 as const, 0.95 as const, 0.99 as const),
  marginOfError: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  proportion: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
});

describe("the required size", () => {
  test.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [57, 43],
    [1000, 142],
    [1_000_000, 165],
  ])("of %i eligible cases is %i", (eligible, size) => {
    expect(requiredSize(eligible, rule)).toBe(size);
  });

  test.each([
    // n0 = z² / 4e² with z from printed tables, 1.6449, 1.9600 and 2.5758; the size is n0 / (1 + (n0 - 1) / 1000).
    [0.9, 214],
    [0.95, 278],
    [0.99, 400],
  ] as const)("of 1,000 at confidence %d is %i", (confidence, size) => {
    const { confidence: _, ...rest } = rule;
    expect(requiredSize(1000, { ...rest, confidence })).toBe(size);
  });

  test("is between 1 and N, grows with N, with confidence and as the margin of error shrinks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), rules, (eligible, own) => {
        const one = { ...rule, ...own };
        const size = requiredSize(eligible, one);
        expect(size).toBeGreaterThanOrEqual(1);
        expect(size).toBeLessThanOrEqual(eligible);
        expect(requiredSize(eligible + 1, one)).toBeGreaterThanOrEqual(size);
        expect(requiredSize(eligible, { ...one, confidence: 0.99 })).toBeGreaterThanOrEqual(size);
        expect(requiredSize(eligible, { ...one, marginOfError: own.marginOfError / 2 })).toBeGreaterThanOrEqual(size);
      }),
    );
  });

  test.each([1e-6, 1e-20, 1e-170, 1e-320])("is every case where the margin of error is %d", (marginOfError) => {
    expect([1, 2, 57, 10_000].map((eligible) => requiredSize(eligible, { ...rule, marginOfError }))).toEqual([
      1, 2, 57, 10_000,
    ]);
  });

  test("is one case where next to nothing is asked", () => {
    for (const proportion of [5e-324, 1e-100, 1 - 2 ** -53]) {
      for (const eligible of [1, 2, 10_000]) {
        expect(requiredSize(eligible, { ...rule, proportion, marginOfError: 0.99 })).toBe(1);
      }
    }
  });
});

describe("the margin of error reached", () => {
  test.each([
    [57, 43, 0.048859],
    [57, 57, 0],
    [57, 58, 0],
    [57, 0, null],
    [0, 0, null],
    [1, 1, 0],
    [2, 1, 0.640776],
  ])("of %i eligible and %i drawn is %s", (eligible, drawn, margin) => {
    expect(achievedMarginOfError(eligible, drawn, rule)).toBe(margin);
  });

  test("shrinks with every case more, and is within what was asked at the required size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2000 }), rules, (eligible, own) => {
        const one = { ...rule, ...own };
        const size = requiredSize(eligible, one);
        expect(achievedMarginOfError(eligible, size, one)).toBeLessThanOrEqual(own.marginOfError + 5e-7);
        const before = achievedMarginOfError(eligible, size - 1, one) ?? Number.POSITIVE_INFINITY;
        expect(achievedMarginOfError(eligible, size, one)).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe("the margin of error of an estimate that weighs each domain by its eligible cases", () => {
  const court = { eligible: 100, drawn: 70 };
  const outOfCourt = { eligible: 300, drawn: 47 };

  test("by hand: a quarter of the variance of the one, nine sixteenths of the other's", () => {
    // z sqrt((1/4)² 0.25/70 (30/99) + (3/4)² 0.25/47 (253/299)) = 1.28155 sqrt(0.0000676407 + 0.0025317015)
    expect(weightedMarginOfError([court, outOfCourt], rule)).toBe(0.065338);
    expect(achievedMarginOfError(400, 117, rule)).toBe(0.049891);
  });

  test.each<[string, { eligible: number; drawn: number }[], number | null]>([
    ["of a single domain is that domain's own", [{ eligible: 57, drawn: 43 }], 0.048859],
    [
      "of a domain beside an empty one too",
      [
        { eligible: 57, drawn: 43 },
        { eligible: 0, drawn: 0 },
      ],
      0.048859,
    ],
    [
      "of a census in each is nothing",
      [
        { eligible: 5, drawn: 5 },
        { eligible: 1, drawn: 1 },
      ],
      0,
    ],
    [
      "of a census in one rests on the other, by its weight",
      [
        { eligible: 57, drawn: 57 },
        { eligible: 57, drawn: 43 },
      ],
      0.024429,
    ],
    ["is none where a domain with eligible cases gave none", [court, { eligible: 1, drawn: 0 }], null],
    [
      "is none of two empty domains",
      [
        { eligible: 0, drawn: 0 },
        { eligible: 0, drawn: 0 },
      ],
      null,
    ],
    ["is none of no domain", [], null],
  ])("%s", (_, domains, margin) => {
    expect(weightedMarginOfError(domains, rule)).toBe(margin);
    expect(weightedMarginOfError(domains.toReversed(), rule)).toBe(margin);
  });

  test("is never below the margin that a proportionate sample of the same size reaches", () => {
    const size = fc.integer({ min: 2, max: 500 });
    fc.assert(
      fc.property(size, size, size, size, (a, b, c, d) => {
        const domains = [
          { eligible: Math.max(a, c), drawn: Math.min(a, c) },
          { eligible: Math.max(b, d), drawn: Math.min(b, d) },
        ];
        const [eligible, drawn] = [
          nth(domains, 0).eligible + nth(domains, 1).eligible,
          nth(domains, 0).drawn + nth(domains, 1).drawn,
        ];
        expect(weightedMarginOfError(domains, rule)).toBeGreaterThanOrEqual(
          (achievedMarginOfError(eligible, drawn, rule) ?? 0) - 1e-6,
        );
      }),
    );
  });
});
