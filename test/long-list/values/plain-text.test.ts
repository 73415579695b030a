import { expect, test } from "vitest";
import { isCalendarDay } from "../../../src/long-list/values/calendar.ts";
import { oddCharacters, withoutEntities } from "../../../src/long-list/values/plain-text.ts";

test.each([
  ["AB&#x2F;12 &amp;amp; caf&eacute;", "AB/12 & café"],
  ["&#65;&#150;", "A–"],
  ["&nosuch; &zz;", "&nosuch; &zz;"],
  ["&#1114112; &#x110000;", "&#1114112; &#x110000;"],
])("HTML's names and numbers in %s are read as %s; what names no character stays", (sent, meant) => {
  expect(withoutEntities(sent)).toBe(meant);
});

test("characters that are not what they seem are named, also those beyond the first 65,536", () => {
  expect(oddCharacters("A1")).toBe("");
  expect(oddCharacters("A\u200b1\u200b")).toBe("U+200B, zero-width space");
  expect(oddCharacters("A\u{e0041}")).toMatch(/^U\+E0041/);
});

test("29 February is a day every four years, of the full centuries in 2000 alone", () => {
  const leaps = [1900, 1904, 2000, 2026, 2028, 2100].filter((year) => isCalendarDay(year, 2, 29));
  expect(leaps).toEqual([1904, 2000, 2028]);
  expect([
    isCalendarDay(1899, 1, 1),
    isCalendarDay(2200, 1, 1),
    isCalendarDay(2026, 13, 1),
    isCalendarDay(2026, 4, 31),
  ]).toEqual([false, false, false, false]);
});
