import { expect, test } from "vitest";
import { chanceText, countsText, pointsText } from "../../src/web/views/pilot/figures.ts";

test.each<[number | null, string]>([
  [null, "–"],
  [0, "0.0%"],
  [0.0004, "<0.1%"],
  [0.7647, "76.5%"],
  [0.99951, "99.9%"],
  [1, "100.0%"],
])("a chance of %j is written %s", (chance, text) => {
  expect(chanceText(chance)).toBe(text);
});

test.each<[number | null, string]>([
  [null, "–"],
  [0, "0.00"],
  [0.048859, "4.89"],
])("a margin of error of %j is written %s", (margin, text) => {
  expect(pointsText(margin)).toBe(text);
});

test("findings are counted by what they block", () => {
  expect(countsText({ error: 1, warning: 1200, notice: 0 })).toBe("1 error, 1,200 warnings");
  expect(countsText({ error: 0, warning: 0, notice: 0 })).toBe("No findings");
});
