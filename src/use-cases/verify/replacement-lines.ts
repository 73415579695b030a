import { refuseHalfCharacters } from "../../base/stated-text.ts";
import { type Replacement, readReplacement } from "../../sampling/replacement/replacement-document.ts";
import { parsed } from "./file-kind.ts";

/**
 * Reads records of replacements, one a line, as the command line keeps them; blank lines are none.
 *
 * @param told what messages call a line, from 1, and what is thrown for one that is no JSON
 * @throws Refusal `invalid-replacement` or `invalid-text` for a line that holds something else
 */
export function readReplacementLines(
  text: string,
  told: { readonly place: (line: number) => string; readonly notOne: (line: number) => Error },
): Replacement[] {
  return text.split("\n").flatMap((line, at) => {
    if (line.trim() === "") return [];
    const document = parsed(line);
    if (document === undefined) throw told.notOne(at + 1);
    return [readRecord(document, told.place(at + 1))];
  });
}

/** Reads a record, also one that another program wrote. @throws Refusal `invalid-replacement` or `invalid-text` */
export function readRecord(document: unknown, place: string): Replacement {
  const record = readReplacement(document, place);
  refuseHalfCharacters(record, place);
  return record;
}
