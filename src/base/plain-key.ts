import { inForm } from "./text.ts";

/**
 * What is left of a heading or a value when case, spaces and punctuation are set aside, so that known spellings compare equal.
 * Two texts with different letters or digits never have one key: nothing is matched by likeness.
 *
 * @example plainKey("Safety & Well-being") // "safetyandwellbeing"
 */
export function plainKey(text: string): string {
  return inForm(text, "NFKC")
    .toLowerCase()
    .replaceAll("&", "and")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
