import { type Assigned, type Assigning, assignCases } from "../../assignment/assign.ts";
import type { Assignment } from "../../assignment/assignment-document.ts";
import { inspectorColumn, readInspectors } from "../../assignment/read-inspectors.ts";
import type { Conflict, Inspector } from "../../assignment/table.ts";
import { MOST_OBSTACLES, Refusal } from "../../base/refusal.ts";
import { isBlocking, type TableFinding } from "../../base/table/table-finding.ts";
import { openTable, type SentFile } from "../../long-list/files/open-tables.ts";
import type { Case } from "../../sampling/case.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { childrenOf } from "../receipt-list.ts";

/** Inspectors as a file has them, and what reading it found; where that blocks, they are not to be used. */
export interface InspectorFile {
  readonly inspectors: readonly Inspector[];
  readonly findings: readonly TableFinding[];
}

/**
 * Reads a table of inspectors, CSV or workbook.
 *
 * @param domains of the specification
 */
export async function readInspectorFile(
  file: SentFile,
  domains: Draw["specification"]["domains"],
): Promise<InspectorFile> {
  const known = (cells: readonly string[]) => cells.filter((cell) => inspectorColumn(cell)).length;
  const { table, findings } = await openTable("inspectors", file, known, 1);
  if (table === null) return { inspectors: [], findings };
  const read = readInspectors(table, domains);
  return { inspectors: read.inspectors, findings: [...findings, ...read.findings] };
}

/** What a coordinator gives to have cases assigned. */
export interface AssignmentRequest {
  readonly draw: Draw;
  /** Of this draw, in order. */
  readonly replacements: readonly Replacement[];
  /** The table of inspectors. */
  readonly inspectors: SentFile;
  readonly conflicts: readonly Conflict[];
  /** The assignment whose cases stay where they can. */
  readonly previous: Assignment | null;
  /** The cases of the list by reference; null where it is not at hand. */
  readonly list: ReadonlyMap<string, Case> | null;
}

/** An assignment, or what stands in its way: findings in the table of inspectors, or the hard rules. */
export type AssignmentResult = { readonly findings: readonly TableFinding[] } & (
  | Assigned
  | { readonly assignment: null; readonly binding: null }
);

/**
 * Reads the table of inspectors and shares the cases to inspect now out among them.
 *
 * @throws Refusal `unknown-case` or `unknown-inspector` for a conflict of a case or an inspector that there is not
 */
export async function assignInspection(request: AssignmentRequest): Promise<AssignmentResult> {
  const { draw, replacements, conflicts, previous, list } = request;
  const { inspectors, findings } = await readInspectorFile(request.inspectors, draw.specification.domains);
  if (isBlocking(findings)) return { findings, assignment: null, binding: null };
  const children = childrenOf(list);
  return { findings, ...assignAmong({ draw, replacements, inspectors, conflicts, previous, children }) };
}

/**
 * Shares the cases to inspect now out among inspectors that were read before.
 *
 * @throws Refusal as {@link assignInspection} does
 */
export function assignAmong(assigning: Assigning): Assigned {
  refuseUnknown(assigning, new Set(assigning.inspectors.map(({ name }) => name)));
  return assignCases(assigning);
}

/** A conflict with nobody, or of no case, is a slip that would leave a real conflict unheeded. */
function refuseUnknown({ draw, conflicts }: Assigning, inspectors: ReadonlySet<string>): void {
  const cases = new Set([...draw.sample, ...draw.reserves].map(({ caseId }) => caseId));
  const refuse = (
    code: "unknown-case" | "unknown-inspector",
    unknown: readonly string[],
    what: string,
    remedy: string,
  ) => {
    if (unknown.length === 0) return;
    const told = unknown.slice(0, MOST_OBSTACLES).map((name) => JSON.stringify(name.slice(0, 80)));
    throw new Refusal(code, ...told.map((name) => ({ place: "conflict", message: `${what} ${name}`, remedy })));
  };
  const named = conflicts.map((one) => one.case).filter((caseId) => !cases.has(caseId));
  refuse(
    "unknown-case",
    named,
    "the draw has neither sampled nor kept in reserve a case",
    "Give the case reference as the list writes it.",
  );
  const strangers = conflicts.map(({ inspector }) => inspector).filter((name) => !inspectors.has(name));
  refuse("unknown-inspector", strangers, "the table of inspectors has no", "Write the name as the table has it.");
}
