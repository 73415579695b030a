import { type CodedField, type CodedValue, isBlankLike } from "../values/coded-value.ts";

/** As Python writes it; people write none and NONE as well. */
const NONE = "None";
const BESIDE_TRUTHS =
  "beside True and False this is how a program writes that there is no value, and in words it says no.";
const BESIDE_FIGURES =
  "beside figures, of which one is 0, this may be how a program writes that there is no value, or it may be 0 in words.";
const WHOLE = /^\d{1,3}(?:\.0+)?$/;
const ZERO = /^0+(?:\.0+)?$/;

/**
 * Asks about Python's word for no value where it stands among values that a program wrote: as words of people None is no, or 0.
 *
 * @param cells all of the column
 * @param read reads one of them by itself
 * @example besidePrograms("lookedAfter", ["True", "None"], read)("None").is // "queried"
 */
export function besidePrograms(
  field: CodedField,
  cells: readonly string[],
  read: (text: string) => CodedValue,
): (text: string) => CodedValue {
  const reason = doubtOfNone(field, cells);
  return reason === null ? read : (text) => (text === NONE ? { is: "queried", reason } : read(text));
}

function doubtOfNone(field: CodedField, cells: readonly string[]): string | null {
  const isNumber = field === "previousSanctions";
  if (!(isNumber || field === "disability" || field === "lookedAfter") || !cells.includes(NONE)) return null;
  const others = [...new Set(cells)].filter((text) => text !== NONE && !isBlankLike(text));
  if (isNumber)
    return others.every((text) => WHOLE.test(text)) && others.some((text) => ZERO.test(text)) ? BESIDE_FIGURES : null;
  return others.length > 0 && others.every((text) => text === "True" || text === "False") ? BESIDE_TRUTHS : null;
}
