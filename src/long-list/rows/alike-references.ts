import { inForm } from "../../base/text.ts";
import type { Column } from "../columns/columns.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { ReadRow } from "./cases.ts";

/** Nobody types a longer one, and compatibility forms may make a text many times as long. */
export const LONGEST_COMPARED = 50;

/** Plain text in capitals that is no number, or a number as it is: where two of them differ, so do their looks. */
const ITS_OWN_LOOK = /^(?:[!-`{-~]*[!-+/:-`{-~-][!-`{-~]*|[1-9]\d*|)$/;
/** Printable ASCII needs no folding of its own, which takes far longer. */
const PLAIN = /^[ -~]*$/;
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
const DASHES = /[\p{Pd}\u2212]/gu;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc]/g;

/**
 * Finds different case references that look alike, such as one case typed twice. They stay different cases: only the
 * team knows.
 *
 * @param rows without those that only repeat another
 * @param columns the columns in use, for the heading of the case reference
 * @example checkReferences(rows, columns).map(({ code }) => code) // ["reference-alike"] for A1 and a1
 */
export function checkReferences(rows: readonly ReadRow[], columns: readonly Column[]): Found[] {
  if (rows.every(({ values }) => ITS_OWN_LOOK.test(values.caseId ?? ""))) return [];
  const column = columns.find(({ field }) => field.name === "caseId")?.heading ?? null;
  return alikeRows(rows, "caseId", numberOrLook).map((alike) => {
    const numbers = alike.map(({ row }) => row);
    return found("reference-alike", { rows: numbers, column }, { rows: namedRows(numbers) });
  });
}

/**
 * Groups the rows whose references look alike and are not the same, by first appearance.
 *
 * @param lookOf what is compared of a reference
 * @example alikeRows(rows, "childId", lookOf).map((alike) => alike.length) // [2] for a1 and A1
 */
export function alikeRows(
  rows: readonly ReadRow[],
  field: "caseId" | "childId",
  look: (reference: string) => string,
): ReadRow[][] {
  const firsts = new Map<string, ReadRow>();
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const reference = row.values[field];
    if (reference === null || reference.length > LONGEST_COMPARED) continue;
    const key = look(reference);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, row);
      continue;
    }
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [first, row]);
    else group.push(row);
  }
  return [...groups.values()].filter((alike) => alike.some(({ values }) => values[field] !== alike[0]?.values[field]));
}

/** Zeros in front of a number and a decimal of none. Three zeros behind a comma are thousands. */
const WHOLE_NUMBER = /^0*(\d+)(?:\.0+|,0{1,2})?$/;

/**
 * As {@link lookOf}, and for a number what it is, since programs drop its zeros in front or give it decimals. In a reference with
 * letters or marks zeros count: A017 and A17 may be two cases.
 *
 * @example numberOrLook("0501") // "501"
 */
export function numberOrLook(reference: string): string {
  return lookOf(reference).replace(WHOLE_NUMBER, "$1");
}

/**
 * What a reader sees of a reference who minds neither capitals nor gaps: without spaces and invisible characters, in
 * compatibility form, dashes and apostrophes of one kind.
 *
 * @example lookOf("a1\u200b – ７") // "A1-7"
 */
export function lookOf(reference: string): string {
  if (PLAIN.test(reference)) return reference.replaceAll(" ", "").toUpperCase();
  return inForm(reference.replace(UNSEEN, ""), "NFKC")
    .replace(UNSEEN, "")
    .replace(DASHES, "-")
    .replace(APOSTROPHES, "'")
    .toLowerCase()
    .toUpperCase();
}
