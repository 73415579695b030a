import { shown } from "../../base/printable.ts";

/** A character as `shown` names it. */
const NAMED = /\[U\+([0-9A-F]{4,6})\]/g;
const BRACKET = "[U+005B]";
const LAST_CODE = 0x10ffff;

/**
 * A reference as sheets have it: what no file can hold is named, and a reference that has such a name of its own has its
 * bracket named, so that no two references are written alike.
 *
 * @example writtenReference("A\ufffe1") // "A[U+FFFE]1"
 * @example writtenReference("A[U+FFFE]1") // "A[U+005B]U+FFFE]1"
 */
export function writtenReference(reference: string): string {
  return shown(reference.replace(NAMED, (name) => `${BRACKET}${name.slice(1)}`));
}

/**
 * Undoes {@link writtenReference}.
 *
 * @example referenceWritten("A[U+FFFE]1") // "A\ufffe1"
 */
export function referenceWritten(text: string): string {
  return text.replace(NAMED, (name, code) => {
    const point = Number.parseInt(code, 16);
    return point > LAST_CODE ? name : String.fromCodePoint(point);
  });
}
