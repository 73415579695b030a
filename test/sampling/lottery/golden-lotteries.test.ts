import { expect, test } from "vitest";
import lotteries from "../../golden/lotteries.json" with { type: "json" };
import { goldenLottery, LOTTERIES } from "../../golden/lotteries.ts";

// A receipt is verified by building its lottery again, so a later version must build each of them to the last weight.
test.each(Array.from({ length: LOTTERIES }, (_, key) => key))(
  "the method allocation-lottery/1 builds lottery %i as release 1.0.0 did",
  (key) => {
    expect(goldenLottery(key)).toBe(lotteries[key]);
  },
);

test("every way to make a lottery is among these", () => {
  const stages = new Set(lotteries.map((one) => one.split(" ")[0]));
  expect([...stages].sort()).toEqual(["census", "exact", "lottery", "none", "one-way", "systematic"]);
});
