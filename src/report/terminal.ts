import { printable } from "../base/printable.ts";
import { capitalised } from "../base/words/sentences.ts";
import { wrapped } from "../base/words/wrapped.ts";
import type { Column, Facts, Part, Section, Table, Text } from "./section.ts";
import { alignedLines } from "./text-table.ts";
import { written } from "./written.ts";

/**
 * Sections for a terminal: each with its title after a blank line, what is in it set in.
 *
 * @example sectionsText([{ title: "Balance", parts: [paragraph("None.")] }]) // "\nBalance\n  None.\n"
 */
export function sectionsText(sections: readonly Section[]): string {
  return sections.map(({ title, parts }) => titled(written(title, "codes"), partsText(parts))).join("");
}

/** A title after a blank line, its text set in. @example titled("Warnings", "none\n") // "\nWarnings\n  none\n" */
export function titled(title: string, text: string): string {
  return `\n${printable(title)}\n${text.replace(/^(?=.)/gm, "  ")}`;
}

/**
 * Facts without a title, a line each.
 *
 * @example factLines(facts([["Team", stated("Northtown")]])) // "Team: Northtown\n"
 */
function factLines({ facts }: Facts): string {
  return lines(facts.flatMap(({ name, values }) => values.map((value): Text => [`${name}: `, ...[value].flat()])));
}

function partsText(parts: readonly Part[]): string {
  // Of several tables each needs its name; that of a single one stands above it already.
  const several = parts.filter(({ kind }) => kind === "table").length > 1;
  return parts
    .map((part, at) => {
      if (part.kind === "paragraph")
        return `${isAfterTable(parts, at) && several ? "\n" : ""}${separateLines(wrapped(line(part.text), WIDTH))}`;
      if (part.kind === "facts") return factLines(part);
      if (part.kind === "list")
        return (part.folded === undefined ? "" : `${capitalised(part.folded)}:\n`) + lines(part.items);
      return `${several && at > 0 ? "\n" : ""}${tableText(part, several)}`;
    })
    .join("");
}

function isAfterTable(parts: readonly Part[], at: number): boolean {
  return parts[at - 1]?.kind === "table";
}

/** Of a line of text, and of what one cell of a table has on a line, in characters. */
const [WIDTH, CELL_WIDTH] = [100, 60];

function tableText({ caption, columns, rows }: Table, named: boolean): string {
  const headings = columns.map((column) => ({ ...column, heading: line(column.heading) }));
  const cells = rows.map((row) => row.map((cell) => written(cell, "codes")));
  return `${named ? `${line(caption)}\n` : ""}${textTable(headings, cells)}`;
}

function lines(texts: readonly Text[]): string {
  return separateLines(texts.map(line));
}

function separateLines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}

/** Nothing that a list or a person wrote may move the cursor or pass for another line. */
function line(text: Text): string {
  return printable(written(text, "codes"));
}

/**
 * A table of texts, made safe for a terminal; what is long in a cell stands on several lines.
 *
 * @example textTable([{ heading: "Case" }, { heading: "Order", numeric: true }], [["A1", "2"]]) // "Case  Order\nA1        2\n"
 */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const broken = rows.flatMap((row) => {
    // The first says what the row is of, and is looked for as it stands.
    const cells = row.map((cell, at) => (at === 0 ? [printable(cell)] : wrapped(printable(cell), CELL_WIDTH)));
    return Array.from({ length: Math.max(...cells.map((some) => some.length)) }, (_, at) =>
      cells.map((some) => some[at] ?? ""),
    );
  });
  return separateLines(alignedLines(columns, broken));
}
