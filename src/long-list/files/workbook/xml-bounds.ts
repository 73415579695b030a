import { ListRefused } from "../../findings/finding.ts";
import type { ZipEntry } from "./zip-directory.ts";
import { entryBytes } from "./zip-entry.ts";

/** In bytes. A cell holds 32,767 characters at most, and no tag of a workbook comes near these. */
const LONGEST_TAG = 20_000;
const LONGEST_TEXT = 200_000;

const [LT, GT] = [0x3c, 0x3e];

/**
 * Looks through a part of a workbook before a parser does, building nothing: a few kilobytes of ZIP can hold millions of
 * tags, each of which costs a parser hundreds of bytes, or one tag of megabytes, which it reads over and over.
 *
 * @param mostTags start and end tags, as many as are worth parsing
 * @returns how many tags there are
 * @throws ListRefused `list-too-large`; Error where the entry is damaged
 * @example await checkXml(bytes, entry, 100_000) // 14
 */
export async function checkXml(archive: Uint8Array, entry: ZipEntry, mostTags: number): Promise<number> {
  const counter = new TagCounter();
  for await (const piece of entryBytes(archive, entry)) {
    for (const byte of piece) counter.take(byte);
    if (counter.tags > mostTags) refuse(`more than ${mostTags} parts`);
  }
  return counter.tags;
}

/** Counts tags byte by byte; nothing is as long as it would have to be to hurt. */
class TagCounter {
  tags = 0;
  /** Bytes since the present tag or text began. */
  #run = 0;
  #inTag = false;

  take(byte: number): void {
    this.#run++;
    if (byte === LT) this.#begin();
    else if (byte === GT && this.#inTag) this.#end();
    if (this.#run > (this.#inTag ? LONGEST_TAG : LONGEST_TEXT)) refuse("values of megabytes");
  }

  #begin(): void {
    if (this.#inTag) throw new Error("a tag within a tag");
    this.#inTag = true;
    this.#run = 0;
    this.tags++;
  }

  #end(): void {
    this.#inTag = false;
    this.#run = 0;
  }
}

function refuse(measure: string): never {
  throw new ListRefused("list-too-large", { measure });
}
