import { expect, test } from "vitest";
import { remembered } from "../../src/base/remembered.ts";

test("a remembered answer is found once for each text, an answer of nothing too", () => {
  const asked: string[] = [];
  const firstFigure = remembered((text) => {
    asked.push(text);
    return /\d/.exec(text)?.[0] ?? null;
  });
  expect(["A1", "B", "A1", "B", "A2"].map(firstFigure)).toEqual(["1", null, "1", null, "2"]);
  expect(asked).toEqual(["A1", "B", "A2"]);
});
