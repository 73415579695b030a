import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import golden from "./golden.json" with { type: "json" };
import { goldenResults } from "./results.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

describe("golden draws in Node", async () => {
  const { exampleDraw, ...digests } = await goldenResults(read("../example/long-list.csv"));

  test("the example list drawn with the seed demo is the committed draw, byte for byte", () => {
    expect(exampleDraw).toBe(read("example-draw.json"));
  });

  test("draws, seedless lotteries and tickets are the committed ones", () => {
    expect(digests).toEqual(golden);
  });
});
