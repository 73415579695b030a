import type { Api } from "../api.ts";
import { grantJson, newKeyJson } from "../request/ledger-bodies.ts";
import { keySchema, keysSchema, madeKeySchema } from "../schemas/key-schemas.ts";
import { readingRoute } from "./stored/reading-route.ts";
import { TAKES_NOTHING, takesJson, writingRoute } from "./stored/writing-route.ts";

/** Makes a key. */
const make = writingRoute({
  path: "/v1/keys",
  operationId: "makeKey",
  summary: "Make a key",
  description:
    "Makes a key for a person or a system. What its bearer sends is told in this answer, in that to the same request " +
    "with the same Idempotency-Key, and never again.",
  takes: takesJson("KeyRequest", newKeyJson),
  answers: ["The key.", madeKeySchema],
  problems: ["invalid-key-request"],
  write: ({ ledger, caller }, request) => ledger.makeKey(caller, request),
  location: ({ id }) => `/v1/keys/${id}`,
});

/** Lists the keys. */
const list = readingRoute({
  path: "/v1/keys",
  operationId: "listKeys",
  summary: "List the keys",
  description: "All keys there ever were, without their secrets.",
  answers: ["The keys.", keysSchema],
  read: async ({ ledger, caller }) => ({ keys: await ledger.keys(caller) }),
});

/** Shows a key. */
const show = readingRoute({
  path: "/v1/keys/{key}",
  operationId: "showKey",
  summary: "Show a key",
  description: "A key as it stands, without its secret.",
  answers: ["The key.", keySchema],
  read: ({ ledger, caller, key }) => ledger.key(caller, key),
});

/** Lets a team's key cover one more inspection. */
const grant = writingRoute({
  path: "/v1/keys/{key}/grants",
  operationId: "grantInspection",
  summary: "Let a team's or an inspector's key cover one more inspection",
  takes: takesJson("GrantRequest", grantJson),
  answers: ["The key.", keySchema],
  problems: ["invalid-key-request"],
  write: ({ ledger, caller, key }, { inspection }) => ledger.grant(caller, key, inspection),
});

/** Ends a key. */
const revoke = writingRoute({
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

/** The keys by which people are let in; an administrator's to make and end. */
export function keys(app: Api): void {
  make(app);
  list(app);
  show(app);
  grant(app);
  revoke(app);
}
