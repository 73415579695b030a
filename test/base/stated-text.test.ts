import { describe, expect, test } from "vitest";
import { refuseHalfCharacters, statedText } from "../../src/base/stated-text.ts";
import { refusalOf, refused } from "../support/draws.ts";

describe("what a person states for the record", () => {
  test.each([
    ["  Anytown \n", "Anytown"],
    ["Ange\u0301", "Ang\u00E9"],
    ["007", "007"],
    ["👍", "👍"],
    ["", null],
    [" \t\u00A0", null],
    [null, null],
    [undefined, null],
  ])("is kept of %j as %j", (text, kept) => {
    expect(statedText(text, "team", 10)).toBe(kept);
  });

  test("is as long as it may be once it is trimmed, and no longer", () => {
    expect(statedText(` ${"x".repeat(10)} `, "team", 10)).toBe("x".repeat(10));
    const refusal = refusalOf(() => statedText("x".repeat(11), "team", 10));
    expect([refusal.code, refusal.message]).toEqual(["invalid-text", "team: the text is longer than 10 characters"]);
  });

  test.each(["\uD800", "a\uDC00b", "👍".slice(1), "👍".slice(0, 1)])("is refused with half a character: %j", (text) => {
    expect(refused(() => statedText(text, "note", 10))).toEqual(["invalid-text", "note"]);
  });
});

describe("half a character is found anywhere in a document", () => {
  test.each<[string, unknown]>([
    ["title", { title: "\uD800" }],
    ["sources.1", { sources: ["a", "b\uDFFF"] }],
    ["replacement.reasons.0.meaning", { replacement: { reasons: [{ meaning: "\uD800x" }] } }],
    ["combine.\uFFFD", { combine: { "\uD800": "male" } }],
  ])("%s", (place, document) => {
    expect(refused(() => refuseHalfCharacters(document))).toEqual(["invalid-text", place]);
  });

  test("and nowhere where there is none", () => {
    expect(() => refuseHalfCharacters({ a: ["👍", 1, null, true, { é: "\uFFFF" }] })).not.toThrow();
  });
});
