import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { achievedMargin, limitedSize, requiredSize } from "../../src/sampling/sample-size.ts";
import { shippedSpecification } from "../../src/sampling/shipped-specifications.ts";

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

describe("the size within the specification's minimum and maximum", () => {
  test.each([
    // required, eligible, minimum, maximum, size
    [43, 57, null, null, 43],
    [43, 57, null, 40, 40],
    [43, 57, null, 43, 43],
    [43, 57, null, 50, 43],
    [43, 57, 50, null, 50],
    [43, 57, 60, null, 57],
    [43, 57, 43, 43, 43],
    [43, 57, 0, 0, 0],
    [43, 57, 45, 50, 45],
    [3, 3, 10, null, 3],
    [0, 0, 10, 20, 0],
  ])("required %i of %i, at least %s, at most %s: %i", (required, eligible, minimum, maximum, size) => {
    expect(limitedSize(required, eligible, { ...rule, minimum, maximum })).toBe(size);
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
    expect(achievedMargin(eligible, drawn, rule)).toBe(margin);
  });

  test("shrinks with every case more, and is within what was asked at the required size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2000 }), rules, (eligible, own) => {
        const one = { ...rule, ...own };
        const size = requiredSize(eligible, one);
        expect(achievedMargin(eligible, size, one)).toBeLessThanOrEqual(own.marginOfError + 5e-7);
        const before = achievedMargin(eligible, size - 1, one) ?? Number.POSITIVE_INFINITY;
        expect(achievedMargin(eligible, size, one)).toBeLessThanOrEqual(before);
      }),
    );
  });
});
