import { sampleCsv } from "../../../exports/sample-csv.ts";
import { HttpProblem } from "../../../http/problems/http-problem.ts";
import type { StoredDraw } from "../../../ledger/inspections/records.ts";
import type { Draw } from "../../../sampling/draw-document.ts";
import type { CsvFile } from "../stored/reading-route.ts";

/** The cases of a receipt as a file that names the receipt by its digest. */
export function casesCsv(which: "sample" | "reserves") {
  return {
    example: sampleCsv([]),
    file(receipt: StoredDraw["receipt"]): CsvFile {
      const draw = unerased(receipt);
      return {
        content: sampleCsv(draw[which]),
        name: [which, draw.team, draw.inspectionDate],
        headers: { "Longlist-Digest": draw.digest },
      };
    },
  };
}

/**
 * A receipt that still has its cases.
 *
 * @throws HttpProblem `wrong-state` after erasure
 */
export function unerased(receipt: StoredDraw["receipt"]): Draw {
  if (receipt.kind === "longlist/draw") return receipt;
  throw new HttpProblem("wrong-state", [
    {
      place: "inspection",
      message: "the case data has been deleted, the sample and its reserves with it",
      remedy: "Ask for the receipt as application/json: it says what is left.",
    },
  ]);
}
