import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readInspectors } from "../../src/assignment/read-inspectors.ts";
import { digestOf } from "../../src/base/canonical.ts";
import { escapeFormula, unescapeFormula } from "../../src/base/csv/formula.ts";
import { csvOf } from "../../src/base/csv/people-csv.ts";
import { hiddenIn, shown } from "../../src/base/printable.ts";
import { statedText, wrongText } from "../../src/base/stated-text.ts";
import { seenText, tidyLine } from "../../src/base/text.ts";
import { givenText } from "../../src/ledger/given-text.ts";
import { LedgerRefusal } from "../../src/ledger/ledger-refusal.ts";
import { refuseBrokenChain, replaceCase } from "../../src/sampling/replacement/replacement.ts";
import { layout } from "../../src/web/layout.ts";
import { html, ready } from "../../src/web/markup.ts";
import { aCase, many } from "../support/cases.ts";
import { drawOf, refusalOf, thrownBy } from "../support/draws.ts";

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

describe("what is not seen, in what people state", () => {
  /** A soft hyphen, spaces without width, a byte order mark, fillers, tags. */
  const UNSEEN = [
    "\u00ad",
    "\u115f",
    "\u180e",
    "\u200b",
    "\u2060",
    "\u2064",
    "\u3164",
    "\ufeff",
    "\ufff9",
    "\u{e0041}",
  ];
  const unseen = fc.constantFrom(...HIDDEN, ...UNSEEN);
  const named = fc
    .tuple(fc.string({ maxLength: 9 }), unseen, fc.string({ maxLength: 9 }))
    .map((s) => `a${s.join("")}b`);

  test("is refused by one rule, in the same words, wherever a name or a note is given", () => {
    const domains = [{ id: "court", title: "Court disposals" }];
    fc.assert(
      fc.property(named, (text) => {
        const wrong = wrongText(tidyLine(text), 200);
        expect(wrong?.message).toMatch(
          /^the text holds (?:half a character|a character that is not seen, or .* \(U\+)/,
        );
        const obstacle = { place: "by", ...wrong };
        expect(refusalOf(() => statedText(text, "by", 200)).obstacles).toEqual([obstacle]);
        expect(thrownBy(() => givenText("by", text, 200), LedgerRefusal).obstacles).toEqual([obstacle]);
        const rows = [["Inspector"], [text]];
        const table = { file: "t.csv", sheet: null, rows, merged: [], uncalculated: [] };
        const { inspectors, findings } = readInspectors(table, domains);
        expect(inspectors).toEqual([]);
        expect(findings).toMatchObject([
          { message: `The name cannot be kept: ${wrong?.message}.`, remedy: wrong?.remedy },
        ]);
      }),
    );
  });

  test("makes of no inspector two: names that look alike are one", () => {
    const alike = [
      ["A. Ames", "A. AMES"],
      ["A. Ames", "A.\u00a0Ames"],
      ["A. Ames", "A.  Ames"],
      ["A. Ames", "A. A\u200dmes"],
      ["Ren\u00e9", "Rene\u200d\u0301"],
    ];
    for (const names of alike) {
      const rows = [["Inspector"], ...names.map((name) => [name])];
      const table = { file: "t.csv", sheet: null, rows, merged: [], uncalculated: [] };
      const { findings } = readInspectors(table, []);
      expect(findings).toMatchObject([{ code: "inspector-repeated", rows: [2, 3] }]);
    }
    expect(seenText("Ann Smith")).not.toBe(seenText("AnnSmith"));
  });

  test("keeps no record from being read that an earlier version wrote", () => {
    const draw = drawOf(many(40, aCase), { settings: { "sampleSize.maximum": 10 } });
    const asked = { caseId: draw.sample[0]!.caseId, reason: "transferred-out", note: null, by: "A. Lead", on: null };
    const { digest: _, ...record } = { ...replaceCase(draw, [], asked), by: "A. Le\u200bad" };
    const before = [{ ...record, digest: digestOf(record) }];
    expect(() => refuseBrokenChain(draw, before)).not.toThrow();
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
