import { nth } from "../../base/lists.ts";
import { knownField } from "../headings/known-headings.ts";
import { type CodedField, isCoded } from "../values/coded-value.ts";
import { cellAt, isBlankRow } from "./sheet.ts";

/**
 * Tables of codes: a figure in one cell and what it stands for in the next, line by line, beside each other or one above the other.
 *
 * @module
 */

/** Rows of cells. */
type Grid = readonly (readonly string[])[];

/** What a code stands for, in one line of a table. */
interface Line {
  readonly figure: string;
  readonly word: string;
  readonly code: string;
  readonly isFigureFirst: boolean;
}

/** Above figures that count what stands beside them. */
const COUNTED =
  /%|\b(?:counts?|total|cases|children|how many|n|sum|frequency|rows?|labels|orders|disposals|outcomes)\b|\b(?:number|no\.?) of\b/i;
const OF_CODES = /\b(?:cod(?:e|es|ed|ing)|key|values?|meaning|legend|stands)\b/i;
const COLUMNS = 60;

/**
 * What the tables of codes in some rows say of a field's figures, each as one text. At least two figures stand for different codes
 * there; where the words come first it must be said that these are codes, for a summary looks so too.
 *
 * @param codeOf the code that a word stands for, or null
 * @example codeTables([["Gender code", "Means"], ["1", "Female"], ["2", "Male"]], "gender", codeOf) // ["1 = Female, 2 = Male"]
 */
export function codeTables(grid: Grid, field: CodedField, codeOf: (word: string) => string | null): string[] {
  return [...tablesDown(grid, field, codeOf, false), ...tablesDown(turned(grid), field, codeOf, true)];
}

function turned(grid: Grid): Grid {
  const width = Math.min(COLUMNS, Math.max(0, ...grid.map(({ length }) => length)));
  return Array.from({ length: width }, (_, at) => grid.map((cells) => cellAt(cells, at)));
}

/** @param alone whether nothing else may stand beside the table: of more rows of figures below words each is of a summary */
function tablesDown(
  grid: Grid,
  field: CodedField,
  codeOf: (word: string) => string | null,
  alone: boolean,
): readonly string[] {
  const width = Math.max(0, ...grid.map(({ length }) => length));
  const texts: string[] = [];
  for (let place = 0; place + 1 < (alone ? width : Math.min(width, COLUMNS)); place++) {
    const lines = grid.map((cells) => {
      const line = lineAt(cells, place, codeOf);
      const beside = [cellAt(cells, place - 1), cellAt(cells, place + 2)];
      return line !== null && (!alone || isBlankRow(beside)) ? line : null;
    });
    for (const { from, table } of runs(lines)) {
      const figures = new Set(table.map(({ figure }) => figure));
      const codes = new Set(table.map(({ code }) => code));
      if (codes.size < 2 || figures.size < table.length) continue;
      if (isOfCodes(grid, place, { from, to: from + table.length }, field, table))
        texts.push(table.map(({ figure, word }) => `${figure} = ${word}`).join(", "));
    }
  }
  return texts;
}

function lineAt(cells: readonly string[], place: number, codeOf: (word: string) => string | null): Line | null {
  const [first, second] = [cellAt(cells, place).trim(), cellAt(cells, place + 1).trim()];
  const isFigureFirst = /^\d{1,2}$/.test(first);
  const [figure, word] = isFigureFirst ? [first, second] : [second, first];
  if (word === "" || !/^\d{1,2}$/.test(figure)) return null;
  const code = codeOf(word);
  return code === null ? null : { figure, word, code, isFigureFirst };
}

function runs(lines: readonly (Line | null)[]): { readonly from: number; readonly table: readonly Line[] }[] {
  const found: { from: number; table: Line[] }[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === null) continue;
    const last = found.at(-1);
    if (last !== undefined && last.from + last.table.length === at) last.table.push(line);
    else found.push({ from: at, table: [line] });
  }
  return found;
}

/** By what stands above the table, in front of its lines and below it. */
function isOfCodes(
  grid: Grid,
  place: number,
  { from, to }: { readonly from: number; readonly to: number },
  field: CodedField,
  [first]: readonly Line[],
): boolean {
  const around = (row: readonly string[] = []) => [place - 1, place, place + 1].map((at) => cellAt(row, at).trim());
  const above = around(grid[from - 1]);
  const labels = [...above, ...around(grid[from - 2]), cellAt(nth(grid, from), place - 1)];
  if (COUNTED.test(above.join(" ")) || around(grid[to]).some((text) => /\btotal\b/i.test(text))) return false;
  const others = labels.map(knownField).filter((known) => known !== null && isCoded(known.name));
  if (others.length > 0 && others.every((other) => other?.name !== field)) return false;
  return first?.isFigureFirst === true || OF_CODES.test(labels.join(" "));
}
