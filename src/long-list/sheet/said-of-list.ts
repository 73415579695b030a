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

/** That another list counts in its place. */
const SAYS_SUPERSEDED = new RegExp(
  [
    // Orders and assessments may be so as well.
    String.raw`\b(?:superseded|obsolete)\b(?!\s+(?!(?:by|on|see|do)\b)[a-z])`,
    String.raw`\bout[- ]of[- ]date\W*$`,
    // Names or abbreviations are not to be used either.
    String.raw`\b(?:do not|don['’]t|not to be|not for|no longer (?:in|to be)) used?(?=\W*$|\W+(?:this|the list|list|file)\b|\s*[-–—:;,.(])`,
    String.raw`(?:^\W*|\bthis is (?:an? |the )?)(?:old|previous|earlier|wrong) (?:version|list|copy|extract|export)\b`,
    String.raw`\b(?:list|version|copy|extract|export|file|this) (?:(?:is|was|has been) )?(?:replaced|withdrawn|superseded)\b`,
  ].join("|"),
  "i",
);

/** What a title or a note may say of the whole list. */
type SaidOfList = "list-incomplete" | "list-superseded";

/**
 * What a title or a note says of the list: that it is not whole, or has more rows than stand in it; or that another counts in its
 * place.
 *
 * @param rows how many stand in the list
 * @example saidOfList(["Exported data exceeded the allowed volume."], 20) // "list-incomplete"
 * @example saidOfList(["SUPERSEDED - do not use"], 20) // "list-superseded"
 */
export function saidOfList(cells: readonly string[], rows: number): SaidOfList | null {
  const texts = cells.filter((cell) => cell.trim() !== "" && cell.length <= LONGEST);
  if (saysIncomplete(texts, rows)) return "list-incomplete";
  return texts.some((text) => SAYS_SUPERSEDED.test(text)) ? "list-superseded" : null;
}

function saysIncomplete(texts: readonly string[], rows: number): boolean {
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

/** A title or a note that says something of the whole list. */
export interface Saying {
  readonly row: number;
  readonly says: SaidOfList;
}

export function toldOfList(said: readonly Saying[]): Found[] {
  return [...Map.groupBy(said, ({ says }) => says)].map(([code, some]) => {
    const rows = some.map(({ row }) => row);
    return found(code, { rows }, { rows: namedRows(rows, "Rows") });
  });
}
