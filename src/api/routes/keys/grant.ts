import { grantJson } from "../../request/ledger-bodies.ts";
import { keySchema } from "../../schemas/key-schemas.ts";
import { takesJson } from "../stored/takes.ts";
import { writingRoute } from "../stored/writing-route.ts";

/** Lets a team's key cover one more inspection. */
export const grant = writingRoute({
  path: "/v1/keys/{key}/grants",
  operationId: "grantInspection",
  summary: "Let a team's key cover one more inspection",
  takes: takesJson("GrantRequest", grantJson),
  answers: ["The key.", keySchema],
  problems: ["invalid-key-request"],
  write: ({ ledger, caller, key }, { inspection }) => ledger.grant(caller, key, inspection),
});
