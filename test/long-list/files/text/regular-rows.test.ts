import { CsvError, type Options, parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DELIMITERS, surveyOf } from "../../../../src/long-list/files/text/csv-text.ts";
import { type RegularRows, regularRows } from "../../../../src/long-list/files/text/regular-rows.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const delimiter = fc.constantFrom(...DELIMITERS);
const end = fc.constantFrom("\n", "\r\n", "\r");

const told = (text: Uint8Array, options: Options): Options => ({
  ...options,
  record_delimiter: surveyOf(text).ends,
  relax_column_count: true,
});

/** The row in which csv-parse, told to be strict, finds something wrong. */
function firstWrong(text: Uint8Array, delimiter: string): number | null {
  try {
    parse(text, told(text, { delimiter }));
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return Number(error.records) + 1;
  }
}

/** What csv-parse reads where it takes quotation marks inside values as they stand, as far as it is asked to. */
function relaxed(text: Uint8Array, delimiter: string, most = 1_000): string[][] {
  return most === 0 ? [] : parse(text, told(text, { delimiter, relax_quotes: true, to: most }));
}

/** Compares the two on one text. */
function expectAsParsed(text: Uint8Array, mark: string): RegularRows {
  const read = regularRows(text, mark, 1_000);
  expect(read.stray ?? read.irregular).toBe(firstWrong(text, mark));
  expect(read.rows).toEqual(relaxed(text, mark, read.irregular === null ? 1_000 : read.irregular - 1));
  return read;
}

test("a text of whatever characters is taken apart as csv-parse does it, up to the row in which what follows a closing quotation mark is out of place", () => {
  const pieces = fc.constantFrom('"', '""', "a", "é", "😀", " ", "\ufeff", "\n", "\r\n", "\r", ",", ";", "¦", "=");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), delimiter, (some, mark) => {
      const text = bytesOf(some.join(""));
      expectAsParsed(text, mark);
    }),
    { numRuns: 5_000 },
  );
});

test("a text that is written as the format has it is always taken apart, with line breaks inside values and ends of several kinds", () => {
  const value = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", ";", "|", "\n", "\r\n", " "), maxLength: 6 });
  const row = fc.tuple(fc.array(fc.tuple(value, fc.boolean()), { minLength: 1, maxLength: 5 }), end);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), delimiter, (rows, mark) => {
      const written = rows.map(([cells, after]) => {
        const quoted = cells.map(([cell, always]) =>
          always || /["\r\n]/.test(cell) || cell.includes(mark) ? `"${cell.replaceAll('"', '""')}"` : cell,
        );
        return quoted.join(mark) + after;
      });
      const text = bytesOf(written.join(""));
      expect(expectAsParsed(text, mark)).toMatchObject({ stray: null, irregular: null });
    }),
    { numRuns: 2_000 },
  );
});

test("no more rows are read than were asked for", () => {
  const text = bytesOf('a\nb\nc\n"');
  expect(regularRows(text, ",", 2)).toEqual({ rows: [["a"], ["b"]], stray: null, irregular: null });
  expect(regularRows(text, ",", 4)).toEqual({ rows: [["a"], ["b"], ["c"]], stray: null, irregular: 4 });
});
