import { printable } from "./printable.ts";

/** A column of a table: its heading, and whether its cells are numbers, which stand to the right. */
export interface TableColumn {
  readonly heading: string;
  readonly number?: boolean;
}

/**
 * Aligned plain text, two spaces between columns, no line longer than it must be.
 *
 * @example textTable([{ heading: "Case" }, { heading: "Order", number: true }], [["A1", "2"]]) // "Case  Order\nA1        2\n"
 */
export function textTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(printable))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => length(line[index]!))));
  return lines
    .map((line) => {
      const cells = line.map((cell, index) => {
        const space = " ".repeat(widths[index]! - length(cell));
        return columns[index]!.number ? space + cell : cell + space;
      });
      return `${cells.join("  ").trimEnd()}\n`;
    })
    .join("");
}

function length(cell: string): number {
  return [...cell].length;
}
