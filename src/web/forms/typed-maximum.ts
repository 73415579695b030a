import type { Setting } from "../../sampling/specification/overrides.ts";
import { failed, type Read } from "./read-field.ts";
import { MAXIMUM_ERROR } from "./texts.ts";

/** The rule for which a form has a field of its own. */
export const MAXIMUM = "sampleSize.maximum";

/**
 * The greatest number of cases that was typed, as a setting; none where nothing was.
 *
 * @param field where it was typed
 * @example typedMaximum("1,200", "maximum").value // [{ path: "sampleSize.maximum", value: 1200 }]
 */
export function typedMaximum(text: string, field: string): Read<readonly Setting[]> {
  if (text === "") return { value: [], errors: [] };
  const value = typedCount(text);
  return value === null ? failed(field, MAXIMUM_ERROR) : { value: [{ path: MAXIMUM, value }], errors: [] };
}

/** As people write numbers, with commas or spaces between thousands; null where it is none. @example typedCount("1,200") // 1200 */
export function typedCount(text: string): number | null {
  const digits = text.replace(/[,\s]/g, "");
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null;
}
