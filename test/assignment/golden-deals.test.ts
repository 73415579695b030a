import { expect, test } from "vitest";
import deals from "../golden/deals.json" with { type: "json" };
import { DEALS, goldenDeal } from "../golden/deals.ts";

// A later version must deal again as it was dealt: whoever keeps an assignment, or doubts one, makes it from the receipt anew.
test.each(Array.from({ length: DEALS }, (_, key) => key))(
  "the method assignment/1 deals table %i as release 1.0.0 did",
  (key) => {
    expect(goldenDeal(key)).toEqual(deals[key]);
  },
);

test("some of these tables cannot be dealt, and most can", () => {
  const bound = deals.filter((one) => "room" in one).length;
  expect(bound).toBeGreaterThan(DEALS / 10);
  expect(bound).toBeLessThan(DEALS / 2);
});
