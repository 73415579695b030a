import { describe, expect, test } from "vitest";
import { oversizeOf } from "../../src/base/oversize.ts";

const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)]);

describe("a document is too large", () => {
  test.each<[string, unknown, string, string]>([
    ["in a text", { seed: { value: "x".repeat(10_001) } }, "seed.value", "it has more than 10000 characters"],
    ["in a name", { a: { ["x".repeat(10_001)]: 1 } }, `a.${"x".repeat(10_001)}`, "it has more than 10000 characters"],
    ["in an array", { sample: new Array(60_001).fill(0) }, "sample", "it has more than 60000 entries"],
    [
      "in an object",
      { mappings: { columns: Object.fromEntries(new Array(60_001).fill(0).map((_, n) => [`k${n}`, 0])) } },
      "mappings.columns",
      "it has more than 60000 entries",
    ],
    ["in depth", nested(13), new Array(12).fill("0").join("."), "it is nested more than 12 deep"],
    [
      "far beyond the depth of a stack",
      JSON.parse("[".repeat(50_000) + "]".repeat(50_000)),
      new Array(12).fill("0").join("."),
      "it is nested more than 12 deep",
    ],
    ["as a whole", "x".repeat(10_001), "", "it has more than 10000 characters"],
  ])("%s", (_, document, path, message) => {
    const found = oversizeOf(document);
    expect([found?.path.join("."), found?.message]).toEqual([path, message]);
  });

  test("and not at the bounds themselves", () => {
    const document = { text: "x".repeat(10_000), list: new Array(60_000).fill(null), deep: nested(11), no: null };
    expect(oversizeOf(document)).toBeNull();
  });
});
