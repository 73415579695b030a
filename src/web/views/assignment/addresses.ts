import type { Conflict } from "../../../assignment/table.ts";
import type { Inspection } from "../../../ledger/inspections/records.ts";
import { inspectionAddress } from "../inspections/facts.ts";

/** @example assignmentAddress({ id: "0000000000000001" }, "new") // "/inspections/0000000000000001/assignment/new" */
export function assignmentAddress(inspection: Pick<Inspection, "id">, part?: "new" | "conflicts" | "change"): string {
  return `${inspectionAddress(inspection)}/assignment${part === undefined ? "" : `/${part}`}`;
}

/** What the box of a conflict sends. @example conflictValue({ case: "A1", inspector: "Ames" }) // '["A1","Ames"]' */
export function conflictValue(conflict: Conflict): string {
  return JSON.stringify([conflict.case, conflict.inspector]);
}
