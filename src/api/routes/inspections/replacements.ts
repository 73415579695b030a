import { replacementsSchema } from "../../schemas/draw-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";

/** Lists the replacements of an inspection. */
export const replacements = readingRoute({
  path: "/v1/inspections/{inspection}/replacements",
  operationId: "listReplacements",
  summary: "List an inspection's replacements",
  description:
    "All replacements, in order, over all draws: those of a draw are a chain, each record naming the one before it.",
  answers: ["The replacements.", replacementsSchema],
  async read({ ledger, caller, inspection }) {
    const { replacements } = await ledger.show(caller, inspection);
    return { replacements };
  },
});
