import { newKeyJson } from "../../request/ledger-bodies.ts";
import { madeKeySchema } from "../../schemas/key-schemas.ts";
import { asksJson } from "../stored/asks.ts";
import { writingRoute } from "../stored/writing-route.ts";

/** Makes a key. */
export const make = writingRoute({
  path: "/v1/keys",
  operationId: "makeKey",
  summary: "Make a key",
  description:
    "Makes a key for a person or a system. What its bearer sends is told in this answer, in that to the same request " +
    "with the same Idempotency-Key, and never again.",
  asks: asksJson("KeyRequest", newKeyJson),
  answers: ["The key.", madeKeySchema],
  problems: ["invalid-key-request"],
  write: ({ ledger, caller }, { expiresAt = null, ...asked }) => ledger.makeKey(caller, { ...asked, expiresAt }),
  location: ({ id }) => `/v1/keys/${id}`,
});
