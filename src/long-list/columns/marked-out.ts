import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import { columnNamed, type MatchedColumns, type UnusedColumn } from "../headings/columns.ts";
import { headingText } from "../headings/heading-text.ts";
import { isUnnamed } from "../headings/unnamed-columns.ts";
import type { RawRow } from "../sheet/data-rows.ts";
import { cellAt } from "../sheet/sheet.ts";
import { isPlaceholder } from "../values/placeholders.ts";
import { saysNotCounted, wordsOf } from "../values/says-not-counted.ts";

/** What stands in a heading beside its name, at its ends. */
const BESIDE = /^(?:is |row |case |record |entry )+|(?: (?:y|n|yes|no|yn|or|true|false|flag|row|case|record))+$/g;
const WHEREOF = "(?: (?:in|for|from) (?:the )?(?:sample|list|cohort|inspection|draw|return|count))?";
/** What is longer is a sentence and no name. */
const LONGEST_NAME = 100;
/** Headings under which a yes says that the row counts, and under which it says that it does not. */
const COUNTS = RegExp(
  `^(?:(?:to be )?(?:included?|inspected|sampled|counted|eligible|valid|keep|kept|use)${WHEREOF}|in (?:the )?(?:scope|cohort|sample|list))$`,
);
const GOES = RegExp(
  `^(?:(?:to be )?(?:excluded?|deleted?|removed?|ignored?|duplicated?|voided|void|cancelled)${WHEREOF}|(?:entered|created|recorded|added) in error|out of scope|not eligible|ineligible|(?:do not|not to be|not) (?:included?|counted|count|used?|inspected|sampled)${WHEREOF})$`,
);
/** Headings of what became of a row, or why: a value below says that it did. When a file will be destroyed says nothing of it. */
const OF_GONE =
  /^(?:(?:deleted|voided|duplicated?|merged|superseded) (?:date|on|by|at|of|in|into|with|reason|because)|(?:date|reason|why) (?:for )?(?:deleted|voided|removed from (?:list|sample)|deletion|excluding|duplicate)|(?:deletion|deleted|excluded?|void) reason)$/;
/** Headings of two choices, the second of which says that the row does not count. */
const CHOICE = /^(?:in|keep|included?) (?:or )?(out|deleted?|removed?|excluded?)$/;
/** Headings under which words may say that a row does not count: of its status, of what somebody has noted, and of what is to be done. */
const STATUS = /^(?:(?:disposal|order|intervention|outcome|data|entry|record|row|case) )*(?:status|state)$/;
const NOTED = /\b(?:notes?|comments?|remarks?|observations?)\b/;
/** A check or a flag of something else says nothing of the row. */
const TO_DO =
  /^(?:(?:data|dq|qa|quality|assurance|list|inspection|case|row|record|further|additional|other|any|info|information|actions?|decisions?|checks?|checked|flags?|query|queries|issues?|explanation|scope|eligibility|inclusion|required|needed|taken) ?)+$/;
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
    const place = { rows: numbers, ...(heading === "" ? {} : { column: heading }) };
    return [found("rows-marked-out", place, { rows: namedRows(numbers, "Rows"), column: columnNamed(column) })];
  });
}

/** Which values of a column say that the row does not count; null where its heading says nothing of that. */
function markOf(column: UnusedColumn): ((value: string) => boolean) | null {
  const { heading } = column;
  if (heading.length > LONGEST_NAME) return null;
  if (isUnnamed(column)) return saysNotCounted;
  const name = wordsOf(headingText(heading)).replace(BESIDE, "");
  if (COUNTS.test(name)) return (value) => NO.has(value) || saysNotCounted(value);
  if (OF_GONE.test(name)) return (value) => value !== "" && !NO.has(value) && !isPlaceholder(value, true);
  const other = CHOICE.exec(name)?.[1];
  if (other !== undefined) return (value) => value === other || saysNotCounted(value);
  // The heading's own word under it is a yes as well.
  if (GOES.test(name)) return (value) => YES.has(value) || value === name || saysNotCounted(value);
  if (STATUS.test(name)) return (value) => value === "error" || saysNotCounted(value);
  return NOTED.test(name) || TO_DO.test(name) ? saysNotCounted : null;
}
