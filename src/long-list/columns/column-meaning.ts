import { plainKey } from "../../base/plain-key.ts";
import type { Field } from "../fields.ts";
import { isBlankLike, isCoded, readCode } from "../values/coded-value.ts";
import { readDate } from "../values/date-value.ts";
import { isPlaceholder } from "../values/placeholders.ts";

/**
 * Makes the reader of what a field's cells say, so that two ways to write it are one; null where a cell says nothing.
 *
 * @example meaningIn(FIELD.gender)("F") === meaningIn(FIELD.gender)("Girl") // true
 */
export function meaningIn({ name, kind }: Field): (cell: string) => string | null {
  return (cell) => {
    const text = cell.trim();
    if (saysNothing(text, name === "childId")) return null;
    if (kind === "reference") return text;
    if (kind === "date") {
      const date = readDate(text, "1900");
      return date.is === "date" ? date.iso : plainKey(text);
    }
    const code = isCoded(name) ? readCode(name, text) : null;
    return code?.is === "code" ? code.code : plainKey(text);
  };
}

/**
 * Makes the reader that tells whether a cell holds what its field can be: a date, if not always one of the calendar, a code or what
 * may be one of two, or any reference. That nothing is recorded could be said of anything.
 *
 * @example saysOfField(FIELD.disposal)("Completed") // false
 */
export function saysOfField({ name, kind }: Field): (cell: string) => boolean {
  return (cell) => {
    const text = cell.trim();
    if (saysNothing(text, name === "childId")) return false;
    if (kind === "date") return readDate(text, "1900").is !== "unknown";
    if (!isCoded(name)) return true;
    const read = readCode(name, text);
    return read.is === "queried" || (read.is === "code" && read.code !== "not-recorded");
  };
}

function saysNothing(text: string, child: boolean): boolean {
  return text === "" || isBlankLike(text) || isPlaceholder(text, child);
}
