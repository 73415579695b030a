import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import { achievedMarginOfError, requiredSize } from "../../src/sampling/plan/sample-size.ts";
import { allot } from "../../src/sampling/plan/split.ts";
import { shippedSpecification } from "../../src/sampling/specification/shipped-specifications.ts";

const specification = shippedSpecification("youth-2018");

describe("sample sizes against outside figures", () => {
  const reference = readFileSync(new URL("sample-size.csv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1);

  test("for every N from 1 to 1,000 are those worked out in 60-digit arithmetic", () => {
    const expected = reference.map((line) => line.split(",").map(Number));
    expect(expected).toHaveLength(1000);
    const ours = expected.map(([eligible = 0]) => requiredSize(eligible, specification.sampleSize));
    expect(ours).toEqual(expected.map(([, required]) => required));
  });

  test("at N = 57 are 43 = 26 + 17, beside the published means of 25.96 court and 17.27 out-of-court cases", () => {
    const { required, target } = allot({ court: 34, outOfCourt: 23 }, specification);
    expect({ required, ...target }).toEqual({ required: 43, court: 26, outOfCourt: 17 });
    expect(Math.abs(target.court! - 25.96)).toBeLessThan(0.5);
    expect(Math.abs(target.outOfCourt! - 17.27)).toBeLessThan(0.5);
  });

  test("split as the published 1,168 court and 777 out-of-court cases were: 60.05 % is our 60 %", () => {
    expect(Math.abs(1168 / (1168 + 777) - nth(specification.domains, 0).share!)).toBeLessThan(0.001);
  });

  test("reach the margin of error that was asked for, and one case fewer would not (margins are rounded to six decimals)", () => {
    for (let eligible = 2; eligible <= 1000; eligible++) {
      const size = requiredSize(eligible, specification.sampleSize);
      expect(achievedMarginOfError(eligible, size, specification.sampleSize)).toBeLessThanOrEqual(0.05);
      if (size > 1 && size < eligible) {
        expect(achievedMarginOfError(eligible, size - 1, specification.sampleSize)).toBeGreaterThanOrEqual(0.05);
      }
    }
  });
});
