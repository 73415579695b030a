import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { MatchedColumns, UnusedColumn } from "../headings/columns.ts";
import { headingText } from "../headings/heading-text.ts";
import type { RawRow } from "../sheet/data-rows.ts";
import { cellAt } from "../sheet/sheet.ts";

/** What stands in a heading beside its name, at its ends. */
const BESIDE = /^(?:is |row |case |record |entry )+|(?: (?:y|n|yes|no|yn|or|true|false|flag|row|case|record))+$/g;
const WHEREOF = "(?: (?:in|for|from) (?:the )?(?:sample|list|cohort|inspection|draw|return|count))?";
/** What is longer is a sentence and no name. */
const LONGEST_NAME = 100;
/** Headings under which a yes says that the row counts, and under which it says that it does not. */
const COUNTS = RegExp(
  `^(?:(?:to be )?(?:included?|inspected|sampled|counted|eligible|keep|kept|use)${WHEREOF}|in (?:the )?(?:scope|cohort|sample|list))$`,
);
const GOES = RegExp(
  `^(?:(?:to be )?(?:excluded?|deleted?|removed?|ignored?|duplicated?|voided|void|cancelled)${WHEREOF}|(?:entered|created|recorded|added) in error|out of scope|not eligible|ineligible|(?:do not|not to be|not) (?:included?|counted|count|used?|inspected|sampled)${WHEREOF})$`,
);
/** Headings under which words may say that a row does not count. */
const STATUS = /^(?:(?:disposal|order|intervention|outcome|data|entry|record) )*(?:status|state)$/;
/** The words that say so; Cancelled and Withdrawn alone may be said of an order that was made. */
const VOID =
  /^(?:void(?:ed)?|deleted|duplicated?(?: (?:record|entry|row|case|of \S+))?|(?:entered|created|recorded|added|opened|cancelled|voided|void|deleted)(?: as)? (?:entered |created |recorded |added |opened )?in error|error|(?:please )?ignore|do not (?:count|include|use)|(?:void(?:ed)?|deleted|duplicated?) (?:please )?(?:ignore|do not (?:count|include|use)))$/;
const YES = new Set(["y", "yes", "t", "true", "1", "x", "✓", "✔", "☑", "☒", "🗹"]);
const NO = new Set(["n", "no", "f", "false", "0", "✗", "✘", "❌"]);

/**
 * Looks at columns that are not used for one in which somebody has said which rows count: rows that it marks out are read as cases all
 * the same, and whoever sent the list is told. A column that marks all of them out, or none, says nothing.
 *
 * @param rows those of the cases
 * @example checkMarkedOut(rows, matched).map(({ code }) => code) // ["rows-marked-out"] where "Duplicate?" is Y on one of two rows
 */
export function checkMarkedOut(rows: readonly RawRow[], { unused }: Pick<MatchedColumns, "unused">): Found[] {
  return unused.flatMap((column): Found[] => {
    const out = markOf(column);
    if (out === null) return [];
    const marked = rows.filter(({ cells }) => out(cellAt(cells, column.index).trim().toLowerCase()));
    if (marked.length === 0 || marked.length === rows.length) return [];
    const numbers = marked.map(({ row }) => row);
    const { heading } = column;
    return [found("rows-marked-out", { rows: numbers, column: heading }, { rows: namedRows(numbers, "Rows") })];
  });
}

/** Which values of a column say that the row does not count; null where its heading says nothing of that. */
function markOf({ heading }: UnusedColumn): ((value: string) => boolean) | null {
  if (heading.length > LONGEST_NAME) return null;
  const name = wordsOf(headingText(heading)).replace(BESIDE, "");
  if (COUNTS.test(name)) return (value) => NO.has(value);
  if (STATUS.test(name)) return (value) => value.length <= LONGEST_NAME && VOID.test(wordsOf(value));
  // The heading's own word under it is a yes as well.
  return GOES.test(name) ? (value) => YES.has(value) || value === name : null;
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}
