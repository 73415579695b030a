import { type Options, parse } from "csv-parse/sync";
import { FIELDS } from "../../fields.ts";
import type { MappedHeadings } from "../../headings/mapped-headings.ts";
import { headingsKnown } from "../../sheet/header.ts";
import { DELIMITERS } from "./csv-text.ts";
import { regularRows } from "./regular-rows.ts";

/**
 * How a text is taken apart: by the separator under which its headings are known, or that its first line names.
 *
 * @module
 */

/** So many rows near the top are looked at. */
export const ROWS_TO_JUDGE_BY = 50;
/** More than any fifty rows of a list have: what is longer is made to exhaust the reader. */
export const LENGTH_TO_JUDGE_BY = 1_000_000;
const LENGTH_OF_FIRST_ROWS = 20_000;
/** With fewer known headings a text may be no table at all. */
export const HEADINGS_TO_BE_SURE = 2;
/** As many no title has: other separators need not be tried. */
const HEADINGS_OF_A_LIST = FIELDS.filter(({ needed }) => needed).length;

/** Those that may be a text's, the likeliest first. */
export type Separators = readonly [string, ...string[]];

/** How a text is taken apart. */
export interface Dialect {
  readonly delimiter: string;
  /** Known headings in the best row. */
  readonly known: number;
  /** Cells of that row. */
  readonly width: number;
}

/**
 * The separator under which a row near the top has most known headings, and how many cells that row has: under another one a title may have two
 * by chance. Where none has any, the one that gives most cells, so that what is said about the headings makes sense.
 */
export function dialectOf(
  text: Uint8Array,
  options: Options,
  headings: MappedHeadings,
  separators: Separators,
): Dialect {
  let best: Dialect = { delimiter: separators[0], known: 0, width: 0 };
  for (const delimiter of separators) {
    for (const row of firstRows(text, { ...options, delimiter })) {
      const known = headingsKnown(row, headings, best.known);
      const better = known > best.known || (known === best.known && row.length > best.width);
      if (better) best = { delimiter, known, width: row.length };
    }
    if (best.known >= HEADINGS_OF_A_LIST) break;
  }
  return best;
}

/** As letters or in itself, alone in a first line that tells a spreadsheet program how to read the file. */
const SEPARATOR_LINE = /^"?sep=(\\t|.)[^\p{L}\p{N}\r\n]*(?:\r\n|[\r\n])/iu;
const LONGEST_SEPARATOR_LINE = 2_000;

/** The separator that a first line names, or all that are usual. @example separatorsOf(new TextEncoder().encode("sep=;\n")) // [";"] */
export function separatorsOf(text: Uint8Array): Separators {
  const mark = /^"?sep=(\\t|.)/i.exec(new TextDecoder().decode(text.subarray(0, 8)))?.[1];
  return mark === undefined ? DELIMITERS : [mark === "\\t" ? "\t" : mark];
}

/** The program takes the line away, and numbers the rows below it from 1. */
export function withoutSeparatorLine(text: Uint8Array): Uint8Array {
  const start = new TextDecoder("utf-8", { ignoreBOM: true }).decode(text.subarray(0, LONGEST_SEPARATOR_LINE));
  const line = SEPARATOR_LINE.exec(start)?.[0];
  return line === undefined ? text : text.subarray(new TextEncoder().encode(line).length);
}

/** The first rows of a text, as far as they can be told apart; what is wrong with them is reported elsewhere. */
export function firstRows(text: Uint8Array, options: Options & { readonly delimiter: string }): readonly string[][] {
  // Nearly always they stand in a small part of it, the last row of which may be cut off.
  const near = regularRows(text.subarray(0, LENGTH_OF_FIRST_ROWS), options.delimiter, ROWS_TO_JUDGE_BY + 1).rows;
  if (near.length > ROWS_TO_JUDGE_BY) return near.slice(0, ROWS_TO_JUDGE_BY);
  const { rows: first, irregular } = regularRows(text, options.delimiter, ROWS_TO_JUDGE_BY);
  if (irregular === null) return first;
  try {
    return parse(text, { ...options, relax_quotes: true, to: ROWS_TO_JUDGE_BY });
  } catch {
    // Whatever is wrong is reported when the file is read in earnest; what the headings are can be told without quotes.
    return options.quote === false ? [] : firstRows(text, { ...options, quote: false });
  }
}
