import { nth } from "../../../base/lists.ts";
import { remembered } from "../../../base/remembered.ts";
import { isSpreadsheetError } from "../../../base/table/spreadsheet-error.ts";
import { type Found, found } from "../../findings/finding.ts";
import type { FindingCode } from "../../findings/findings.ts";
import { quoted } from "../../findings/wording.ts";
import { isBlankLike } from "../../values/coded-value.ts";
import { type DateValue, readWrittenDate, type WrittenDate } from "../../values/date-value.ts";
import { isPlaceholder } from "../../values/placeholders.ts";
import { oddCharacters } from "../../values/plain-text.ts";
import { type ColumnCells, type ColumnValues, missingValue, type ReadingRules } from "../column-values.ts";
import { filledDates } from "./filled-dates.ts";
import { judgeDates } from "./judge-dates.ts";

const FINDING_OF: Readonly<Record<Exclude<DateValue["is"], "date">, FindingCode>> = {
  impossible: "date-impossible",
  "two-digit-year": "date-two-digit-year",
  "time-zone": "date-time-zone",
  unknown: "date-unknown",
};
/** What programs write for no date; words of people are no blank, for the team may still owe the date. */
const PROGRAMS_NO_DATE = /^(?:null|\(null\)|none|nan|nat|na|<na>|\\n|undefined)$/i;

/** What people and programs write for the end of what has not ended; no day of that year was ever meant. */
const NOT_ENDED =
  /^\W*(?:still |currently )?(?:on-?\s?going|open|current|live|active|present|continuing|to date|in progress|running)\W*$|\b9999\b/i;

/**
 * Reads a column of dates to ISO, and judges it as a whole. A needed date that cannot be read is an error; any other is left
 * out with a warning.
 *
 * @example readDateColumn({ column, cells: ["14/3/2026"], unusual: [], rows: [2] }, rules).values // ["2026-03-14"]
 */
export function readDateColumn(
  { column, cells, rows }: ColumnCells,
  rules: Pick<ReadingRules, "dateSystem" | "inspectionDate">,
): ColumnValues {
  const findings: Found[] = [];
  const dateOf = remembered((text): WrittenDate | null =>
    isBlankLike(text) || PROGRAMS_NO_DATE.test(text) ? null : readWrittenDate(text, rules.dateSystem),
  );
  const { needed } = column.field;
  const dates = cells.map((text, at) => {
    const row = nth(rows, at);
    const date = dateOf(text);
    if (date === null) {
      if (needed) findings.push(missingValue(column, row));
      return null;
    }
    if (date.value.is === "date" || isSpreadsheetError(text)) return date;
    if (!needed && (isPlaceholder(text, false) || NOT_ENDED.test(text))) return null;
    const code = needed ? FINDING_OF[date.value.is] : "end-date-not-read";
    findings.push(found(code, { rows: [row], column: column.heading }, { value: quoted(text), seen: seenIn(text) }));
    return date;
  });
  const values = dates.map((date, at) => {
    if (date === null) return null;
    if (date.value.is === "date") return date.value.iso;
    return needed ? nth(cells, at) : null;
  });
  const judged = [
    ...judgeDates(column, dates, rows, rules.inspectionDate),
    ...(needed ? filledDates(column, dates, rows) : []),
  ];
  return { values, findings: [...findings, ...judged] };
}

/** From 2005 to 2034; as a spreadsheet's numbers these lie before 1965. */
const DAYS_SINCE_1970 = /^(?:1[3-9]|2[0-3])\d{3}$/;
/** From 2001 to 2033; with three figures more they are thousandths. */
const SECONDS_SINCE_1970 = /^(?:1\d{9}(?:\d{3})?(?:\.0+)?|\/Date\(\d{12,13}(?:[+-]\d{4})?\)\/)$/;
/** The first days of several programs' calendars, below 1900. */
const NO_DATE =
  /^(?:30|31)[/.-]12[/.-]1899\b|^1899-12-3[01]|^0?1[/.-]0?1[/.-](?:0001|1601|1753)\b|^(?:0001|1601|1753)-01-01/;

/** What a value is that looks like a date and is none: the characters that are not what they seem, never the value. */
function seenIn(text: string): string {
  const odd = oddCharacters(text);
  const letters = /\d[OolI|](?=[\d/.-]|$)|[/.-][OolI|]\d/.test(text)
    ? "a letter in the place of a figure (O for 0, l for 1)"
    : "";
  const seen = [odd === "" ? "" : `characters that are not what they seem (${odd})`, letters].filter(
    (part) => part !== "",
  );
  if (NO_DATE.test(text)) return " Programs write this day where there is no date.";
  if (SECONDS_SINCE_1970.test(text)) return " It may be a number of seconds since 1970, or of thousandths of them.";
  if (DAYS_SINCE_1970.test(text)) return " It may be a number of days since 1970, as statistics programs count them.";
  return seen.length === 0 ? "" : ` It holds ${seen.join(" and ")}.`;
}
