import { expect, test } from "vitest";
import { choose } from "../../src/base/choose.ts";

test("ways to choose add up as in Pascal's triangle, whatever their length, and nobody chooses more than there are", () => {
  expect([choose(0, 0), choose(5, 2), choose(5, 0), choose(2, 3)]).toEqual([1n, 10n, 1n, 0n]);
  for (let from = 1; from < 70; from++)
    for (let count = 1; count <= from; count++)
      expect(choose(from, count)).toBe(choose(from - 1, count - 1) + choose(from - 1, count));
});
