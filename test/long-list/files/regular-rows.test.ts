import { CsvError, type Options, parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DELIMITERS, surveyOf } from "../../../src/long-list/files/csv-text.ts";
import { type RegularRows, regularRows } from "../../../src/long-list/files/regular-rows.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const delimiter = fc.constantFrom(...DELIMITERS);
const end = fc.constantFrom("\n", "\r\n", "\r");

/** As csv-parse has them, with the row in which it finds something wrong. */
function parsed(text: Uint8Array, options: Options): RegularRows {
  const told = { ...options, record_delimiter: surveyOf(text).ends, relax_column_count: true };
  try {
    return { rows: parse(text, told), irregular: null };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const above = Number(error.records);
    return { rows: above === 0 ? [] : parse(text, { ...told, to: above }), irregular: above + 1 };
  }
}

test("a text of whatever characters is taken apart as csv-parse does it, up to the row in which a quotation mark is out of place", () => {
  const pieces = fc.constantFrom('"', '""', "a", "é", "😀", " ", "\ufeff", "\n", "\r\n", "\r", ",", ";", "¦", "=");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), delimiter, (some, mark) => {
      const text = bytesOf(some.join(""));
      expect(regularRows(text, mark, 1_000)).toEqual(parsed(text, { delimiter: mark }));
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
      expect(regularRows(text, mark, 1_000).irregular).toBeNull();
      expect(regularRows(text, mark, 1_000)).toEqual(parsed(text, { delimiter: mark }));
    }),
    { numRuns: 2_000 },
  );
});

test("no more rows are read than were asked for", () => {
  const text = bytesOf('a\nb\nc\n"');
  expect(regularRows(text, ",", 2)).toEqual({ rows: [["a"], ["b"]], irregular: null });
  expect(regularRows(text, ",", 4)).toEqual({ rows: [["a"], ["b"], ["c"]], irregular: 4 });
});
