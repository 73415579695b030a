import { drawAgainJson } from "../../request/ledger-bodies.ts";
import { newDrawSchema } from "../../schemas/draw-schemas.ts";
import { asksJson } from "../stored/asks.ts";
import { writingRoute } from "../stored/writing-route.ts";

/** Draws from the frozen list. */
export const draw = writingRoute({
  path: "/v1/inspections/{inspection}/draws",
  operationId: "drawInspection",
  summary: "Draw from the frozen list",
  description:
    "Draws the sample from what was frozen. A further draw needs a reason and supersedes the one before; both stay on " +
    "record for ever.",
  asks: asksJson("StoredDrawRequest", drawAgainJson, { required: false }),
  answers: ["The draw with its receipt.", newDrawSchema],
  problems: [
    "wrong-state",
    "reason-needed",
    "reason-not-wanted",
    "already-contributed",
    "frozen-differs",
    "invalid-seed",
  ],
  write: ({ ledger, caller, inspection }, asked) => ledger.draw(caller, inspection, asked),
  location: ({ inspection, number }) => `/v1/inspections/${inspection}/draws/${number}`,
});
