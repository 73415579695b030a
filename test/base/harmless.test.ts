import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeFormula, unescapeFormula } from "../../src/base/csv/formula.ts";
import { csvOf } from "../../src/base/csv/people-csv.ts";
import { hiddenIn, shown } from "../../src/base/printable.ts";
import { statedText } from "../../src/base/stated-text.ts";
import { givenText } from "../../src/ledger/given-text.ts";
import { layout } from "../../src/web/layout.ts";
import { html, ready } from "../../src/web/markup.ts";

/** Bell, escape, delete, what is no character, and whatever turns the direction of what follows. */
const HIDDEN = [
  "\u0007",
  "\u001b",
  "\u007f",
  "\u0085",
  "\ufdd0",
  "\ufffe",
  "\uffff",
  "\ud800",
  "\udfff",
  ..."\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
];
const hidden = fc.constantFrom(...HIDDEN);
const around = fc
  .tuple(fc.string({ maxLength: 9 }), hidden, fc.string({ maxLength: 9 }))
  .map((parts) => `a${parts.join("")}b`);

describe("what hides or turns other characters", () => {
  test.each(HIDDEN)("is found and named: %j", (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    expect(hiddenIn(`A${character}B`)).toBe(`U+${code}`);
    expect(shown(`A${character}B`)).toBe(`A[U+${code}]B`);
  });

  test("is in no name or note that is kept", () => {
    fc.assert(
      fc.property(around, (text) => {
        expect(() => statedText(text, "note", 1000)).toThrow();
        expect(() => givenText("note", text)).toThrow();
      }),
    );
  });

  test("is on no page and in no file for people, wherever it came from", async () => {
    const surroundings = { assets: { files: new Proxy({}, { get: () => "x" }) as never }, path: "/", signedIn: false };
    await fc.assert(
      fc.asyncProperty(around, async (text) => {
        const page = await ready(layout({ title: text, body: html`<p title="${text}">${text}</p>` }, surroundings));
        for (const one of [page, csvOf([["reference"], [text]])]) expect(hiddenIn(one)).toBeNull();
      }),
    );
  });

  test("is not the marks that languages written from right to left need, nor what joins their letters", () => {
    for (const text of ["شهر\u200cها", "\u200f(1) שם", "👩\u200d⚕️"]) {
      expect([hiddenIn(text), shown(text), statedText(text, "team", 200)]).toEqual([null, text, text]);
    }
  });
});

test("a line break in a name or a note is a space", () => {
  expect(statedText("Two\r\nlines\nand\u2028more\tthere", "note", 1000)).toBe("Two lines and more there");
  expect(givenText("note", " Two\r\n\r\nlines ")).toBe("Two lines");
});

describe("what some spreadsheet runs as a formula", () => {
  test.each(["＝1+1", "＋1", "－1", "＠SUM(1)", ";=1+1", "a;=1+1", "1;+1", "1; @a", "a;\t=1", "\u00a0＝1"])(
    "%j is made harmless",
    (text) => {
      const [, escaped = ""] = csvOf([["x"], [text]]).split("\r\n");
      expect(escaped).not.toMatch(/(^|;|\n)["\s]*[=+\-@＝＋－＠]/);
      expect(unescapeFormula(escapeFormula(text))).toBe(text);
    },
  );

  test("is undone exactly, whatever the text", () => {
    const character = fc.constantFrom(..."=+-@＝＋－＠;'\" \t\r\n\0a1");
    fc.assert(
      fc.property(fc.array(character, { maxLength: 12 }), (characters) => {
        const text = characters.join("");
        expect(unescapeFormula(escapeFormula(text))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});
