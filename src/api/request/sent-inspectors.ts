import type * as z from "zod";
import { INSPECTOR_LABELS, readInspectors } from "../../assignment/read-inspectors.ts";
import { isBlocking, type TableFinding } from "../../base/table/table-finding.ts";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import type { AssignmentRequest } from "../../ledger/assignments/make-assignment.ts";
import type { EffectiveSpecification } from "../../sampling/specification/overrides.ts";
import { type InspectorFile, readInspectorFile } from "../../use-cases/assign/assign-inspection.ts";
import type { assignmentJson } from "./after-the-draw-bodies.ts";

type Domains = EffectiveSpecification["specification"]["domains"];

/**
 * Reads who inspects from a request: as JSON or as a table's text, by the same rules.
 *
 * @throws HttpProblem `invalid-request` where both came; `table-not-usable` with what stands in the way, row by row
 */
export async function readAssignmentRequest(
  { inspectors, table, conflicts, keep }: z.infer<typeof assignmentJson>,
  domains: Domains,
): Promise<AssignmentRequest> {
  if (inspectors !== undefined && table !== undefined) throw bothSent();
  if (inspectors === undefined && table === undefined) return { conflicts, keep };
  if (table === undefined) {
    const read = readInspectors(tableOf(inspectors ?? []), domains);
    return { inspectors: usable(read, (row) => `inspector ${row - 1}`), conflicts, keep };
  }
  const read = await readInspectorFile({ bytes: new TextEncoder().encode(table), name: "table" }, domains);
  return { inspectors: usable(read, (row) => `row ${row}`), conflicts, keep };
}

/** The rows that the same inspectors have as a file. */
function tableOf(
  inspectors: NonNullable<z.infer<typeof assignmentJson>["inspectors"]>,
): Parameters<typeof readInspectors>[0] {
  const rows = inspectors.map(({ name, most, share, domains }) => [
    name,
    most == null ? "" : String(most),
    share === undefined ? "" : String(share),
    domains?.join(";") ?? "",
  ]);
  const head = Object.values(INSPECTOR_LABELS);
  return { file: "inspectors", sheet: null, rows: [head, ...rows], merged: [], uncalculated: [] };
}

/** @param told what a row is called where the inspectors came */
function usable({ inspectors, findings }: InspectorFile, told: (row: number) => string): InspectorFile["inspectors"] {
  if (!isBlocking(findings)) return inspectors;
  const obstacles = findings.map(({ row, column, message, remedy }: TableFinding) => {
    const place = [column, row === null ? null : told(row)].filter((part) => part !== null).join(", ");
    return { place: place === "" ? "inspectors" : place, message, remedy };
  });
  throw new HttpProblem("table-not-usable", obstacles);
}

function bothSent(): HttpProblem {
  return new HttpProblem("invalid-request", [
    {
      place: "table",
      message: "there are inspectors and a table of them",
      remedy: "Send one of the two.",
    },
  ]);
}
