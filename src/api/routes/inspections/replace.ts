import { replacementJson } from "../../request/ledger-bodies.ts";
import { storedReplacementSchema } from "../../schemas/draw-schemas.ts";
import { takesJson } from "../stored/takes.ts";
import { writingRoute } from "../stored/writing-route.ts";

/** Replaces a sampled case. */
export const replace = writingRoute({
  path: "/v1/inspections/{inspection}/replacements",
  operationId: "replaceCase",
  summary: "Replace a sampled case",
  description: "Records that a sampled case of the standing draw cannot be inspected, and names the next reserve.",
  takes: takesJson("ReplacementRequest", replacementJson),
  answers: ["The replacement.", storedReplacementSchema],
  problems: ["wrong-state", "unknown-reason", "note-needed", "not-in-sample", "already-replaced", "no-reserve-left"],
  write: ({ ledger, caller, inspection }, { case: caseId, ...request }) =>
    ledger.replace(caller, inspection, { caseId, ...request }),
  location: ({ inspection, number }) => `/v1/inspections/${inspection}/replacements/${number}`,
});
