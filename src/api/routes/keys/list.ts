import { keysSchema } from "../../schemas/key-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";

/** Lists the keys. */
export const list = readingRoute({
  path: "/v1/keys",
  operationId: "listKeys",
  summary: "List the keys",
  description: "All keys there ever were, without their secrets.",
  answers: ["The keys.", keysSchema],
  read: async ({ ledger, caller }) => ({ keys: await ledger.keys(caller) }),
});
