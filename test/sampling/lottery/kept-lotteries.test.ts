import fc from "fast-check";
import { expect, test } from "vitest";
import { buildLottery } from "../../../src/sampling/lottery/allocation-lottery.ts";
import { lotteryOf } from "../../../src/sampling/lottery/kept-lotteries.ts";
import { METHODS } from "../../../src/sampling/vocabulary.ts";

const [FIRST, SECOND] = METHODS;

const sizes = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 })
  .map((all) => all.map((eligible, at) => ({ levels: [at % 2 ? "male" : "female", `level-${at >> 1}`], eligible })));

test("a lottery that was kept is the one that would be built, whatever was asked for before", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(sizes, fc.integer({ min: 0, max: 30 })), { maxLength: 8 }), (asked) => {
      for (const [cells, drawn] of [...asked, ...asked]) {
        expect(lotteryOf(cells, drawn, FIRST)).toEqual(buildLottery(cells, drawn));
      }
    }),
    { numRuns: 60 },
  );
});

const cells = [
  { levels: ["female"], eligible: 1 },
  { levels: ["male"], eligible: 3 },
];

test("the same cells, n and method are worked out once, and cells of other levels are others", () => {
  expect(lotteryOf(cells, 2, FIRST)).toBe(lotteryOf(structuredClone(cells), 2, FIRST));
  expect(lotteryOf(cells, 3, FIRST)).not.toBe(lotteryOf(cells, 2, FIRST));
  expect(lotteryOf(cells, 2, SECOND)).not.toBe(lotteryOf(cells, 2, FIRST));
  const others = cells.map(({ eligible }) => ({ levels: ["other"], eligible }));
  expect(lotteryOf(others, 2, FIRST).cells).not.toEqual(lotteryOf(cells, 2, FIRST).cells);
});

test("what is kept is bounded: the one that nobody has asked for longest goes", () => {
  const first = lotteryOf(cells, 2, FIRST);
  for (let eligible = 10; eligible < 74; eligible++) lotteryOf([{ levels: ["male"], eligible }], 3, FIRST);
  expect(lotteryOf(cells, 2, FIRST)).not.toBe(first);
});

test("nobody can change what others are given", () => {
  const { weights } = lotteryOf(cells, 2, FIRST);
  expect(() => (weights as string[]).push("1")).toThrow(TypeError);
});
