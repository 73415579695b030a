import { keySchema } from "../../schemas/key-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";

/** Shows a key. */
export const show = readingRoute({
  path: "/v1/keys/{key}",
  operationId: "showKey",
  summary: "Show a key",
  description: "A key as it stands, without its secret.",
  answers: ["The key.", keySchema],
  read: ({ ledger, caller, key }) => ledger.key(caller, key),
});
