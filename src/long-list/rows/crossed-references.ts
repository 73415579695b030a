import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { Column } from "../headings/columns.ts";
import { LONGEST_COMPARED } from "../values/reference-looks.ts";
import type { ReadRow } from "./cases.ts";

/** Of the rows that have both references; the others may be of systems of their own. */
const MOST = 0.5;

/**
 * Rows whose two references stand crosswise, the child's in the case's column and the case's in the child's, as where two lists
 * were put together whose columns are in another order, or somebody typed them so. Such a case would be drawn, and known ever
 * after, by the reference of a child. References are known by all but their figures.
 *
 * @param rows without those that only repeat another
 * @example checkCrossed(rows, columns).map(({ code }) => code) // ["references-crossed"] for ZZ-1 of P501 beside P502 of ZZ-2
 */
export function checkCrossed(rows: readonly ReadRow[], columns: readonly Column[]): Found[] {
  const groups = new Map<string, { readonly forms: readonly [string, string]; readonly rows: number[] }>();
  let both = 0;
  for (const { row, values } of rows) {
    const { caseId, childId } = values;
    if (caseId === null || childId === null || caseId.length + childId.length > LONGEST_COMPARED) continue;
    both++;
    const forms = [formOf(caseId), formOf(childId)] as const;
    const key = keyOf(forms);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { forms, rows: [row] });
    else group.rows.push(row);
  }
  const [most] = [...groups.values()].sort((a, b) => b.rows.length - a.rows.length);
  if (most === undefined) return [];
  const [ofCase, ofChild] = most.forms;
  const crossed = ofCase === ofChild ? undefined : groups.get(keyOf([ofChild, ofCase]));
  if (crossed === undefined || most.rows.length + crossed.rows.length < MOST * both) return [];
  const column = columns.find(({ field }) => field.name === "caseId")?.heading ?? null;
  return [found("references-crossed", { rows: crossed.rows, column }, { rows: namedRows(crossed.rows, "rows") })];
}

/** @example formOf("ZZ-1001") // "zz-9" */
function formOf(reference: string): string {
  return reference.toLowerCase().replace(/\d+/g, "9");
}

function keyOf([ofCase, ofChild]: readonly [string, string]): string {
  return JSON.stringify([ofCase, ofChild]);
}
