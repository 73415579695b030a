import type { Obstacle } from "../../base/refusal.ts";
import { withTitles } from "../../report/specification-titles.ts";
import type { Setting } from "../../sampling/specification/overrides.ts";
import { obstacleError } from "./obstacle-error.ts";
import { failed, type Read } from "./read-field.ts";
import { MAXIMUM_ERROR, MAXIMUM_MISSING } from "./texts.ts";

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

/**
 * What stands in the way of the greatest number of cases, as the error of the field in which only that is typed: nobody there sets
 * it as a rule among others.
 *
 * @example maximumError(obstacle) // "“Small youth offending services: …” needs a maximum number of cases, and none is stated. Enter it, for example 20"
 */
export function maximumError({ message, remedy }: Obstacle): string {
  const isMissing = remedy.includes(`${MAXIMUM}=`);
  return obstacleError({ message: withTitles(message), remedy: isMissing ? MAXIMUM_MISSING : remedy });
}

/** As people write numbers, with commas or spaces between thousands; null where it is none. @example typedCount("1,200") // 1200 */
export function typedCount(text: string): number | null {
  const digits = text.replace(/[,\s]/g, "");
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null;
}
