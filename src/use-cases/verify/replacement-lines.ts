import { parsed, SAY_IT_ONCE, saidTwice } from "../../base/json-text.ts";
import { Refusal } from "../../base/refusal.ts";
import { refuseHalfCharacters } from "../../base/stated-text.ts";
import { type Replacement, readReplacement } from "../../sampling/replacement/replacement-document.ts";

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
    refuseSaidTwice(line, told.place(at + 1));
    return [readRecord(document, told.place(at + 1))];
  });
}

/** @throws Refusal `invalid-replacement` where a name stands twice in one object */
export function refuseSaidTwice(json: string, place: string): void {
  const twice = saidTwice(json);
  if (twice === null) return;
  throw new Refusal("invalid-replacement", {
    place,
    message: `it says ${twice} twice`,
    remedy: SAY_IT_ONCE,
  });
}

/** Reads a record, also one that another program wrote. @throws Refusal `invalid-replacement` or `invalid-text` */
export function readRecord(document: unknown, place: string): Replacement {
  const record = readReplacement(document, place);
  refuseHalfCharacters(record, place);
  return record;
}
