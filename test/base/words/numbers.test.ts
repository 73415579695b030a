import { expect, test } from "vitest";
import {
  chanceInWords,
  chanceText,
  countText,
  longNumber,
  marginOfErrorFigure,
  pointsText,
  statedPercent,
  thousands,
} from "../../../src/base/words/numbers.ts";

test.each<[string | number, string]>([
  [0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [1234567, "1,234,567"],
  ["12345678901234567890", "12,345,678,901,234,567,890"],
])("%j has its thousands set apart as %s", (number, text) => {
  expect(thousands(number)).toBe(text);
});

test("what is counted is one or several, whatever the several are called", () => {
  expect([0, 1, 2, 1234].map((count) => countText(count, "list"))).toEqual([
    "0 lists",
    "1 list",
    "2 lists",
    "1,234 lists",
  ]);
  expect([1, 2000].map((count) => countText(count, "child", "children"))).toEqual(["1 child", "2,000 children"]);
});

test.each<[number | null, string]>([
  [null, "–"],
  [0, "0.0%"],
  [0.0004, "<0.1%"],
  [0.7647, "76.5%"],
  [0.99951, "99.9%"],
  [1, "100.0%"],
])("a chance of %j is written %s: only what is certain looks so", (chance, text) => {
  expect(chanceText(chance)).toBe(text);
});

test.each([
  [26, 34, "26 in 34"],
  [0, 34, "0 in 34"],
  [1026, 1340, "1,026 in 1,340"],
  [0, 0, "–"],
])("%i places for %i cases are the chance %s", (drawn, eligible, text) => {
  expect(chanceInWords({ drawn, eligible })).toBe(text);
});

test.each<[number | null, string, string]>([
  [null, "–", "–"],
  [0, "0.0", "0.0 points"],
  [0.05, "5.0", "5.0 points"],
  [0.048859, "4.9", "4.9 points"],
  // As the engine's warnings round, which toFixed would not: 4.35 is a little less in binary.
  [0.0435, "4.4", "4.4 points"],
])("a margin of error of %j has one decimal: %s, %s", (margin, figure, text) => {
  expect([marginOfErrorFigure(margin), pointsText(margin)]).toEqual([figure, text]);
});

test.each([
  [0.8, "80%"],
  [0.6005, "60.05%"],
  [0.57, "57%"],
])("a rule's %j is stated as %s", (proportion, text) => {
  expect(statedPercent(proportion)).toBe(text);
});

test.each([
  ["999999999999999", "999,999,999,999,999"],
  ["1000000000000000", "about 1.0 × 10^15"],
  ["12345678901234567890", "about 1.2 × 10^19"],
])("a number of %s is told as %s: in full as long as it can be read", (digits, text) => {
  expect(longNumber(digits)).toBe(text);
});
