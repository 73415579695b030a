import { real, whole } from "../../base/flat-arrays.ts";

/** Active cells numbered by their duals, the dearest first; of cells as dear the first in order is numbered first. */
export class CellsByDual {
  /** For each number its cell, and that cell's dual. */
  readonly cellOf: Int32Array;
  readonly duals: Float64Array;
  /** For each cell its number. */
  readonly numberOf: Int32Array;

  /** Of so many cells, whose duals are all 0 at first. */
  constructor(cells: number) {
    this.cellOf = new Int32Array(cells);
    this.duals = new Float64Array(cells);
    this.numberOf = new Int32Array(cells);
    this.sort(new Float64Array(cells));
  }

  /** Numbers the cells by other duals, by insertion: they are few. */
  sort(duals: Float64Array): void {
    const [cellOf, sorted, numberOf] = [this.cellOf, this.duals, this.numberOf];
    for (let cell = 0; cell < duals.length; cell++) {
      const dual = real(duals, cell);
      let at = cell;
      for (; at > 0 && real(sorted, at - 1) < dual; at--) {
        sorted[at] = real(sorted, at - 1);
        cellOf[at] = whole(cellOf, at - 1);
      }
      sorted[at] = dual;
      cellOf[at] = cell;
    }
    for (let number = 0; number < cellOf.length; number++) numberOf[whole(cellOf, number)] = number;
  }
}
