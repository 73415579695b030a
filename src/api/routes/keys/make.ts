import { newKeyJson } from "../../request/ledger-bodies.ts";
import { madeKeySchema } from "../../schemas/key-schemas.ts";
import { takesJson } from "../stored/takes.ts";
import { writingRoute } from "../stored/writing-route.ts";

/** Makes a key. */
export const make = writingRoute({
  path: "/v1/keys",
  operationId: "makeKey",
  summary: "Make a key",
  description:
    "Makes a key for a person or a system. What its bearer sends is told in this answer, in that to the same request " +
    "with the same Idempotency-Key, and never again.",
  takes: takesJson("KeyRequest", newKeyJson),
  answers: ["The key.", madeKeySchema],
  problems: ["invalid-key-request"],
  write: ({ ledger, caller }, { expiresAt = null, ...request }) => ledger.makeKey(caller, { ...request, expiresAt }),
  location: ({ id }) => `/v1/keys/${id}`,
});
