/**
 * A value that has more than one name in it: where it may be cut. What its parts mean is for whoever reads them.
 *
 * @module
 */

/** What may stand within one name: letters, figures, spaces, dashes, brackets, marks of quotation, `_` and `&`. All else, a line break too, parts. */
const BETWEEN_NAMES = /[^\p{L}\p{M}\p{N}\p{Zs}\p{Cf}\p{Pd}\p{Pc}\p{Ps}\p{Pe}\p{Pi}\p{Pf}'"&\u2212]/u;

/**
 * The parts of a value between marks that no name has within it.
 *
 * @example partsOf("DTO/Licence, 4 months") // ["DTO", "Licence", "4 months"]
 */
export function partsOf(text: string): string[] {
  return text
    .split(BETWEEN_NAMES)
    .map((part) => part.replace(/-$/, "").trim())
    .filter((part) => part !== "");
}

/** Nobody writes a longer code beside its meaning, and every place to cut costs two looks. */
const LONGEST_CUT = 80;
const GAP = /[^\p{L}\p{M}\p{N}]+/gu;
/** What people put between a code and its meaning. */
const BESIDE = /^[\p{Zs}\s\p{Pd}\p{Pc}\p{Ps}\p{Pe}'":;,./\\|=]+$/u;
/** -1 is not 1. */
const SIGN_AT_END = /[\p{Pd}\u2212]$/u;

/**
 * The ways to cut a value in two where a code may stand beside its meaning: at every mark, and beside the first and the last word.
 *
 * @example [...halvesOf("YC - Youth Caution")] // [["YC", "Youth Caution"], ["YC - Youth", "Caution"]]
 */
export function* halvesOf(text: string): Generator<readonly [first: string, second: string]> {
  if (text.length > LONGEST_CUT) return;
  const gaps = [...text.matchAll(GAP)].filter(({ 0: gap, index }) => index > 0 && index + gap.length < text.length);
  for (const [at, { 0: gap, index }] of gaps.entries()) {
    const isInside = at > 0 && at < gaps.length - 1;
    if (!BESIDE.test(gap) || (isInside && gap.trim() === "")) continue;
    const second = text.slice(index + gap.length);
    if (!(SIGN_AT_END.test(gap) && /^\p{N}/u.test(second))) yield [text.slice(0, index), second];
  }
}
