import { inForm } from "../../base/text.ts";
import { plainKey } from "./plain-key.ts";

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Of boxes the empty ones: programs write a chosen one also with a cross in it. */
const LESS_MORE_NOT_OR_DOUBT = /[<>≤≥≠¬?~≈☐□✗✘]/g;
const DASH_OR_PLUS_AT_END = /[\p{Pd}\u2212+]$/u;
const DASH_OR_PLUS_AT_START = /^[\p{Pd}\u2212+]/u;
const STRUCK_OUT = /[\u0334-\u0338]/g;

/**
 * What is left of a value when case, spaces and punctuation are set aside, but not what makes it another: minus one is not one, less
 * than high is not high, high with a question mark may not be, and what is struck out letter by letter is not said. Brackets and dashes on both sides are punctuation.
 *
 * @example valueKey("Very High*") // "veryhigh"
 * @example valueKey("> Low") // ">low"
 */
export function valueKey(text: string): string {
  const key = plainKey(text);
  if (key === "" || PLAIN.test(text)) return key;
  const between = inForm(text, "NFKC").replace(STRUCK_OUT, "").split(LETTER_OR_DIGIT);
  const [before, after] = [between[0] ?? "", between.at(-1) ?? ""];
  const isAround = before.includes("<") && after.includes(">");
  const [front, behind] = isAround ? [before.replaceAll("<", ""), after.replaceAll(">", "")] : [before, after];
  const dashes = DASH_OR_PLUS_AT_END.test(front) && DASH_OR_PLUS_AT_START.test(behind);
  return [
    ...(front.match(LESS_MORE_NOT_OR_DOUBT) ?? []),
    ...(front.includes("!") ? ["!"] : []),
    ...(DASH_OR_PLUS_AT_END.test(front) && !dashes ? [front.endsWith("+") ? "+" : "-"] : []),
    key,
    ...(DASH_OR_PLUS_AT_START.test(behind) && !dashes ? [behind.startsWith("+") ? "+" : "-"] : []),
    ...(behind.match(LESS_MORE_NOT_OR_DOUBT) ?? []),
    ...(text.search(STRUCK_OUT) === -1 ? [] : ["\u0336"]),
  ].join("");
}

/** Nearly all values are words and figures with nothing at their ends. */
const PLAIN = /^[A-Za-z\d](?:[ -~]*[A-Za-z\d])?[.)]*$/;
