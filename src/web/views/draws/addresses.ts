import type { Inspection } from "../../../ledger/inspections/records.ts";
import { inspectionAddress } from "../inspections/facts.ts";

/** What can be had of a draw beside its own page. */
export type DrawPart =
  | "cases"
  | "methodology"
  | "methodology.txt"
  | "receipt.json"
  | "replacements.json"
  | "reserves.csv"
  | "sample.csv"
  | "sample.xlsx"
  | "verification";

/** @example drawAddress({ id: "0000000000000001" }, 1, "sample.csv") // "/inspections/0000000000000001/draws/1/sample.csv" */
export function drawAddress(inspection: Pick<Inspection, "id">, draw: number | "new", part?: DrawPart): string {
  return `${inspectionAddress(inspection)}/draws/${draw}${part === undefined ? "" : `/${part}`}`;
}

export function replacementsAddress(inspection: Pick<Inspection, "id">, part?: "new" | "next"): string {
  return `${inspectionAddress(inspection)}/replacements${part === undefined ? "" : `/${part}`}`;
}
