import fc from "fast-check";
import { expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import { byText, tidyText } from "../../src/base/text.ts";

test("text is ordered by UTF-16 code unit: capitals first, 10 before 9, an astral character before U+FFFF", () => {
  const ordered = ["", "10", "9", "Z", "a", "ab", "z", "é", "\u{1F600}", "\uFFFF"];
  expect(ordered.toReversed().sort(byText)).toEqual(ordered);
});

test("the order is what comparing code unit by code unit gives", () => {
  const units = (text: string) => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const byUnits = (a: string, b: string): number => {
    const [left, right] = [units(a), units(b)];
    const place = left.findIndex((unit, index) => unit !== right[index]);
    return place < 0 ? (left.length < right.length ? -1 : 0) : Math.sign(nth(left, place) - (right[place] ?? -1));
  };
  const text = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(byText(a, b)).toBe(byUnits(a, b));
    }),
  );
});

test.each([
  [" A1\u00A0\r\n", "A1"],
  ["007", "007"],
  ["A  1", "A  1"],
  ["O\u0308-1", "\u00D6-1"],
  [" \t", ""],
])("a reference that somebody types is tidied as a list's are: %j is %j", (typed, kept) => {
  expect(tidyText(typed)).toBe(kept);
  expect(tidyText(kept)).toBe(kept);
});
