import type { Struck } from "../../sheet/sheet.ts";
import { eachTag } from "./sheet-tags.ts";
import type { TextLooks } from "./styles.ts";
import { withoutEscapes } from "./xml-tags.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** More than a list has; a file made of nothing else would fill the memory. */
const MOST_TEXTS = 400_000;
/** What is raised or lowered is a mark of a footnote, unless it is the end of a word, as in 14th. */
const END_OF_WORD = /\p{L}{2}/u;

/**
 * Follows one text of a workbook, which may be cut into runs that each have their own type, tag by tag. It is struck out as a whole
 * where every run is that holds anything, and in part where some are. How it is read aloud is no part of it, and neither are marks
 * that are raised or lowered beside it.
 *
 * @example const runs = new TextRuns(); runs.note("r", "r", ""); runs.note("strike", "strike/", ""); runs.note("t", "/t", "A1"); runs.struck // "whole"
 */
export class TextRuns {
  #struck = false;
  #raised = false;
  #aloud = false;
  #hasAloud = false;
  #filled = 0;
  #filledStruck = 0;
  #all = "";
  #level = "";

  get struck(): Struck | null {
    if (this.#filledStruck === 0) return null;
    return this.#filled === this.#filledStruck ? "whole" : "part";
  }

  get text(): string {
    return withoutEscapes(this.isMarked ? this.#level : this.#all);
  }

  /** Whether it is not all that stands in its runs. */
  get isLess(): boolean {
    return this.isMarked || this.#hasAloud;
  }

  /** Whether marks were left out that are raised or lowered beside the text. */
  get isMarked(): boolean {
    return this.#level.length < this.#all.length && this.#level.trim() !== "";
  }

  /** @param before the text before the tag */
  note(name: string, tag: string, before: string): void {
    const ends = tag.startsWith("/");
    if (name === "r") this.#struck = this.#raised = false;
    else if (name === "strike" && !ends) this.#struck = !/\bval\s*=\s*["'](?:0|false)["']/.test(tag);
    else if (name === "vertAlign" && !ends) this.#raised = /\bval\s*=\s*["']su(?:per|b)script["']/.test(tag);
    // How a text is read aloud stands beside it, in Japanese workbooks.
    else if (name === "rPh") this.#hasAloud ||= this.#aloud = !ends && !tag.endsWith("/");
    else if (name === "t" && ends && !this.#aloud) this.#add(before);
  }

  #add(piece: string): void {
    this.#all += piece;
    if (!this.#raised || END_OF_WORD.test(withoutEscapes(piece))) this.#level += piece;
    if (piece.trim() === "") return;
    this.#filled++;
    if (this.#struck) this.#filledStruck++;
  }
}

/**
 * How many texts a workbook's sheets share, and by their places those that are struck out or have raised or lowered marks, the
 * latter as they are without.
 *
 * @throws Error where the part is damaged
 * @example await textLooks(bytes, sharedStrings) // { textCount: 12, struckTexts: Map { 3 => "whole" }, markedTexts: Map { 5 => "A1" } }
 */
export async function textLooks(bytes: Uint8Array, part: ZipEntry): Promise<TextLooks> {
  const struck = new Map<number, Struck>();
  const marked = new Map<number, string>();
  let runs = new TextRuns();
  let at = 0;
  await eachTag(bytes, part, (name, tag, before) => {
    if (name !== "si") return runs.note(name, tag, before);
    if (!tag.startsWith("/")) runs = new TextRuns();
    if (!tag.startsWith("/") && !tag.endsWith("/")) return;
    if (runs.struck !== null && struck.size < MOST_TEXTS) struck.set(at, runs.struck);
    if (runs.isMarked && marked.size < MOST_TEXTS) marked.set(at, runs.text);
    at++;
  });
  return { textCount: at, struckTexts: struck, markedTexts: marked };
}
