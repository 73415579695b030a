import { drawsCsv } from "../../../report/files/draws-csv.ts";
import { drawRecordsSchema } from "../../schemas/draw-schemas.ts";
import { readingRoute } from "../stored/reading-route.ts";

/** Lists the draws of an inspection. */
export const draws = readingRoute({
  path: "/v1/inspections/{inspection}/draws",
  operationId: "listDraws",
  summary: "List an inspection's draws",
  description: "All draws, in order, as JSON or CSV; the last one stands.",
  answers: ["The draws.", drawRecordsSchema],
  read: ({ ledger, caller, inspection }) => ledger.show(caller, inspection),
  json: ({ draws }) => ({ draws }),
  csv: {
    example: drawsCsv([]),
    file: ({ draws, team, inspectionDate }) => ({ content: drawsCsv(draws), name: ["draws", team, inspectionDate] }),
  },
});
