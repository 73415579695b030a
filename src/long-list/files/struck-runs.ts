import type { Struck } from "../sheet/sheet.ts";
import { eachTag } from "./sheet-tags.ts";
import type { TextLooks } from "./workbook-styles.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** More than a list has; a file made of nothing else would fill the memory. */
const MOST_TEXTS = 400_000;

/**
 * Follows one text of a workbook, which may be cut into runs that each have their own type, tag by tag. It is struck out as a whole
 * where every run is that holds anything, and in part where some are.
 *
 * @example const runs = new StruckRuns(); runs.note("r", "r", ""); runs.note("strike", "strike/", ""); runs.note("t", "/t", "A1"); runs.struck // "whole"
 */
export class StruckRuns {
  #struck = false;
  #hidden = false;
  #filled = 0;
  #filledStruck = 0;

  get struck(): Struck | null {
    if (this.#filledStruck === 0) return null;
    return this.#filled === this.#filledStruck ? "whole" : "part";
  }

  /** @param before the text before the tag */
  note(name: string, tag: string, before: string): void {
    const ends = tag.startsWith("/");
    if (name === "r") this.#struck = false;
    else if (name === "strike" && !ends) this.#struck = !/\bval\s*=\s*["'](?:0|false)["']/.test(tag);
    // How a text is read aloud stands beside it, in Japanese workbooks.
    else if (name === "rPh") this.#hidden = !ends && !tag.endsWith("/");
    else if (name === "t" && ends && !this.#hidden && before.trim() !== "") {
      this.#filled++;
      if (this.#struck) this.#filledStruck++;
    }
  }
}

/**
 * How many texts a workbook's sheets share, and the places of those that are struck out.
 *
 * @throws Error where the part is damaged
 * @example await textLooks(bytes, sharedStrings) // { textCount: 12, struckTexts: Map { 3 => "whole" } }
 */
export async function textLooks(bytes: Uint8Array, part: ZipEntry): Promise<TextLooks> {
  const struck = new Map<number, Struck>();
  let runs = new StruckRuns();
  let at = 0;
  await eachTag(bytes, part, (name, tag, before) => {
    if (name !== "si") return runs.note(name, tag, before);
    if (!tag.startsWith("/")) runs = new StruckRuns();
    if (!tag.startsWith("/") && !tag.endsWith("/")) return;
    if (runs.struck !== null && struck.size < MOST_TEXTS) struck.set(at, runs.struck);
    at++;
  });
  return { textCount: at, struckTexts: struck };
}
