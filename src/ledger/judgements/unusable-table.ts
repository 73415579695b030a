import { Refusal } from "../../base/refusal.ts";
import type { TableFinding } from "../../base/table/table-finding.ts";

/**
 * What a sent table is refused with where a finding blocks: every doubt, those that do not block among them, each with its
 * place.
 *
 * @example unusableTable(findings).obstacles[0].place // "ames.csv, row 2, 2.1.1 Assessment: desistance"
 */
export function unusableTable(findings: readonly TableFinding[]): Refusal {
  const obstacles = findings.map(({ file, row, column, message, remedy }) => {
    const place = [file, row === null ? null : `row ${row}`, column].filter((part) => part !== null).join(", ");
    return { place, message, remedy };
  });
  return new Refusal("table-not-usable", ...obstacles);
}
