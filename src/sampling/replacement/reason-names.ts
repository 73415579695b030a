import type { Draw } from "../draw/draw-document.ts";

/**
 * What a replacement's reason means, in the specification's words; its code in words where a record names another.
 *
 * @example reasonMeaning(specification, "transferred-out") // "the case has moved to another area"
 */
export function reasonMeaning({ replacement }: Draw["specification"], code: string): string {
  return replacement.reasons.find((reason) => reason.code === code)?.meaning ?? code.replaceAll("-", " ");
}
