import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";

/** As programs say that they left rows out; longer texts are read no further. */
const LONGEST = 400;
const ROWS = String.raw`(?:rows?|row\(s\)|records?|record\(s\)|results?|cases?|entries|disposals)`;
const NUMBER = String.raw`(\d[\d,]*)`;
const SAYS_SO = new RegExp(
  [
    String.raw`\b(?:data|rows?|records?|results?|cases?|list|export|output)\b.*\b(?:omitted|truncated|cut off|exceed(?:s|ed)?|not (?:all )?(?:shown|displayed|exported)|too (?:large|many))\b`,
    String.raw`\b(?:first|top|showing|limited to|maximum of)\s+[\d,]+\s+${ROWS}(?![^\W\d])(?!\s+(?:of|out of)\s+\d)`,
    String.raw`\b${ROWS}\s+(?:are\s+)?limited to\s+\d`,
    String.raw`^\W*(?:and\s+)?[\d,]+\s+more\s+(?:rows?|records?|results?|cases?)\b`,
    String.raw`\b(?:row|record|export) limit\b`,
    String.raw`\bcontinue[sd]?\s+(?:on|in)\s+(?:the\s+)?(?:next|another|other|second)\s+(?:sheet|tab|file|list)\b`,
  ].join("|"),
  "i",
);
/** Some of all: Rows 1-24 of 57, Showing 20 of 57. */
const SOME_OF = new RegExp(
  String.raw`\b(?:first|top|showing|${ROWS})\s+(?:[\d,]+\s*(?:[-–]|to)\s*)?${NUMBER}\s+(?:${ROWS}\s+)?(?:of|out of)\s+${NUMBER}`,
  "i",
);
const PART_OF = /\b(?:part|list|file|export|volume)\s+()\d+\s+of\s+(\d+)\b/i;
/** How many rows there are, as a text that says nothing else: Total number of cases: 57, (57 rows affected), Count 57. */
const COUNTS = [
  String.raw`(?:(?:grand\s+)?total|number|no\.?|count)?\s*(?:(?:number|no\.?|count)\s+)?(?:of\s+)?${ROWS}(?:\s+(?:in\s+(?:the\s+|this\s+)?(?:list|report|total)|listed|returned|exported|count|total))?\W*${NUMBER}`,
  String.raw`(?:grand\s+)?count\W*${NUMBER}`,
  String.raw`${NUMBER}\s+${ROWS}(?:\s+(?:in\s+(?:the\s+|this\s+)?(?:list|report|total)|listed|returned|found|exported|affected|selected))?`,
].map((count) => new RegExp(String.raw`^[^\w]*${count}\W*$`, "i"));

/**
 * Whether a title or a note says that the list is not whole, or that it has more rows than stand in it.
 *
 * @param rows how many stand in the list
 * @example saysIncomplete(["Exported data exceeded the allowed volume."], 20) // true
 * @example saysIncomplete(["Number of cases:", "24"], 20) // true
 */
export function saysIncomplete(cells: readonly string[], rows: number): boolean {
  const texts = cells.filter((cell) => cell.trim() !== "" && cell.length <= LONGEST);
  if (texts.some((text) => SAYS_SO.test(text) || saysSome(SOME_OF.exec(text)) || saysSome(PART_OF.exec(text))))
    return true;
  const whole = texts.join(" ");
  if (whole.length > LONGEST) return false;
  return COUNTS.map((count) => numberOf(count.exec(whole)?.[1])).some((count) => count > rows && !isYear(count));
}

/** One part of several is fewer than all. */
function saysSome(said: RegExpExecArray | null): boolean {
  return said !== null && numberOf(said[1] || "1") < numberOf(said[2]);
}

function numberOf(text = "0"): number {
  return Number(text.replaceAll(",", ""));
}

/** Cases 2026 are those of a year. */
function isYear(count: number): boolean {
  return count > 1989 && count < 2101;
}

/** @param rows those that say so */
export function incomplete(rows: readonly number[]): Found[] {
  return rows.length === 0 ? [] : [found("list-incomplete", { rows }, { rows: namedRows(rows, "Rows") })];
}
