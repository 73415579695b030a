import { notOnRecord } from "../../../ledger/access.ts";
import { keySchema } from "../../documentation/ledger/key-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";

/** Shows a key. */
export const show = readingRoute({
  path: "/v1/keys/{key}",
  operationId: "showKey",
  summary: "Show a key",
  description: "A key as it stands, without its secret.",
  answers: ["The key.", keySchema],
  async read({ ledger, caller, key }) {
    const found = (await ledger.keys(caller)).find(({ id }) => id === key);
    if (!found) throw notOnRecord("key");
    return found;
  },
});
