import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeFormula, unescapeFormula } from "../../../src/base/csv/formula.ts";

/** What is done, as one would write it down: from every start what follows is looked through anew. */
const TRIGGER = String.raw`["'\s]*[=+\-@＝＋－＠\t\r\0]`;
const START = String.raw`(?<=^|;|\n|\r(?!\n))`;
const BEFORE_TRIGGER = new RegExp(`${START}(?=${TRIGGER})`, "g");
const APOSTROPHE = new RegExp(`${START}'(?=${TRIGGER})`, "g");

const TEXT = fc
  .array(fc.constantFrom("'", '"', " ", "\t", "\r", "\n", ";", "=", "-", "＋", "\0", "\u00a0", "a", "1"), {
    maxLength: 12,
  })
  .map((signs) => signs.join(""));

describe("what a spreadsheet may run", () => {
  test("has an apostrophe before it at every start of a value, which is taken off there and nowhere else", () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(escapeFormula(text)).toBe(text.replace(BEFORE_TRIGGER, "'"));
        expect(unescapeFormula(text)).toBe(text.replace(APOSTROPHE, ""));
        expect(unescapeFormula(escapeFormula(text))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(["\n", "\n'", ";'", "' "])("is found in a text of a million signs as in a short one: %j", (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    expect(escapeFormula(text)).toBe(text);
    expect(unescapeFormula(escapeFormula(`${text}=1`))).toBe(`${text}=1`);
  });
});
