import fc from "fast-check";
import { expect, test } from "vitest";
import { nth } from "../../src/base/lists.ts";
import { byText, inForm, tidyText } from "../../src/base/text.ts";

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

test("text is brought into a normalisation form, but for more marks on one letter than any script has", () => {
  const marks = fc.array(fc.constantFrom("\u0316", "\u0301", "\u3099", "\uff9e", "\u0f71"), {
    minLength: 101,
    maxLength: 300,
  });
  const forms = fc.constantFrom("NFC" as const, "NFKC" as const, "NFKD" as const);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), marks, forms, (text, many, form) => {
      expect(inForm(text, form)).toBe(text.normalize(form));
      const few = `${text}a${many.slice(0, 100).join("")}b`;
      if (!/[\p{M}\uff9e\uff9f]{101}/u.test(few)) expect(inForm(few, form)).toBe(few.normalize(form));
      const bad = `${text}a${many.join("")}`;
      expect(inForm(bad, form)).toBe(bad);
    }),
  );
});
