import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { Column } from "../headings/columns.ts";
import { alikeLook, LONGEST_COMPARED } from "../values/reference-looks.ts";
import type { ReadRow } from "./cases.ts";

/** What references mostly are: a beginning that all have, and a number. */
const BEFORE_NUMBER = /^(.*?)\d+$/s;
const NUMBER = /^\d+$/;

/**
 * Finds different case references that look alike, such as one case typed twice. They stay different cases: only the
 * team knows.
 *
 * @param rows without those that only repeat another
 * @param columns the columns in use, for the heading of the case reference
 * @example checkReferences(rows, columns).map(({ code }) => code) // ["reference-alike"] for A1 and a1
 */
export function checkReferences(rows: readonly ReadRow[], columns: readonly Column[]): Found[] {
  if (haveOneForm(rows, "caseId")) return [];
  const column = columns.find(({ field }) => field.name === "caseId")?.heading ?? null;
  return alikeRows(rows, "caseId", alikeLook).map((alike) => {
    const numbers = alike.map(({ row }) => row);
    return found("reference-alike", { rows: numbers, column }, { rows: namedRows(numbers) });
  });
}

/**
 * Groups the rows whose references look alike and are not the same, by first appearance.
 *
 * @param look what is compared of a reference
 * @example alikeRows(rows, "childId", alikeLook).map((alike) => alike.length) // [2] for a1 and A1
 */
export function alikeRows(
  rows: readonly ReadRow[],
  field: "caseId" | "childId",
  look: (reference: string) => string,
): ReadRow[][] {
  const firsts = new Map<string, ReadRow>();
  const groups = new Map<string, ReadRow[]>();
  const looks = rows.flatMap((row) => {
    const reference = row.values[field];
    return reference === null || reference.length > LONGEST_COMPARED ? [] : [{ row, text: look(reference) }];
  });
  const before = lettersBefore(looks);
  for (const { row, text } of looks) {
    const key = BARE.test(text) ? before + text : text;
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

/** A number that stands for one case among many; shorter ones meet by chance. */
const BARE = /^\d{3,}$/;
const LETTERS_AND_NUMBER = /^(\D+)\d+$/;

/** The letters that stand before every number that has any, which somebody may have left out elsewhere; none where there are several. */
function lettersBefore(looks: readonly { readonly text: string }[]): string {
  if (!looks.some(({ text }) => BARE.test(text))) return "";
  const all = new Set(
    looks.flatMap(({ text }) => (BARE.test(text) ? [] : (LETTERS_AND_NUMBER.exec(text)?.[1] ?? text))),
  );
  const [only = ""] = all;
  return all.size === 1 ? only : "";
}

/**
 * Whether all references are one beginning and a number each, or blank: where two of them differ, so do their looks. This is told at a
 * tenth of the cost of comparing them.
 *
 * @example haveOneForm(rows, "caseId") // true for ZZ-1001, ZZ-1002 …
 */
export function haveOneForm(rows: readonly ReadRow[], field: "caseId" | "childId"): boolean {
  const some = rows.find(({ values }) => values[field] !== null)?.values[field] ?? "";
  const before = BEFORE_NUMBER.exec(some)?.[1];
  if (before === undefined) return some === "";
  let hasZero = false;
  const lengths = new Set<number>();
  return rows.every(({ values }) => {
    const reference = values[field];
    if (reference === null) return true;
    if (!reference.startsWith(before) || !NUMBER.test(reference.slice(before.length))) return false;
    // Of numbers with zeros in front two may be one, unless all have as many figures.
    hasZero ||= reference.charAt(before.length) === "0";
    lengths.add(reference.length);
    return !hasZero || lengths.size === 1;
  });
}
