import { expect, test } from "vitest";
import { conflictIn, conflictText } from "../../src/assignment/conflict-text.ts";

test.each([
  ["A17=A. Ames", { case: "A17", inspector: "A. Ames" }],
  ["  A17 =  A. Ames ", { case: "A17", inspector: "A. Ames" }],
  ["A=17=A. Ames", { case: "A=17", inspector: "A. Ames" }],
  ["A17", null],
  ["=A. Ames", null],
  ["A17=", null],
])("%s is read as it was meant, or not at all", (text, conflict) => {
  expect(conflictIn(text)).toEqual(conflict);
});

test("a conflict is written as it is read back, and one that no line can say is not written", () => {
  expect(conflictText({ case: "A=17", inspector: "A. Ames" })).toBe("A=17=A. Ames");
  for (const one of [
    { case: "A17", inspector: "A=Ames" },
    { case: "A\n17", inspector: "A. Ames" },
  ]) {
    expect(conflictText(one)).toBeNull();
  }
});
