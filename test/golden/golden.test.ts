import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import golden from "./golden.json" with { type: "json" };
import { AFTER_THE_DRAW, goldenExample, goldenOfSize, goldenTickets, SIZES } from "./results.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

describe("golden draws in Node", () => {
  test("the example list drawn with the seed demo is the committed draw, byte for byte", async () => {
    expect(await goldenExample(read("../example/long-list.csv"))).toBe(read("example-draw.json"));
  });

  test.each(SIZES)("what %i cases in each domain come to is what is committed", (size) => {
    expect(golden).toMatchObject(goldenOfSize(size));
  });

  test("every size that is committed is one of these", () => {
    const { draws, lotteries, assignments, ratings } = golden;
    expect([draws, lotteries].map((one) => Object.keys(one).length)).toEqual([SIZES.length, SIZES.length]);
    for (const one of [assignments, ratings]) expect(Object.keys(one)).toHaveLength(AFTER_THE_DRAW.length);
  });

  test("tickets are the committed ones", () => {
    expect(golden.tickets).toEqual(goldenTickets());
  });
});
