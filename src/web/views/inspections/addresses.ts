import type { Inspection } from "../../../ledger/records/inspection-records.ts";
import { settingText } from "../../../use-cases/compare/comparison.ts";

/** Where each thing of an inspection is shown, asked for and sent to. @module */

type Named = Pick<Inspection, "id">;

/** The address of an inspection's own page; those of what belongs to it begin with it. */
export function inspectionAddress({ id }: Named): string {
  return `/inspections/${id}`;
}

/** Where a list for an inspection can be checked without being sent, under the rules of the inspection. */
export function checkAddress({ id, team, inspectionDate, specification, overrides }: Inspection): string {
  const settings = overrides.map(settingText).join("\n");
  const query = {
    inspectionDate,
    specification: specification.id,
    ...(team !== null && { team }),
    ...(settings !== "" && { settings }),
    inspection: id,
  };
  return `/check?${new URLSearchParams(query)}`;
}

/** Where a key is made for the team of an inspection. @param name what pages call the team */
export function teamKeyAddress({ id }: Named, name: string): string {
  return `/keys/new?${new URLSearchParams({ inspection: id, name })}`;
}

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
export function drawAddress(inspection: Named, draw: number | "new", part?: DrawPart): string {
  return beneath(inspection, "draws", draw, part);
}

export function replacementsAddress(inspection: Named, part?: "new" | "next"): string {
  return beneath(inspection, "replacements", part);
}

/** @example assignmentAddress({ id: "0000000000000001" }, "new") // "/inspections/0000000000000001/assignment/new" */
export function assignmentAddress(inspection: Named, part?: "new" | "conflicts" | "change"): string {
  return beneath(inspection, "assignment", part);
}

/** @example judgementsAddress({ id: "0000000000000001" }, "new") // "/inspections/0000000000000001/judgements/new" */
export function judgementsAddress(inspection: Named, part?: "new" | number): string {
  return beneath(inspection, "judgements", part);
}

/**
 * Where the sheet to fill in is, for all or for one inspector.
 *
 * @example sheetAddress({ id: "0000000000000001" }, "csv", "A. Ames") // "/inspections/0000000000000001/judgements/sheet.csv?inspector=A.+Ames"
 */
export function sheetAddress(inspection: Named, kind: "csv" | "xlsx", inspector: string | null = null): string {
  const whose = inspector === null ? "" : `?${new URLSearchParams({ inspector })}`;
  return `${beneath(inspection, "judgements", `sheet.${kind}`)}${whose}`;
}

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
export function ratingsAddress(inspection: Named, part?: RatingsPart): string {
  return beneath(inspection, "ratings", part);
}

function beneath(inspection: Named, ...parts: readonly (string | number | undefined)[]): string {
  return [inspectionAddress(inspection), ...parts.filter((part) => part !== undefined)].join("/");
}
