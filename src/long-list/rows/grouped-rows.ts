import { hasTwice } from "../../base/has-twice.ts";
import { nth } from "../../base/lists.ts";
import { listed } from "../../base/words/listed.ts";
import type { FieldName } from "../fields.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import { columnNamed } from "../headings/columns.ts";
import type { UsedCells } from "../sheet/join-sheets.ts";

/**
 * Lists that were grouped, as a pivot table or a report shows them: a value stands on the first row of its group and is blank on the
 * others, where it is the same. Read as it stands, it is not recorded for most cases, or a child is none.
 *
 * @module
 */

type Cells = readonly string[];

/** Places of rows that lack what stands above them, and the places of the columns in which they do. */
interface Blanks {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Columns in which a blank is read as not recorded. */
const GROUPED: readonly FieldName[] = ["gender", "riskOfSeriousHarm", "safetyAndWellbeing"];

/**
 * Looks for columns of which only the first row of each group has a value: the child's, where child and gender are blank together, or
 * the child alone beside its gender; what stands once for each child; and values that stand once in the list that was sorted by them.
 *
 * @example checkGrouped(cells).map(({ code }) => code) // ["rows-grouped"]
 */
export function checkGrouped({ used, columns, numbers }: UsedCells): Found[] {
  const placeOf = (name: FieldName) => used.findIndex(({ field }) => field.name === name);
  const cellsAt = (place: number): Cells => columns[place]?.cells ?? [];
  const [child, gender] = [placeOf("childId"), placeOf("gender")];
  const children = cellsAt(child);
  const coded = GROUPED.map(placeOf).filter((place) => cellsAt(place).includes(""));
  const byChild = children.includes("") ? blanksOfChild(children, cellsAt(gender)) : null;
  const blanks: Blanks[] =
    byChild === null ? [] : [{ rows: byChild.rows, columns: byChild.withGender ? [child, gender] : [child] }];
  const further = coded.length === 0 ? [] : furtherRows(byChild === null ? children : filledDown(children));
  for (const place of coded) {
    const cells = cellsAt(place);
    if (place === gender && byChild?.withGender) continue;
    const rows = further.filter((at) => cells[at] === "");
    if (isBlankOn(further, cells)) blanks.push({ rows, columns: [place] });
    else if (standsOnce(cells)) blanks.push({ rows: blankRows(cells), columns: [place] });
  }
  return joined(blanks).map(({ rows, columns: places }) => {
    const headings = places.map((place) => nth(used, place));
    const some = rows.map((at) => nth(numbers, at));
    const details = {
      columns: listed(headings.map(columnNamed)),
      are: places.length === 1 ? "is" : "are",
      rows: namedRows(some),
    };
    return found("rows-grouped", { rows: some, column: nth(headings, 0).heading }, details);
  });
}

/** Those of the same rows are one. */
function joined(all: readonly Blanks[]): Blanks[] {
  const byRows = Map.groupBy(all, ({ rows }) => rows.join());
  return [...byRows.values()].map((same) => ({
    rows: nth(same, 0).rows,
    columns: [...new Set(same.flatMap(({ columns }) => columns))],
  }));
}

function blankRows(cells: Cells): number[] {
  return cells.flatMap((text, at) => (text === "" ? [at] : []));
}

function filledDown(cells: Cells): Cells {
  let last = "";
  return cells.map((text) => {
    if (text !== "") last = text;
    return last;
  });
}

/** One row may be of a child of whom the team knows neither. */
const ENOUGH_WITH_GENDER = 2;
/** Without a gender that is blank too, every row of these must have that of the child above, as hardly so many have by chance. */
const ENOUGH_ALONE = 5;
/** Of the rows that have it. */
const MOST_ON_NEXT_PAGE = 0.2;

/** A child stands once, or again where a page begins within its rows; any other that is on two rows is written on each. */
function blanksOfChild(children: Cells, genders: Cells): { rows: number[]; withGender: boolean } | null {
  const rows = blankRows(children);
  if (children[0] === "" || genders.length === 0) return null;
  const filled = children.filter((text) => text !== "");
  const once = filled.filter((text, at) => text !== filled[at - 1]);
  if (hasTwice(once) || filled.length - once.length > MOST_ON_NEXT_PAGE * filled.length) return null;
  const withGender = children.every((text, at) => (text === "") === (genders[at] === ""));
  if (withGender) return rows.length < ENOUGH_WITH_GENDER ? null : { rows, withGender };
  const sameGender = genders.every(
    (gender, at) => children[at] !== "" || (gender !== "" && gender === genders[at - 1]),
  );
  return sameGender && rows.length >= ENOUGH_ALONE && hasTwo(genders) ? { rows, withGender } : null;
}

function hasTwo(cells: Cells): boolean {
  return cells.some((text) => text !== cells[0]);
}

/** The rows below another one of the same child. */
function furtherRows(children: Cells): number[] {
  return children.flatMap((child, at) => (child !== "" && child === children[at - 1] ? [at] : []));
}

const ENOUGH_FURTHER = 3;
/** Of those with a value of their own, or of the first rows without one. */
const FEW = 0.1;

/** Whether a column is blank on the further rows of each child, and on hardly any first row. */
function isBlankOn(further: readonly number[], cells: Cells): boolean {
  if (further.length < ENOUGH_FURTHER) return false;
  const filled = further.filter((at) => cells[at] !== "").length;
  const others = blankRows(cells).length - (further.length - filled);
  return filled <= FEW * further.length && others <= FEW * (cells.length - further.length);
}

/** A list in which a few values of many were recorded has one of them on its first row by chance, and hardly each of them once. */
const ROWS_OF_A_GROUP = 5;
const ENOUGH_BLANKS = 5;

function standsOnce(cells: Cells): boolean {
  if (cells[0] === "") return false;
  const filled = cells.filter((text) => text !== "");
  if (cells.length - filled.length < ENOUGH_BLANKS || filled.length * ROWS_OF_A_GROUP > cells.length) return false;
  return !hasTwice(filled);
}
