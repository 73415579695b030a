import { hasTwice } from "../../../base/has-twice.ts";
import type { Column } from "../../headings/columns.ts";
import { knownField } from "../../headings/known-headings.ts";
import { holdsCase, looksLikeCase, saysExample } from "../../sheet/case-rows.ts";
import { casesByColumns, casesInLocalWords, referenceShape, referenceShapes } from "../../sheet/cases-by-columns.ts";
import { ENOUGH_HEADINGS } from "../../sheet/header.ts";
import { cellAt, isBlankRow } from "../../sheet/sheet.ts";
import { daysOf, knownCases, type SeemingCase } from "./known-cases.ts";
import { type LookedAt, rowsBelow } from "./looked-at.ts";
import { saysDisposals } from "./says-disposals.ts";

/**
 * Sheets beside the list that hold cases which it has not: left out in silence they would be lost. What else a workbook holds, how to
 * fill it in, tables of codes, summaries, older lists and the same cases again, is asked about by nobody.
 *
 * @module
 */

/** Rows that make a list; one is an example or a leftover. */
export const ROWS_OF_A_LIST = 2;
const ROWS_TO_BE_SURE = 5;
/** Rows below the headings, or all where there are none, that are looked at for cases on a sheet that is no candidate. */
export const ROWS_LOOKED_AT = 300;
const COLUMNS_LOOKED_AT = 300;

/** What a sheet is called that shows how another is filled in, or that was put aside: "Notes" is none, "Out-of-court notes" may be. */
const NO_LIST = new RegExp(
  [
    /\b(?:old|archived?|superseded|deleted|examples?|e\.g|templates?|guid(?:e|ance)|instructions?|help|how to|read ?me)\b/,
    /\b(?:look-?ups?|samples?|test|demo|key to)\b|\bkey$|^notes$/,
    // That of an earlier time is of other cases.
    /\b(?:previous|prior)\b(?! (?:(?:\d+|two|three|six|twelve) )?(?:quarter|month|year|period|term|half|halves|case)s?\b)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "i",
);

/** Whose rows are said not to count. */
const NOT_TO_COUNT = /\b(?:deleted|superseded)\b/i;

/**
 * The lists of a workbook. One row under headings is an example or a leftover, where another sheet has a list; it is named among
 * those not read. Where it is a case that none of those lists has it is the list of a team with one such case.
 *
 * @param candidates sheets with the headings of a list, and rows
 * @example withoutLeftovers([court, example]) // [court]
 */
export function withoutLeftovers(candidates: readonly LookedAt[]): LookedAt[] {
  const isList = ({ dataRows, failed }: LookedAt) => dataRows >= ROWS_OF_A_LIST || failed !== undefined;
  const enough = candidates.some(({ dataRows }) => dataRows >= ROWS_TO_BE_SURE);
  if (!enough) return [...candidates];
  const lists = candidates.filter(isList);
  return candidates.filter((one) => lists.includes(one) || isCaseOfItsOwn(one, lists));
}

function isCaseOfItsOwn(one: LookedAt, lists: readonly LookedAt[]): boolean {
  const { outline, columns } = one;
  const cells = rowsBelow(one).find((some) => !isBlankRow(some)) ?? [];
  if (NO_LIST.test(outline.name.trim()) || saysExample(cells) || !holdsCase(cells, columns)) return false;
  const isKnown = knownCases(lists);
  return !isKnown({ cells, references: referencePlaces(columns) });
}

/**
 * Sheets that are no candidates by their headings, and have cases that none of the lists has. What the rows hold outweighs a name: "Test
 * Valley" is a place. Where a name may be that of an older list or of examples, cases count that are of the list's system and time.
 *
 * @param lists the sheets that are lists by their headings
 * @example withOtherCases([court, outOfCourt], [court]) // [outOfCourt]
 */
export function withOtherCases(looked: readonly LookedAt[], lists: readonly LookedAt[]): LookedAt[] {
  const others = looked.filter(({ outline, isCandidate }) => !isCandidate && !NOT_TO_COUNT.test(outline.name));
  if (lists.length === 0 || others.length === 0) return [];
  const shapes = new Set(lists.flatMap(shapesOf));
  const seeming = others
    .map((one) => ({
      one,
      further: furtherCases(one, lists),
      cases: seemingCases(one, shapes),
      local: casesOfDisposals(one),
    }))
    .filter(
      ({ further, cases, local }) => further.length > 0 || Math.max(cases.length, local.length) >= ROWS_OF_A_LIST,
    );
  if (seeming.length === 0) return [];
  const isKnown = knownCases(lists);
  const isOfTime = timeOf(lists);
  const isOfSystem = ({ cells, references }: SeemingCase) => hasReference(cells, references, shapes);
  const unknown = (cases: readonly SeemingCase[]) => cases.filter((one) => !isKnown(one));
  return seeming
    .filter(({ one, further, cases, local }) => {
      const [more, others] = [unknown(further), unknown(cases)];
      if (!NO_LIST.test(one.outline.name.trim())) {
        const enough = others.length >= ROWS_OF_A_LIST || unknown(local).filter(isOfTime).length >= ROWS_OF_A_LIST;
        return more.length > 0 || enough;
      }
      return [...more, ...others].filter((some) => isOfSystem(some) && isOfTime(some)).length >= ROWS_OF_A_LIST;
    })
    .map(({ one }) => one);
}

/** Tells cases with a day between the first and the last start of the lists. */
function timeOf(lists: readonly LookedAt[]): (one: SeemingCase) => boolean {
  const starts = lists.flatMap((list) => {
    const places = list.columns.filter(({ field }) => field.name === "startDate").map(({ index }) => index);
    return rowsBelow(list).flatMap((cells) => daysOf(places.map((at) => cellAt(cells, at))));
  });
  const [first = "", last = ""] = [starts.toSorted()[0], starts.toSorted().at(-1)];
  return ({ cells }) => daysOf(cells).some((day) => day >= first && day <= last);
}

function shapesOf(list: LookedAt): string[] {
  const { rows, columns } = below(list);
  return referenceShapes(rows, columns);
}

/** Rows of a sheet without headings that go on with a list, column by column, as the further pages of a report do. */
function furtherCases({ sheet: { rows }, header }: LookedAt, lists: readonly LookedAt[]): SeemingCase[] {
  if (header !== null) return [];
  return lists.flatMap(({ columns }) =>
    rows
      .slice(0, ROWS_LOOKED_AT)
      .filter((cells) => holdsCase(cells, columns) && !saysExample(cells))
      .map((cells) => ({ cells, references: referencePlaces(columns) })),
  );
}

function seemingCases(one: LookedAt, shapes: ReadonlySet<string>): SeemingCase[] {
  const { rows, columns } = turned(one) ?? below(one);
  const some = rows.filter((cells) => !saysExample(cells));
  const named = referencePlaces(columns);
  const byColumns = casesByColumns(some, shapes);
  const references = [...named, ...(byColumns?.references ?? [])];
  const numbered = some.filter((cells) => hasReference(cells, named, shapes) && looksLikeCase(cells, 1));
  const isLog = hasTwice(numbered.flatMap((cells) => named.map((at) => cellAt(cells, at).trim())));
  const alike = new Set([
    ...(byColumns?.rows ?? []),
    ...some.filter((cells) => looksLikeCase(cells)),
    ...(isLog ? [] : numbered),
  ]);
  return [...alike].map((cells) => ({ cells, references }));
}

/** Rows of a sheet that is called after disposals, whatever words it has for them. */
function casesOfDisposals(one: LookedAt): readonly SeemingCase[] {
  if (!saysDisposals(one)) return [];
  const { references = [], rows = [] } = casesInLocalWords(below(one).rows) ?? {};
  return rows.filter((cells) => !saysExample(cells)).map((cells) => ({ cells, references }));
}

/** Whether a row has, where references stand, one that looks as those of a list do. */
function hasReference(cells: readonly string[], places: readonly number[], shapes: ReadonlySet<string>): boolean {
  return places.some((at) => shapes.has(referenceShape(cellAt(cells, at).trim())));
}

/** Rows under columns that are known; of a sheet as it stands, or turned. */
interface Turned {
  readonly rows: readonly (readonly string[])[];
  readonly columns: readonly Column[];
}

function below(one: LookedAt): Turned {
  return { rows: rowsBelow(one).slice(0, ROWS_LOOKED_AT), columns: one.columns };
}

/** A sheet whose headings stand below each other, with a case in each column; null for any other. */
function turned({ sheet: { rows } }: LookedAt): Turned | null {
  for (const place of [0, 1]) {
    const columns = rows.slice(0, ROWS_LOOKED_AT).flatMap((cells, index) => {
      const heading = cellAt(cells, place).trim();
      const field = heading === "" ? null : knownField(heading);
      return field === null ? [] : [{ index, heading, field }];
    });
    if (new Set(columns.map(({ field }) => field)).size < ENOUGH_HEADINGS) continue;
    const width = Math.min(COLUMNS_LOOKED_AT, Math.max(...rows.map(({ length }) => length)));
    const across = Array.from({ length: width }, (_, at) => rows.map((cells) => cellAt(cells, at)));
    return { rows: across.slice(place + 1).filter((cells) => holdsCase(cells, columns)), columns };
  }
  return null;
}

function referencePlaces(columns: readonly Column[]): number[] {
  return columns.filter(({ field }) => field.name === "caseId").map(({ index }) => index);
}
