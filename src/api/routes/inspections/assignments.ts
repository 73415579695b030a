import { assignmentJson, reassignmentJson } from "../../request/after-the-draw-bodies.ts";
import { readAssignmentRequest } from "../../request/sent-inspectors.ts";
import { assignmentRecordsSchema, storedAssignmentSchema } from "../../schemas/draw-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";
import { takesJson, writingRoute } from "../stored/writing-route.ts";

const location = ({ inspection, number }: { readonly inspection: string; readonly number: number }) =>
  `/v1/inspections/${inspection}/assignments/${number}`;

/** Shares the cases out among inspectors. */
export const assign = writingRoute({
  path: "/v1/inspections/{inspection}/assignments",
  operationId: "assignCases",
  summary: "Assign the cases to inspectors",
  description:
    "Shares the cases to inspect now out among inspectors: conflicts, limits and domains are kept, loads are even, chance decides between equals. The assignment before stays on record. A reserve that comes in later goes to whoever had the case.",
  takes: takesJson("AssignmentRequest", assignmentJson),
  answers: ["The assignment.", storedAssignmentSchema],
  problems: [
    "wrong-state",
    "inspectors-needed",
    "table-not-usable",
    "unknown-case",
    "unknown-inspector",
    "impossible-assignment",
  ],
  write: async ({ ledger, caller, inspection }, request) => {
    const { specification } = await ledger.inspection(caller, inspection);
    return ledger.assign(caller, inspection, await readAssignmentRequest(request, specification.domains));
  },
  location,
});

/** Gives a case to another inspector. */
export const reassign = writingRoute({
  path: "/v1/inspections/{inspection}/reassignments",
  operationId: "reassignCase",
  summary: "Give a case to another inspector",
  description: "Gives one case to another inspector and records why; the assignment that it makes stands from then on.",
  takes: takesJson("ReassignmentRequest", reassignmentJson),
  answers: ["The assignment.", storedAssignmentSchema],
  problems: ["wrong-state", "not-assigned", "unknown-inspector", "impossible-assignment"],
  write: ({ ledger, caller, inspection }, { case: caseId, ...request }) =>
    ledger.reassign(caller, inspection, { caseId, ...request }),
  location,
});

/** Lists the assignments of an inspection. */
export const assignments = readingRoute({
  path: "/v1/inspections/{inspection}/assignments",
  operationId: "listAssignments",
  summary: "List an inspection's assignments",
  description: "All assignments, in order, over all draws, without who has which case.",
  answers: ["The assignments.", assignmentRecordsSchema],
  async read({ ledger, caller, inspection }) {
    const { assignments } = await ledger.show(caller, inspection);
    return { assignments };
  },
});

/** Shows an assignment. */
export const assignment = readingRoute({
  path: "/v1/inspections/{inspection}/assignments/{assignment}",
  operationId: "showAssignment",
  summary: "Show which inspector has which case",
  description: "An assignment as it was made, by its number or as last; after erasure without its content.",
  answers: ["The assignment.", storedAssignmentSchema],
  read: ({ ledger, caller, inspection, assignment }) => ledger.assignment(caller, inspection, assignment),
});
