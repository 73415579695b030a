import { replacementJson } from "../../request/ledger-bodies.ts";
import { replacementsSchema, storedReplacementSchema } from "../../schemas/draw-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";
import { takesJson, writingRoute } from "../stored/writing-route.ts";

/** Replaces a sampled case. */
export const replace = writingRoute({
  path: "/v1/inspections/{inspection}/replacements",
  operationId: "replaceCase",
  summary: "Replace a sampled case",
  description:
    "Records that a sampled case of the standing draw cannot be inspected, and names the next reserve. The record cannot be changed or taken back, nor can one that leaves the case in the sample because its file cannot be produced: be sure of the case and the reason first.",
  takes: takesJson("ReplacementRequest", replacementJson),
  answers: ["The replacement.", storedReplacementSchema],
  problems: ["wrong-state", "unknown-reason", "note-needed", "not-in-sample", "already-replaced", "no-reserve-left"],
  write: ({ ledger, caller, inspection }, { case: caseId, ...request }) =>
    ledger.replace(caller, inspection, { caseId, ...request }),
  location: ({ inspection, number }) => `/v1/inspections/${inspection}/replacements/${number}`,
});

/** Lists the replacements of an inspection. */
export const replacements = readingRoute({
  path: "/v1/inspections/{inspection}/replacements",
  operationId: "listReplacements",
  summary: "List an inspection's replacements",
  description:
    "All replacements, in order, over all draws: those of a draw are a chain, each record naming the one before it.",
  answers: ["The replacements.", replacementsSchema],
  async read({ ledger, caller, inspection }) {
    const { replacements } = await ledger.show(caller, inspection);
    return { replacements };
  },
});

/** Shows a replacement. */
export const replacement = readingRoute({
  path: "/v1/inspections/{inspection}/replacements/{replacement}",
  operationId: "showReplacement",
  summary: "Show a replacement",
  description: "A replacement as it was made; after erasure without its record.",
  answers: ["The replacement.", storedReplacementSchema],
  read: ({ ledger, caller, inspection, replacement }) => ledger.replacement(caller, inspection, replacement),
});
