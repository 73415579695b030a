import { expect, test } from "vitest";
import lotteries from "../../golden/lotteries.json" with { type: "json" };
import { goldenLottery, goldenSecondLottery, LOTTERIES, SECOND_LOTTERIES } from "../../golden/lotteries.ts";
import second from "../../golden/second-lotteries.json" with { type: "json" };

// A receipt is verified by building its lottery again, so a later version must build each of them to the last weight.
test.each(Array.from({ length: LOTTERIES }, (_, key) => key))(
  "the method allocation-lottery/1 builds lottery %i as release 1.0.0 did",
  (key) => {
    expect(goldenLottery(key)).toBe(lotteries[key]);
  },
);

test.each(Array.from({ length: SECOND_LOTTERIES }, (_, key) => key))(
  "the method allocation-lottery/2 builds lottery %i as it did when it came",
  (key) => {
    expect(goldenSecondLottery(key)).toBe(second[key]);
    expect(second[key]).toMatch(/^lottery /);
    expect(goldenSecondLottery(key, "allocation-lottery/1")).toMatch(/^one-way /);
  },
);

test("every way to make a lottery is among these", () => {
  const stages = new Set(lotteries.map((one) => one.split(" ")[0]));
  expect([...stages].sort()).toEqual(["census", "exact", "lottery", "none", "one-way", "systematic"]);
});
