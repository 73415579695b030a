import fc from "fast-check";
import { expect, test } from "vitest";
import { follows, solved } from "../../src/ledger/redaction/equations.ts";

test.each<[string, number[][], number[], boolean]>([
  ["a count that is known", [[1, 0]], [1, 0], true],
  [
    "what is left of a sum",
    [
      [1, 1],
      [0, 1],
    ],
    [1, 0],
    true,
  ],
  ["one of two", [[1, 1]], [1, 0], false],
  [
    "round three corners",
    [
      [1, 1, 0],
      [0, 1, 1],
      [1, 0, 1],
    ],
    [1, 0, 0],
    true,
  ],
  ["nothing of nothing", [], [1], false],
  ["nothing, always", [], [0], true],
])("%s", (_, known, asked, is) => {
  expect(follows(solved(known), asked)).toBe(is);
});

test("whatever is known, what is added up of it follows, and each count that does stands alone", () => {
  const sums = fc.array(fc.array(fc.constantFrom(0, 1), { minLength: 8, maxLength: 8 }), { maxLength: 8 });
  fc.assert(
    fc.property(sums, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (known, which) => {
      const solution = solved(known);
      const some = known.filter((_, at) => which[at]);
      const added = Array.from({ length: 8 }, (_, at) => some.reduce((sum, one) => sum + (one[at] ?? 0), 0));
      expect(follows(solution, added)).toBe(true);
      for (let at = 0; at < 8; at++) {
        const alone = Array.from({ length: 8 }, (_, other) => Number(at === other));
        expect(follows(solution, alone)).toBe(solution.sums.some((sum) => `${sum}` === `${alone}`));
      }
    }),
  );
});
