import { describe, expect, test } from "vitest";
import { lotteryFaults } from "../../../src/sampling/receipt/lottery-faults.ts";
import { drawOf, type Edit, edited } from "../../support/draws.ts";
import { inventedCases } from "../../support/invented.ts";

const draw = drawOf(inventedCases("court", 20), { settings: { "sampleSize.maximum": 9 } });
const court =
  (edit: Edit): Edit =>
  (copy) =>
    edit(copy.domains.court!);

describe("an outsider's arithmetic on a receipt", () => {
  test("finds no fault in a draw, nor in a domain of nobody", () => {
    expect(lotteryFaults(draw, "court")).toEqual([]);
    expect(lotteryFaults(draw, "outOfCourt")).toEqual([]);
  });

  test.each<[string, Edit]>([
    ["the cells do not add up to the eligible cases", court((one) => one.eligible--)],
    ["a cell's base is not the whole part of its exact share", court((one) => one.lottery.cells[0].base++)],
    ["allocations, weights and choice do not belong together", court((one) => one.lottery.weights.pop())],
    [
      "allocations, weights and choice do not belong together",
      court((one) => {
        one.lottery.chosen = one.lottery.allocations.length;
      }),
    ],
    [
      "an allocation does not have one character for each active cell",
      court((one) => {
        one.lottery.allocations[0] += "0";
      }),
    ],
    [
      "an allocation does not fill the sample",
      court((one) => {
        one.lottery.allocations[0] = one.lottery.allocations[0].replace("1", "0");
      }),
    ],
    [
      "the weights do not give every case the same chance",
      court((one) => {
        one.lottery.weights[0] = `${BigInt(one.lottery.weights[0]) + 1n}`;
      }),
    ],
    [
      "the weights have a common divisor",
      court((one) => {
        one.lottery.weights = one.lottery.weights.map((weight: string) => `${BigInt(weight) * 3n}`);
      }),
    ],
    [
      "the seed does not choose the recorded allocation",
      court((one) => {
        one.lottery.chosen = one.lottery.chosen === 0 ? 1 : 0;
      }),
    ],
    [
      "the seed is longer than any draw's",
      (one) => {
        one.seed.value = "x".repeat(1_001);
      },
    ],
    [
      "a weight has more than 1000 digits",
      court((one) => {
        one.lottery.weights[0] = "9".repeat(1001);
      }),
    ],
  ])("tells that %s", (fault, edit) => {
    expect(lotteryFaults(edited(draw, edit), "court")).toContain(fault);
  });
});
