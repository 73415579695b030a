import { drawAgainJson } from "../../request/ledger-bodies.ts";
import { newDrawSchema } from "../../schemas/draw-schemas.ts";
import { takesJson } from "../stored/takes.ts";
import { writingRoute } from "../stored/writing-route.ts";

/** Draws from the frozen list. */
export const draw = writingRoute({
  path: "/v1/inspections/{inspection}/draws",
  operationId: "drawInspection",
  summary: "Draw from the frozen list",
  description:
    "Draws the sample from what was frozen. A further draw needs a reason and supersedes the one before; both stay on " +
    "record for ever.",
  takes: takesJson("StoredDrawRequest", drawAgainJson, { required: false }),
  answers: ["The draw with its receipt.", newDrawSchema],
  problems: [
    "wrong-state",
    "reason-needed",
    "reason-not-wanted",
    "already-contributed",
    "frozen-differs",
    "invalid-seed",
  ],
  write: ({ ledger, caller, inspection }, request) => ledger.draw(caller, inspection, request),
  location: ({ inspection, number }) => `/v1/inspections/${inspection}/draws/${number}`,
});
