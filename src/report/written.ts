import { longDate, longInstant } from "../base/words/dates.ts";
import { chanceInWords, decimal, percentText, pointsText, thousands } from "../base/words/numbers.ts";
import { capitalised } from "../base/words/sentences.ts";
import { levelName } from "../sampling/specification/level-names.ts";
import type { Text, Value } from "./section.ts";
import { withTitles } from "./specification-titles.ts";

/**
 * Who reads: people in sentences, or whoever sits at a command line and types dates, instants, levels and codes again as options and
 * documents spell them. Numbers, margins of error, chances and parts in per cent are the same for both.
 */
export type Spelling = "words" | "codes";

/** To so many decimals two tickets are told apart by eye. */
const TICKET_DECIMALS = 6;
/** As finely as an exact share is given, so that what is nearly whole does not look so. */
const SHARE_DECIMALS = 3;

/**
 * A text as it is read.
 *
 * @example written(["From ", date("2026-03-02")], "words") // "From 2 March 2026"
 * @example written(["From ", date("2026-03-02")], "codes") // "From 2026-03-02"
 */
export function written(text: Text, spelling: Spelling): string {
  return pieces(text)
    .map((piece) => (typeof piece === "string" ? plainWords(piece, spelling) : writtenValue(piece, spelling)))
    .join("");
}

/** A text piece by piece. @example pieces("None") // ["None"] */
export function pieces(text: Text): readonly (string | Value)[] {
  return Array.isArray(text) ? text : [text as string | Value];
}

/** @example writtenValue(marginOfError(0.048859), "words") // "4.9 points" */
export function writtenValue(value: Value, spelling: Spelling): string {
  switch (value.kind) {
    case "count":
      return thousands(value.value);
    case "share":
      return decimal(value.value, SHARE_DECIMALS);
    case "percent":
      return percentText(value.value);
    case "marginOfError":
      return pointsText(value.value);
    case "chance":
      return chanceInWords(value);
    case "range":
      return `${rangeText(value)} of ${thousands(value.of)}`;
    case "date":
      return spelling === "codes" ? value.value : statedDate(value.value);
    case "moment":
      return spelling === "codes" ? value.value : longInstant(value.value);
    case "level":
      return spelling === "codes" ? value.value : levelName(value.value);
    case "ticket":
      return spelling === "codes" ? String(value.value) : decimal(value.value, TICKET_DECIMALS);
    case "specification":
      return spelling === "codes" ? `${value.id} (${value.title})` : value.title;
    case "setting":
      return spelling === "codes" ? value.typed : value.words;
    case "warning":
      return spelling === "codes" ? `${value.code}: ${value.value}` : capitalised(withTitles(value.value));
    case "case":
    case "code":
    case "stated":
    case "verdict":
      return value.value;
  }
}

/** A date that a receipt states: one that does not exist is shown as it stands. */
export function statedDate(date: string): string {
  return /^\d{4}-(0[1-9]|1[0-2])-/.test(date) ? longDate(date) : date;
}

function rangeText({ least, most }: { readonly least: number; readonly most: number }): string {
  return least === most ? thousands(most) : `${thousands(least)} to ${thousands(most)}`;
}

/** At a command line quotation marks are those of its keyboard, so that a search there finds what is printed. */
function plainWords(words: string, spelling: Spelling): string {
  return spelling === "codes" ? words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : words;
}
