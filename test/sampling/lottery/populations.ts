import fc from "fast-check";
import type { CellSize } from "../../../src/sampling/lottery/rounding-problem.ts";

/** Cells of two or three variables with any sizes, and a sample size that fits. */
export function cellSizes(mostCells = 25, mostInCell = 12): fc.Arbitrary<{ cells: CellSize[]; drawn: number }> {
  const levels = fc.tuple(
    fc.constantFrom("f", "m", "o"),
    fc.constantFrom("a", "b", "c"),
    fc.constantFrom("h", "l", "m"),
  );
  const cell = fc.record({ levels, eligible: fc.integer({ min: 1, max: mostInCell }) });
  return fc
    .uniqueArray(cell, { selector: (one) => JSON.stringify(one.levels), minLength: 1, maxLength: mostCells })
    .chain((unsorted) => {
      const cells = unsorted.sort((a, b) => (JSON.stringify(a.levels) < JSON.stringify(b.levels) ? -1 : 1));
      const eligible = cells.reduce((sum, one) => sum + one.eligible, 0);
      return fc.record({ cells: fc.constant(cells), drawn: fc.integer({ min: 0, max: eligible }) });
    });
}
