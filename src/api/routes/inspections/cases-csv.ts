import { casesOf } from "../../../ledger/inspections/cases-of.ts";
import type { StoredDraw } from "../../../ledger/inspections/records.ts";
import { sampleCsv } from "../../../report/files/sample-csv.ts";
import type { CsvFile } from "../stored/reading-route.ts";

/** The cases of a receipt as a file that names the receipt by its digest. */
export function casesCsv(which: "sample" | "reserves") {
  return {
    example: sampleCsv([]),
    file(receipt: StoredDraw["receipt"]): CsvFile {
      const draw = casesOf({ receipt });
      return {
        content: sampleCsv(draw[which]),
        name: [which, draw.team, draw.inspectionDate],
        headers: { "Longlist-Digest": draw.digest },
      };
    },
  };
}
