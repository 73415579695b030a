import { casesOf } from "../../../ledger/inspections/cases-of.ts";
import { reservesSchema } from "../../schemas/draw-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";
import { casesCsv } from "./cases-csv.ts";

/** Lists the reserves of a draw. */
export const reserves = readingRoute({
  path: "/v1/inspections/{inspection}/draws/{draw}/reserves",
  operationId: "listReserves",
  summary: "List the reserves of a draw",
  description:
    "The eligible cases that were not sampled, in the order of the receipt, as JSON or CSV. Replacements are no part " +
    "of it: they name the reserves that they took.",
  answers: ["The reserves.", reservesSchema],
  problems: ["wrong-state"],
  async read({ ledger, caller, inspection, draw }) {
    const { receipt } = await ledger.stored(caller, inspection, draw);
    return receipt;
  },
  json: (receipt) => ({ reserves: casesOf({ receipt }).reserves }),
  csv: casesCsv("reserves"),
});
