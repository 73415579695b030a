import type { Inspection } from "../../../ledger/inspections/records.ts";
import { inspectionAddress } from "../inspections/facts.ts";

/** What can be had of an inspection's ratings beside their own page. */
export type RatingsPart =
  | "new"
  | "closure"
  | "reopening"
  | "statement"
  | "statement.txt"
  | "questions.csv"
  | "ratings.xlsx"
  | `standards/${string}`
  | number;

/** @example ratingsAddress({ id: "0000000000000001" }, "statement") // "/inspections/0000000000000001/ratings/statement" */
export function ratingsAddress(inspection: Pick<Inspection, "id">, part?: RatingsPart): string {
  return `${inspectionAddress(inspection)}/ratings${part === undefined ? "" : `/${part}`}`;
}
