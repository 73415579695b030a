import { nth } from "../../base/lists.ts";
import { plainKey } from "../../base/plain-key.ts";
import { inForm } from "../../base/text.ts";

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Of boxes and circles the empty ones, and crosses: programs write a chosen box also with a cross in it. Wingdings has its own numbers for them. */
const LESS_MORE_NOT_OR_DOUBT = /[<>≤≥≠¬?~≈☐□▢◻◽⬜❏❐❑❒🔲🔳○◯◌❍⚪✗✘✕✖❌❎×⨯🗙🗴🗶🚫⛔⊘∅\uf06f\uf071\uf0a8\uf0fb]/gu;
/** As an empty box is typed. Behind a value brackets with nothing in them are those of a note that is not there. */
const TYPED_BOX = {
  before: /[([{]\s*(?:[_.\p{Pd}]\s*)?[)\]}]/gu,
  behind: /\[\s*(?:[_.\p{Pd}]\s*)?\]|[({][\s_]+[)}]/gu,
};
const DASH_OR_PLUS_AT_END = /[\p{Pd}\u2212+]$/u;
const DASH_OR_PLUS_AT_START = /^[\p{Pd}\u2212+]/u;
const STRUCK_OUT = /[\u0334-\u0338]/g;

/**
 * What is left of a value when case, spaces and punctuation are set aside, but not what makes it another: minus one is not one, less
 * than high is not high, high with a question mark may not be, what is struck out letter by letter is not said, and what has an empty
 * box beside it is not chosen. Brackets and dashes on both sides are punctuation.
 *
 * @example valueKey("Very High*") // "veryhigh"
 * @example valueKey("> Low") // ">low"
 * @example valueKey("[ ] Low") // "☐low"
 */
export function valueKey(text: string): string {
  const key = plainKey(text);
  if (key === "" || PLAIN.test(text)) return key;
  const between = inForm(text, "NFKC").replace(STRUCK_OUT, "").split(LETTER_OR_DIGIT);
  const before = nth(between, 0).replace(TYPED_BOX.before, "☐");
  const after = nth(between, between.length - 1).replace(TYPED_BOX.behind, "☐");
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
