import type { CellPlace } from "../../sheet/sheet.ts";
import { attribute } from "./xml-tags.ts";

const REFERENCE = /^([A-Z]{1,3})(\d{1,7})$/;

/**
 * Knows which cell of a sheet a tag is of. Rows and cells say their places, or follow upon the one before.
 *
 * @example const walk = new CellWalk(); walk.startRow("row"); walk.startCell('c r="B1"') // { row: 0, column: 1 }
 */
export class CellWalk {
  #row = -1;
  #column = -1;

  startRow(tag: string): number {
    this.#row = Number(attribute(` ${tag}`, "r") ?? this.#row + 2) - 1;
    this.#column = -1;
    return this.#row;
  }

  startCell(tag: string): CellPlace {
    const [, letters, number] = REFERENCE.exec(attribute(` ${tag}`, "r") ?? "") ?? [];
    this.#column = letters === undefined ? this.#column + 1 : columnIndex(letters);
    return { row: number === undefined ? this.#row : Number(number) - 1, column: this.#column };
  }
}

/** The place of a column by its letters. @example columnIndex("AA") // 26 */
export function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => 26 * index + letter.charCodeAt(0) - 64, 0) - 1;
}
