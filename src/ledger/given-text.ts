import { MOST_CHARACTERS, wrongText } from "../base/stated-text.ts";
import { tidyLine } from "../base/text.ts";
import { LedgerRefusal } from "./ledger-refusal.ts";

/**
 * Text that somebody gave, as the ledger keeps it: trimmed, on one line and in normalisation form C.
 *
 * @param most greatest number of characters
 * @throws LedgerRefusal `unusable-text` where nothing is left, or for what `wrongText` finds
 * @example givenText("contribution", " 4 2 6 ") // "4 2 6"
 */
export function givenText(place: string, text: string, most: number = MOST_CHARACTERS.note): string {
  const tidy = tidyLine(text);
  const wrong = tidy === "" ? EMPTY : wrongText(tidy, most);
  if (wrong !== null) throw new LedgerRefusal("unusable-text", { place, ...wrong });
  return tidy;
}

const EMPTY = { message: "it is empty", remedy: "Give some text, in words or numbers." };
