import { freezeJson } from "../../request/ledger-bodies.ts";
import { freezeSchema } from "../../schemas/freeze-schemas.ts";
import { takesJson } from "../stored/takes.ts";
import { writingRoute } from "../stored/writing-route.ts";

/** Fixes the list. */
export const freeze = writingRoute({
  path: "/v1/inspections/{inspection}/freeze",
  operationId: "freezeInspection",
  summary: "Fix the list before there is a seed",
  description:
    "Fixes the last list, the specification and each domain's lottery, and publishes the commitment to a secret nonce. " +
    "From here on nobody can choose the list knowing the seed. Give the team the commitment, so that it can contribute.",
  takes: takesJson("FreezeRequest", freezeJson, { required: false }),
  answers: ["What was fixed.", freezeSchema],
  problems: ["wrong-state", "out-of-date", "unknown-case", "contradictory-field"],
  write: ({ ledger, caller, inspection }, request) => ledger.freeze(caller, inspection, request),
});
