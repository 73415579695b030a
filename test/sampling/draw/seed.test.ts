import { describe, expect, test } from "vitest";
import { generatedSeed, readSeed } from "../../../src/sampling/draw/seed.ts";
import { refused } from "../../support/draws.ts";

describe("a seed is text", () => {
  test.each([
    [" 007 ", "007"],
    ["\t\u00A0\uFEFF1e3\n", "1e3"],
    ["e\u0301", "\u00E9"],
    ["two words", "two words"],
    ["👍", "👍"],
    ["x".repeat(1000), "x".repeat(1000)],
  ])("%j", (text, value) => {
    expect(readSeed(text, "joint")).toEqual({ value, origin: "joint" });
  });

  test.each(["", " \n", "x".repeat(1001), "a\uD800", "\uDC00b"])("and %j is none", (text) => {
    expect(refused(() => readSeed(text, "supplied"))).toEqual(["invalid-seed", "seed"]);
  });
});

test("a generated seed is 128 bits as hex", () => {
  const bytes = Uint8Array.from({ length: 16 }, (_, index) => index * 17);
  expect(generatedSeed(bytes)).toEqual({ value: "00112233445566778899aabbccddeeff", origin: "generated" });
  expect(() => generatedSeed(new Uint8Array(15))).toThrow(RangeError);
});
