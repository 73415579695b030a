import { inspectionRequest } from "../../../sampling/plan/request.ts";
import { newInspectionJson } from "../../request/ledger-bodies.ts";
import { inspectionSchema } from "../../schemas/inspection-schemas.ts";
import { takesJson } from "../stored/takes.ts";
import { writingRoute } from "../stored/writing-route.ts";

/** Opens an inspection. */
export const create = writingRoute({
  path: "/v1/inspections",
  operationId: "createInspection",
  summary: "Open an inspection",
  description: "Opens an inspection for a team, a date and a specification. Lists can be submitted to it.",
  takes: takesJson("InspectionRequest", newInspectionJson),
  answers: ["The inspection.", inspectionSchema],
  problems: ["invalid-date", "unknown-specification", "invalid-specification", "unknown-field", "contradictory-field"],
  write: ({ ledger, caller }, request) => ledger.create(caller, inspectionRequest(request)),
  location: ({ id }) => `/v1/inspections/${id}`,
});
