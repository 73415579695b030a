import { decimal } from "../../base/words/numbers.ts";

/** What every picture is drawn with. @module */

/** Outlines and words. */
export const INK = "#0b0c0c";
/** What a picture shows, beside that. */
export const BLUE = "#1d70b8";

/**
 * A length, or a place from the left, as a part of whatever width a picture has.
 *
 * @param perCent of it
 * @example ofWidth(33.333) // "33.33%"
 */
export function ofWidth(perCent: number, places = 2): string {
  return `${decimal(perCent, places)}%`;
}
