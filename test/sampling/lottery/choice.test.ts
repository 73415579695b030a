import { describe, expect, test } from "vitest";
import { nth } from "../../../src/base/lists.ts";
import { chooseAllocation } from "../../../src/sampling/lottery/choice.ts";
import { ticket } from "../../../src/sampling/ticket.ts";

const tiny = {
  activeKeys: ['["female"]', '["male"]', '["other"]'],
  allocations: ["001", "010", "100"],
  weights: ["1", "2", "5"],
};

/** The rule of the published method, with fractions instead of scaled whole numbers: only good enough for small weights. */
function chosenByHand(seed: string): number {
  const order = tiny.allocations
    .map((text, index) => ({ index, sum: ticket(seed, "court", "cell", nth(tiny.activeKeys, text.indexOf("1"))) }))
    .sort((a, b) => a.sum - b.sum);
  let left = ticket(seed, "court", "allocation", "") * 8;
  for (const { index } of order) {
    left -= Number(tiny.weights[index]);
    if (left < 0) return index;
  }
  throw new Error("the tickets are below 1");
}

describe("the seed's choice", () => {
  test("is the published rule's", () => {
    for (let seed = 0; seed < 500; seed++) {
      expect(chooseAllocation(`${seed}`, "court", tiny)).toBe(chosenByHand(`${seed}`));
    }
  });

  test("falls on each allocation in proportion to its weight (chi-square below 13.8, p = 0.001)", () => {
    const seeds = 8000;
    const chosen = Array.from({ length: seeds }, (_, seed) => chooseAllocation(`weights ${seed}`, "court", tiny));
    const counts = tiny.weights.map((_, index) => chosen.filter((one) => one === index).length);
    const statistic = counts.reduce((sum, count, index) => {
      const expected = (seeds * Number(tiny.weights[index])) / 8;
      return sum + (count - expected) ** 2 / expected;
    }, 0);
    expect(statistic).toBeLessThan(13.8);
  });

  test("differs between seeds and domains, and is the same again", () => {
    const choices = Array.from({ length: 64 }, (_, seed) => chooseAllocation(`${seed}`, "court", tiny));
    expect(choices).toEqual(Array.from({ length: 64 }, (_, seed) => chooseAllocation(`${seed}`, "court", tiny)));
    expect(choices).not.toEqual(
      Array.from({ length: 64 }, (_, seed) => chooseAllocation(`${seed}`, "outOfCourt", tiny)),
    );
    expect(new Set(choices)).toEqual(new Set([0, 1, 2]));
  });

  test("does not change when every weight is multiplied, however large", () => {
    const weights = tiny.weights.map((weight) => `${BigInt(weight) * 10n ** 100n}`);
    for (let seed = 0; seed < 100; seed++) {
      expect(chooseAllocation(`${seed}`, "court", { ...tiny, weights })).toBe(
        chooseAllocation(`${seed}`, "court", tiny),
      );
    }
  });

  test("breaks ties of tickets by ascending text", () => {
    // Both allocations round up the same cells but for two that share a key, so their sums are equal.
    const twins = { activeKeys: ["k", "k"], allocations: ["01", "10"], weights: ["1", "1"] };
    for (let seed = 0; seed < 50; seed++) {
      const half = ticket(`${seed}`, "court", "allocation", "") < 0.5 ? 0 : 1;
      expect(chooseAllocation(`${seed}`, "court", twins)).toBe(half);
    }
  });

  test("of one allocation is that one; of none, or of nothing, there is no choice", () => {
    expect(chooseAllocation("S", "court", { activeKeys: [], allocations: [""], weights: ["1"] })).toBe(0);
    expect(() => chooseAllocation("S", "court", { activeKeys: [], allocations: [], weights: [] })).toThrow(RangeError);
    expect(() => chooseAllocation("S", "court", { activeKeys: [], allocations: [""], weights: ["0"] })).toThrow(
      RangeError,
    );
  });
});
