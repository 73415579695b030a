import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeFormula } from "../../../src/base/csv/formula.ts";
import { csvOf } from "../../../src/base/csv/people-csv.ts";
import { shown } from "../../../src/base/printable.ts";

describe("CSV for people", () => {
  test("ends its lines as Windows does and quotes what a reader would take for the end of a value", () => {
    expect(csvOf([["a", 'b "c"', "d, e"], ["f\ng", "h\ri"], []])).toBe('a,"b ""c""","d, e"\r\n"f\ng","h\ri"\r\n\r\n');
  });

  test("has numbers and answers as they are, and nothing where there is none", () => {
    expect(csvOf([[0, -1.5, true, false, null, undefined, ""]])).toBe("0,-1.5,true,false,,,\r\n");
  });

  test("lets no spreadsheet run a text as a formula, a heading's neither", () => {
    expect(csvOf([["=1+1", "@x", "-2", "a\n+b", -2]])).toBe(`'=1+1,'@x,'-2,"a\n'+b",-2\r\n`);
  });

  test("has a byte order mark where it is asked for", () => {
    expect(csvOf([["Ł"]], { mark: true })).toBe("\ufeffŁ\r\n");
    expect(csvOf([["Ł"]])).toBe("Ł\r\n");
  });

  test("any text can be read again, with what hides or turns other characters named", () => {
    const lines = fc.array(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 3 }), { maxLength: 4 });
    fc.assert(
      fc.property(lines, (all) => {
        const read = parse(csvOf(all), { record_delimiter: "\r\n", relax_column_count: true });
        expect(read).toEqual(all.map((line) => line.map((text) => escapeFormula(shown(text)))));
      }),
    );
  });
});
