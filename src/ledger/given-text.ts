import { hiddenIn } from "../base/printable.ts";
import { tidyLine } from "../base/text.ts";
import { LedgerRefusal } from "./ledger-refusal.ts";

/**
 * Text that somebody gave, as the ledger keeps it: trimmed, on one line and in normalisation form C.
 *
 * @param most greatest number of characters
 * @throws LedgerRefusal `unusable-text` where nothing is left, it is too long, or it holds what no
 *   database can keep or what hides or turns other characters
 * @example givenText("contribution", " 4 2 6 ") // "4 2 6"
 */
export function givenText(place: string, text: string, most = 1000): string {
  const tidy = tidyLine(text);
  if (tidy === "") throw unusable(place, "it is empty", "Give some text, in words or numbers.");
  if (tidy.length > most) throw unusable(place, `it is longer than ${most} characters`, "Say it in fewer words.");
  if (tidy.isWellFormed() && hiddenIn(tidy) === null) return tidy;
  throw unusable(place, "it holds something that is not a character", "Write the text anew, without it.");
}

function unusable(place: string, message: string, remedy: string): LedgerRefusal {
  return new LedgerRefusal("unusable-text", { place, message, remedy });
}
