import { printable } from "../base/printable.ts";
import { capitalised } from "../base/words/sentences.ts";
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
export function factLines({ facts }: Facts): string {
  return lines(facts.flatMap(({ name, values }) => values.map((value): Text => [`${name}: `, ...[value].flat()])));
}

function partsText(parts: readonly Part[]): string {
  // Of several tables each needs its name; that of a single one stands above it already.
  const several = parts.filter(({ kind }) => kind === "table").length > 1;
  return parts
    .map((part, at) => {
      if (part.kind === "paragraph")
        return `${isAfterTable(parts, at) && several ? "\n" : ""}${wrapped(line(part.text))}`;
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

/** Lines of at most so many characters, broken between words. */
const WIDTH = 100;

function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || [...last].length + 1 + [...word].length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((one) => `${one}\n`).join("");
}

function tableText({ caption, columns, rows }: Table, named: boolean): string {
  const headings = columns.map((column) => ({ ...column, heading: line(column.heading) }));
  const cells = rows.map((row) => row.map((cell) => written(cell, "codes")));
  return `${named ? `${line(caption)}\n` : ""}${textTable(headings, cells)}`;
}

function lines(texts: readonly Text[]): string {
  return texts.map((text) => `${line(text)}\n`).join("");
}

/** Nothing that a list or a person wrote may move the cursor or pass for another line. */
function line(text: Text): string {
  return printable(written(text, "codes"));
}

/**
 * A table of texts, made safe for a terminal.
 *
 * @example textTable([{ heading: "Case" }, { heading: "Order", numeric: true }], [["A1", "2"]]) // "Case  Order\nA1        2\n"
 */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  return alignedLines(
    columns,
    rows.map((row) => row.map(printable)),
  )
    .map((text) => `${text}\n`)
    .join("");
}
