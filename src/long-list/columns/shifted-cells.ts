import type { FieldName } from "../fields.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import { type Column, columnNamed, type MatchedColumns, type UnusedColumn } from "../headings/columns.ts";
import type { RawRow } from "../sheet/data-rows.ts";
import { cellAt } from "../sheet/sheet.ts";
import { saysOfField } from "./column-meaning.ts";

/** Fields in words, of which a blank is no error; a date or a disposal in a wrong column is one. */
const IN_WORDS: readonly FieldName[] = ["gender", "riskOfSeriousHarm", "safetyAndWellbeing"];
/** Of all rows: more of them are how the list is made. */
const MOST_SHIFTED = 0.2;

/**
 * Warns of rows in which a blank cell was put in before others, so that their values stand one column to the right of where they belong
 * and the last under a column that is not used, where no other row has such a value.
 *
 * @param rows those of the cases
 * @example checkShifted(rows, matched).map(({ code }) => code) // ["cells-shifted"] where a row has "", "Low", "High" under two levels and Team
 */
export function checkShifted(
  rows: readonly RawRow[],
  { used, unused }: Pick<MatchedColumns, "used" | "unused">,
): Found[] {
  return unused.flatMap((beside) => shiftedInto(rows, wordsBefore(used, beside.index), beside));
}

/** The columns of words that end before a place, one beside the other. */
function wordsBefore(used: readonly Column[], place: number): readonly Column[] {
  const column = used.find(({ index, field }) => index === place - 1 && IN_WORDS.includes(field.name));
  return column === undefined ? [] : [...wordsBefore(used, column.index), column];
}

function shiftedInto(rows: readonly RawRow[], columns: readonly Column[], beside: UnusedColumn): Found[] {
  const last = columns.at(-1);
  if (last === undefined) return [];
  const says = saysOfField(last.field);
  const holding = rows.filter(({ cells }) => {
    const cell = cellAt(cells, beside.index);
    return /\p{L}/u.test(cell) && says(cell);
  });
  const blankIn = ({ cells }: RawRow) => columns.find(({ index }) => cellAt(cells, index).trim() === "");
  const [blank] = holding.flatMap((row) => blankIn(row) ?? []);
  if (blank === undefined || holding.length > MOST_SHIFTED * rows.length) return [];
  if (!holding.every((row) => blankIn(row) !== undefined)) return [];
  const numbers = holding.map(({ row }) => row);
  return [
    found(
      "cells-shifted",
      { rows: numbers, column: blank.heading },
      {
        rows: namedRows(numbers, "Rows"),
        have: numbers.length === 1 ? "has" : "have",
        label: last.field.label,
        column: columnNamed(beside),
      },
    ),
  ];
}
