import { freezeJson } from "../../request/ledger-bodies.ts";
import { freezeSchema } from "../../schemas/freeze-schemas.ts";
import { asksJson } from "../stored/asks.ts";
import { writingRoute } from "../stored/writing-route.ts";

/** Fixes the list. */
export const freeze = writingRoute({
  path: "/v1/inspections/{inspection}/freeze",
  operationId: "freezeInspection",
  summary: "Fix the list before there is a seed",
  description:
    "Fixes the last list, the specification and each domain's lottery, and publishes the commitment to a secret nonce. " +
    "From here on nobody can choose the list knowing the seed. Give the team the commitment, so that it can contribute.",
  asks: asksJson("FreezeRequest", freezeJson, { required: false }),
  answers: ["What was fixed.", freezeSchema],
  problems: ["wrong-state", "out-of-date", "unknown-case", "contradictory-field"],
  write: ({ ledger, caller, inspection }, asked) => ledger.freeze(caller, inspection, asked),
});
