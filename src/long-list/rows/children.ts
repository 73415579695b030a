import { SAMPLED_DISPOSALS } from "../../sampling/vocabulary.ts";
import type { Column } from "../columns/columns.ts";
import { type Finding, finding } from "../findings/finding.ts";
import { rowNumbers } from "../findings/wording.ts";
import type { ReadRow } from "./cases.ts";
import { rowsThatShare } from "./rows-that-share.ts";

const SAMPLED = new Set<string | null>(SAMPLED_DISPOSALS);

/**
 * Looks at the rows of each child together: several disposals (rule 3), and custody beside licence as two parts of one order.
 *
 * @example checkChildren(rows, columns).map(({ code }) => code) // ["licence-beside-custody"] for a child with both
 */
export function checkChildren(rows: readonly ReadRow[], columns: readonly Column[]): Finding[] {
  const headingOf = (name: string) => columns.find(({ field }) => field.name === name)?.heading ?? null;
  return rowsThatShare("childId", rows).flatMap((same) => [
    ...custodyAndLicence(same, headingOf("disposal")),
    ...severalDisposals(same, headingOf("childId")),
  ]);
}

function severalDisposals(same: readonly ReadRow[], column: string | null): Finding[] {
  const rows = same.filter(({ values }) => SAMPLED.has(values.disposal)).map(({ row }) => row);
  return rows.length < 2 ? [] : [finding("child-repeated", { rows, column }, { rows: rowNumbers(rows) })];
}

function custodyAndLicence(same: readonly ReadRow[], column: string | null): Finding[] {
  const rowsOf = (disposal: string) => same.filter(({ values }) => values.disposal === disposal).map(({ row }) => row);
  const [custody, licence] = [rowsOf("custody"), rowsOf("licence")];
  if (custody.length === 0 || licence.length === 0) return [];
  const rows = [...custody, ...licence].sort((a, b) => a - b);
  const details = { custody: rowNumbers(custody), licence: rowNumbers(licence) };
  return [finding("licence-beside-custody", { rows, column }, details)];
}
