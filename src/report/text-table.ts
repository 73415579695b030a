import { nth } from "../base/lists.ts";
import type { Column } from "./section.ts";

/**
 * Lines of aligned plain text, two spaces between columns, figures to the right, no line longer than it must be.
 *
 * @param rows of cells as they are to stand
 * @example alignedLines([{ heading: "Case" }, { heading: "Order", numeric: true }], [["A1", "2"]]) // ["Case  Order", "A1        2"]
 */
export function alignedLines(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const lines = [columns.map(({ heading }) => heading), ...rows];
  const widths = columns.map((_, at) => Math.max(...lines.map((cells) => length(nth(cells, at)))));
  return lines.map((cells) =>
    columns
      .map(({ numeric }, at) => {
        const cell = nth(cells, at);
        const space = " ".repeat(nth(widths, at) - length(cell));
        return numeric ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd(),
  );
}

/** In characters as they are seen, not in their halves. */
function length(cell: string): number {
  return [...cell].length;
}
