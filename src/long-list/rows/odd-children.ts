import { isSpreadsheetError } from "../../base/table/spreadsheet-error.ts";
import { type Found, found } from "../findings/finding.ts";
import type { FindingCode } from "../findings/findings.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { Column } from "../headings/columns.ts";
import type { ReadRow } from "./cases.ts";
import { rowsThatShare } from "./rows-that-share.ts";

const ASKED: ReadonlySet<FindingCode> = new Set<FindingCode>(["child-differs", "child-reference-common"]);
/** Fewer other references have no form of their own. */
const ENOUGH = 4;
/** What one reference alone is made of, or one in so many, is not how the team writes them. */
const ONE_IN = 8;
/** Two or three letters, with stops or without: Q.W., ABC. */
const INITIALS = /^\p{L}[. ]{0,2}\p{L}[. ]{0,2}(?:\p{L}\.?)?$/u;
/** What people type so that a field is not blank: 99999, P000. */
const ONE_FIGURE = /^\D*(\d)\1{2,}\D*$/;
const NO_FIGURE_BUT_ZERO = /^\D*0+\D*$/;

/**
 * Finds references that several rows share as if they were one child's, and that are not written as a child's reference is in this
 * list: a team, a filler, initials. Of a child with several disposals the draw keeps one, so each of them would lose cases. Not
 * said again of rows that are asked about as perhaps several children already.
 *
 * @param rows without those that only repeat another
 * @param already what was said of children
 * @example checkOddChildren(rows, columns, []).map(({ code }) => code) // ["child-reference-odd"] where rows have OOCD and others P501, P502 …
 */
export function checkOddChildren(
  rows: readonly ReadRow[],
  columns: readonly Column[],
  already: readonly Found[],
): Found[] {
  const shared = rowsThatShare("childId", rows);
  if (shared.length === 0) return [];
  const references = [...new Set(rows.flatMap(({ values: { childId } }) => childId ?? []))];
  const isOdd = oddOf(references);
  const asked = new Set(already.flatMap(({ code, rows: some }) => (ASKED.has(code) ? some : [])));
  const column = columns.find(({ field }) => field.name === "childId")?.heading ?? null;
  return shared.flatMap((same) => {
    const what = isOdd(same[0]?.values.childId ?? "");
    const numbers = same.map(({ row }) => row);
    return what === null || numbers.every((row) => asked.has(row))
      ? []
      : [found("child-reference-odd", { rows: numbers, column }, { rows: namedRows(numbers, "Rows"), what })];
  });
}

/** Makes the judge of one reference among all of a list: why it may be no child's own, or null. */
function oddOf(references: readonly string[]): (reference: string) => string | null {
  const made = new Map<string, number>();
  // How many references begin with a figure and have so many, looked up rather than compared with each other.
  const begun = new Map<string, number>();
  for (const reference of references) {
    const [kind, begins] = [madeOf(reference), beginningOf(reference)];
    made.set(kind, (made.get(kind) ?? 0) + 1);
    begun.set(begins, (begun.get(begins) ?? 0) + 1);
  }
  const all = references.length;
  const known = new Set(references);
  return (reference) => {
    if (isSpreadsheetError(reference)) return null;
    if (INITIALS.test(reference)) return "may be initials, which children share";
    if (all <= ENOUGH) return null;
    if ((made.get(madeOf(reference)) ?? 0) <= Math.max(1, all / ONE_IN)) return "is not written as the others are";
    if (NO_FIGURE_BUT_ZERO.test(reference)) return "may stand for none";
    // Among references that run from 5501 on, 5555 is one of them, and 9999 where 10000 follows.
    const isAmong = () =>
      (begun.get(beginningOf(reference)) ?? 0) > 1 || [-1, 1].some((step) => known.has(besideOf(reference, step)));
    return !ONE_FIGURE.test(reference) || isAmong() ? null : "may stand for none";
  };
}

/** The reference so many further on. @example besideOf("P999", 1) // "P1000" */
function besideOf(reference: string, step: number): string {
  return reference.replace(/\d+/, (figures) => String(Number(figures) + step));
}

/** The first figure of a reference and how many it has. @example beginningOf("P501") // "5 of 3" */
function beginningOf(reference: string): string {
  const figures = reference.replace(/\D/g, "");
  return `${figures.charAt(0)} of ${figures.length}`;
}

/** Letters, figures and marks that few references have: P501 and Q-17/A are made of the same. */
function madeOf(reference: string): string {
  const has = (looks: RegExp, name: string) => (looks.test(reference) ? name : "");
  return has(/\p{L}/u, "letters") + has(/\d/, "figures") + has(/[*[\]{}<>?@=%^~|]/, "marks");
}
