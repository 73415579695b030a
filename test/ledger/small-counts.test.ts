import fc from "fast-check";
import { expect, test } from "vitest";
import { SMALLEST_COUNT } from "../../src/ledger/records/redacted-receipt.ts";
import { mayBeTold } from "../../src/ledger/redaction/small-counts.ts";

const told = (counts: readonly number[]) => counts.filter((_, place) => mayBeTold(counts)[place]);

test.each<[string, number[], number[]]>([
  ["all are told where none is small", [9, 5, 30], [9, 5, 30]],
  ["one small part takes the next smallest with it, or the total would give it away", [9, 2, 30, 6], [9, 30]],
  ["small parts go on their own where they hide each other", [9, 4, 30, 3], [9, 30]],
  ["but not where all of them together are as few as one", [9, 1, 30, 1], [30]],
  ["nor where there is one in each", [1, 1, 1, 1, 1, 30, 40], [40]],
  ["nothing is told of one small part and another", [1, 30], []],
  ["nor of a whole that is small", [3], []],
  ["nothing is nothing", [], []],
])("%s", (_, counts, kept) => {
  expect(told(counts)).toEqual(kept);
});

test("whatever the counts, none that is left out can be worked out from the total", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 12 }), (counts) => {
      const left = counts.filter((_, place) => !mayBeTold(counts)[place]);
      expect(told(counts).every((count) => count >= SMALLEST_COUNT)).toBe(true);
      if (left.length === 0 || left.length === counts.length) return;
      expect(left.length).toBeGreaterThanOrEqual(2);
      expect(left.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(SMALLEST_COUNT);
    }),
  );
});
