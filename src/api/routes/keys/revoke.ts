import { keySchema } from "../../schemas/key-schemas.ts";
import { TAKES_NOTHING } from "../stored/takes.ts";
import { writingRoute } from "../stored/writing-route.ts";

/** Ends a key. */
export const revoke = writingRoute({
  path: "/v1/keys/{key}/revocation",
  operationId: "revokeKey",
  summary: "End a key",
  description:
    "Ends a key at once and for ever. The last administrator's that does not expire cannot be ended: make another first.",
  takes: TAKES_NOTHING,
  answers: ["The key.", keySchema],
  problems: ["invalid-key-request"],
  write: ({ ledger, caller, key }) => ledger.revoke(caller, key),
});
