import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapped } from "../../../src/base/words/wrapped.ts";

test("a text is broken between words, and a word that is longer than a line has one to itself", () => {
  expect(wrapped("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrapped("a antidisestablishmentarianism b", 5)).toEqual(["a", "antidisestablishmentarianism", "b"]);
  expect(wrapped("", 5)).toEqual([""]);
});

test("nothing of a text is lost, and no line but one of a single word is too long", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 30 }), (text, width) => {
      const lines = wrapped(text, width);
      expect(lines.join(" ")).toBe(text);
      expect(lines.filter((line) => line.includes(" ") && [...line].length > width)).toEqual([]);
    }),
  );
});
