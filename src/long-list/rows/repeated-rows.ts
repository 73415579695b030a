import { listed } from "../../base/words/listed.ts";
import { FIELDS } from "../fields.ts";
import { type Found, found } from "../findings/finding.ts";
import { namedRows } from "../findings/named-rows.ts";
import type { Column } from "../headings/columns.ts";
import type { ReadRow } from "./cases.ts";
import { rowsThatShare } from "./rows-that-share.ts";

/** The rows of a list, each said once. */
export interface DistinctRows {
  /** Without the rows that only repeat another. */
  readonly rows: readonly ReadRow[];
  readonly findings: readonly Found[];
}

/**
 * Merges rows that say the same in every used column and reports those that share a case reference but differ.
 *
 * @param columns the columns in use, for the heading of the case reference
 * @example distinctRows(rows, columns).findings.map(({ code }) => code) // ["row-repeated"] where a row stands twice
 */
export function distinctRows(rows: readonly ReadRow[], columns: readonly Column[]): DistinctRows {
  const heading = columns.find(({ field }) => field.name === "caseId")?.heading ?? null;
  const dropped = new Set<ReadRow>();
  const findings: Found[] = [];
  for (const same of rowsThatShare("caseId", rows)) {
    const byContent = new Map<string, ReadRow>();
    for (const row of same) {
      const content = JSON.stringify(FIELDS.map(({ name }) => row.values[name]));
      const first = byContent.get(content);
      if (first === undefined) byContent.set(content, row);
      else {
        dropped.add(row);
        findings.push(found("row-repeated", { rows: [row.row] }, { first: namedRows([first.row], "rows") }));
      }
    }
    if (byContent.size > 1) findings.push(...conflict([...byContent.values()], heading));
  }
  return { rows: dropped.size === 0 ? rows : rows.filter((row) => !dropped.has(row)), findings };
}

function conflict(same: readonly ReadRow[], column: string | null): Found[] {
  const differing = FIELDS.filter(({ name }) => same.some((row) => row.values[name] !== same[0]!.values[name]));
  const details = {
    rows: namedRows(same.map(({ row }) => row)),
    columns: listed(differing.map(({ label }) => label)),
  };
  return same.map(({ row }) => found("reference-repeated", { rows: [row], column }, details));
}
