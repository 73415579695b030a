import type { Methodology } from "./methodology.ts";
import type { MethodologyPart, MethodologyTable } from "./sections/section.ts";

/**
 * A statement of method as plain text: a line for each paragraph, for the word processor to break. Ends with a line end.
 *
 * @example methodologyText({ title: "How the sample was drawn", of: "Northtown", sections: [] }) // "How the sample was drawn\nNorthtown\n"
 */
export function methodologyText({ title, of, sections }: Methodology): string {
  const parts = sections.map((section) => `\n\n${section.title}\n\n${section.parts.map(partText).join("\n\n")}`);
  return `${title}\n${of}${parts.join("")}\n`;
}

function partText(part: MethodologyPart): string {
  if (typeof part === "string") return part;
  return "items" in part ? part.items.map((item) => `- ${item}`).join("\n") : tableText(part);
}

/** Columns as wide as their widest cell, figures to the right. */
function tableText({ caption, columns, rows }: MethodologyTable): string {
  const lines = [columns.map(({ text }) => text), ...rows];
  const widths = columns.map((_, at) => Math.max(...lines.map((cells) => cells[at]!.length)));
  const aligned = lines.map((cells) =>
    cells.map((cell, at) => (columns[at]!.numeric ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join("  "),
  );
  return [caption, ...aligned.map((line) => line.trimEnd())].join("\n");
}
