import type { Inspection } from "../../../ledger/inspections/records.ts";
import { inspectionAddress } from "../inspections/facts.ts";

/** @example judgementsAddress({ id: "0000000000000001" }, "new") // "/inspections/0000000000000001/judgements/new" */
export function judgementsAddress(inspection: Pick<Inspection, "id">, part?: "new" | number): string {
  return `${inspectionAddress(inspection)}/judgements${part === undefined ? "" : `/${part}`}`;
}

/**
 * Where the sheet to fill in is, for all or for one inspector.
 *
 * @example sheetAddress({ id: "0000000000000001" }, "csv", "A. Ames") // "/inspections/0000000000000001/judgements/sheet.csv?inspector=A.+Ames"
 */
export function sheetAddress(
  inspection: Pick<Inspection, "id">,
  kind: "csv" | "xlsx",
  inspector: string | null = null,
): string {
  const whose = inspector === null ? "" : `?${new URLSearchParams({ inspector })}`;
  return `${judgementsAddress(inspection)}/sheet.${kind}${whose}`;
}
