import type { CellPlace } from "../../sheet/sheet.ts";
import { CellWalk } from "./cell-walk.ts";
import { eachTag, tooLarge } from "./sheet-tags.ts";
import type { TextLooks } from "./styles.ts";
import { TextRuns } from "./text-runs.ts";
import { attribute } from "./xml-tags.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** A cell whose text is not all that stands in its runs. */
export interface OtherText extends CellPlace {
  readonly text: string;
  /** Whether marks were left out that are raised or lowered beside it. */
  readonly isMarked: boolean;
}

/** More than any list has; a file made of nothing else would fill the memory. */
const MOST = 400_000;

/**
 * The cells of a sheet whose text a reader of values takes for more than it is: with the mark of a footnote, or with how it is read
 * aloud. They are few, so this is for sheets that have such runs at all.
 *
 * @throws ListRefused `list-too-large`; Error where the sheet is damaged
 * @example await otherTexts(bytes, part, looks) // [{ row: 1, column: 0, text: "ZZ-1001", isMarked: true }] where a raised 2 stands behind it
 */
export async function otherTexts(
  bytes: Uint8Array,
  part: ZipEntry,
  { markedTexts }: Pick<TextLooks, "markedTexts">,
): Promise<OtherText[]> {
  const gathering = new Gathering(markedTexts);
  await eachTag(bytes, part, (name, tag, before) => gathering.note(name, tag, before));
  return gathering.found;
}

class Gathering {
  readonly found: OtherText[] = [];
  readonly #markedTexts: ReadonlyMap<number, string>;
  readonly #walk = new CellWalk();
  #place: CellPlace = { row: -1, column: -1 };
  #isShared = false;
  #runs: TextRuns | null = null;

  constructor(markedTexts: ReadonlyMap<number, string>) {
    this.#markedTexts = markedTexts;
  }

  /** @param before the text before the tag */
  note(name: string, tag: string, before: string): void {
    this.#runs?.note(name, tag, before);
    if (tag.startsWith("/")) this.#noteEnd(name, before);
    else if (name === "row") this.#walk.startRow(tag);
    else if (name === "is") this.#runs = new TextRuns();
    else if (name === "c") {
      this.#place = this.#walk.startCell(tag);
      this.#isShared = attribute(` ${tag}`, "t") === "s";
      this.#runs = null;
    }
  }

  #noteEnd(name: string, before: string): void {
    const shared = name === "v" && this.#isShared ? this.#markedTexts.get(Number(before)) : undefined;
    if (shared !== undefined) this.#add(shared, true);
    else if (name === "is" && this.#runs?.isLess) this.#add(this.#runs.text, this.#runs.isMarked);
  }

  #add(text: string, isMarked: boolean): void {
    this.found.push({ ...this.#place, text, isMarked });
    if (this.found.length > MOST) tooLarge();
  }
}
