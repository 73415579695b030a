import type { Conflict, Inspector } from "../../assignment/table.ts";
import { digestOf } from "../../base/canonical.ts";
import type { Queries } from "../../store/store.ts";
import { readDocument } from "../records/case-documents.ts";
import { readAssignments } from "../records/read-assignments.ts";
import type { OnRecord } from "./assigning.ts";

/** What an assignment follows on. */
export interface Ground {
  /** The conflicts on record between the inspectors and cases of the draw that stands, its reserves among them. */
  readonly conflicts: readonly Conflict[];
  /** Digest of the draw, its replacements and the last assignment: another once any of them is. */
  readonly shown: string;
}

/**
 * What the next assignment among these inspectors follows on.
 *
 * @example (await readGround(queries, record, inspectors)).conflicts // [{ case: "LL-40026", inspector: "A. Ames" }]
 */
export async function readGround(
  queries: Queries,
  record: Pick<OnRecord, "inspection" | "draw" | "replacements">,
  inspectors: readonly Pick<Inspector, "name">[],
): Promise<Ground> {
  const { inspection, draw, replacements } = record;
  const assignments = await readAssignments(queries, inspection);
  const cases = new Set([...draw.sample, ...draw.reserves].map(({ caseId }) => caseId));
  const known = await conflictsOf(queries, assignments, new Set(inspectors.map(({ name }) => name)));
  return {
    conflicts: known.filter((one) => cases.has(one.case)),
    shown: digestOf([draw.digest, replacements.map(({ digest }) => digest), assignments.length]),
  };
}

/**
 * A conflict outlives a draw, as its case may be sampled again, and an assignment without its inspector, who may inspect again:
 * each inspector's are those of the last assignment that named them.
 */
async function conflictsOf(
  queries: Queries,
  assignments: readonly { readonly inspection: string; readonly number: number }[],
  sought: Set<string>,
): Promise<Conflict[]> {
  const found: Conflict[] = [];
  for (const { inspection, number } of assignments.toReversed()) {
    if (sought.size === 0) break;
    const assignment = (await readDocument(queries, inspection, "assignment", number))?.assignment;
    const named = new Set((assignment?.inspectors ?? []).map(({ name }) => name).filter((name) => sought.delete(name)));
    found.push(...(assignment?.conflicts ?? []).filter(({ inspector }) => named.has(inspector)));
  }
  return found;
}
