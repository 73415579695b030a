import { CsvError, type Options, parse } from "csv-parse/sync";
import { joinedBytes } from "../../../base/joined-bytes.ts";
import { type Found, found, ListRefused } from "../../findings/finding.ts";
import { withQuotedFormulas } from "./csv-text.ts";
import { regularRows } from "./regular-rows.ts";

/** How csv-parse is told to take a text apart. */
export interface ParseOptions extends Options {
  readonly delimiter: string;
  readonly record_delimiter: string[];
  /** Rows, with one of blanks before the first. */
  readonly to: number;
}

/**
 * The rows of a text: as they are told apart where its quotation marks are regular, or would be but for values written as formulas;
 * else as csv-parse reads them where it is not strict, with the first row that has a quotation mark out of place.
 *
 * @param width cells of the row of headings
 * @throws ListRefused `quote-not-closed`
 * @example rowsOfText(new TextEncoder().encode('="001",F'), options, 2).rows // [['="001"', "F"]]
 */
export function rowsOfText(
  text: Uint8Array,
  options: ParseOptions,
  width: number,
): { rows: readonly string[][]; findings: Found[] } {
  const { rows, stray, irregular } = regularRows(text, options.delimiter, options.to - 1);
  const wrong = stray ?? irregular;
  if (wrong === null) return { rows, findings: [] };
  const formulas = formulaRows(text, options);
  if (formulas !== null) return { rows: formulas, findings: [] };
  return {
    rows: irregular === null ? rows : relaxedRows(text, options, width),
    findings: [found("quote-stray", { rows: [wrong] })],
  };
}

/** The rows where all that is wrong with the quotation marks is that values are written as formulas; else null. */
function formulaRows(text: Uint8Array, { delimiter, to }: ParseOptions): readonly string[][] | null {
  const written = new TextDecoder().decode(text);
  if (!written.includes('="')) return null;
  const quoted = new TextEncoder().encode(withQuotedFormulas(written, delimiter));
  const { rows, stray, irregular } = regularRows(quoted, delimiter, to - 1);
  return stray === null && irregular === null ? rows : null;
}

/**
 * Parses with a row of blanks before the first. csv-parse makes an error object for every row that is not as long as the
 * first one, which costs ten times the reading, and a first row is often a title of one cell.
 */
function relaxedRows(text: Uint8Array, options: ParseOptions, width: number): string[][] {
  const [end = "\n"] = options.record_delimiter;
  const first = `${options.delimiter.repeat(Math.max(0, width - 1))}${end}`;
  try {
    return parse(joinedBytes([new TextEncoder().encode(first), text]), { ...options, relax_quotes: true }).slice(1);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ListRefused("quote-not-closed", { where: ` in row ${Number(error.records)}` });
  }
}
