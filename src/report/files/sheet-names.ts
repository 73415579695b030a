import { shown } from "../../base/printable.ts";

/** The most characters that a workbook takes as a sheet's name. */
const MOST_CHARACTERS = 31;
const FORBIDDEN = /[[\]:*?/\\\t\n\r]|^'+|'+$/g;
/** Room for the number of a name that is there already. */
const NUMBERED = 4;

/**
 * Names that a workbook takes for its sheets: short, without the characters that it forbids, each another whatever the case.
 *
 * @example sheetNames(["Court/1", "court 1"]) // ["Court 1", "court 1 2"]
 */
export function sheetNames(titles: readonly string[]): string[] {
  // Excel keeps this name for itself.
  const taken = new Set(["history"]);
  return titles.map((title) => {
    const stem = shortened(shown(title).replace(FORBIDDEN, " ").trim() || "Sheet", MOST_CHARACTERS);
    let name = stem;
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      name = `${shortened(stem, MOST_CHARACTERS - NUMBERED)} ${number}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Cut without leaving half a character, or an apostrophe at its end. */
function shortened(text: string, most: number): string {
  return text
    .slice(0, most)
    .toWellFormed()
    .replace(/[\uFFFD']+$/, "")
    .trim();
}
