import type { StoredDraw } from "../../../ledger/records/inspection-records.ts";
import { casesOf } from "../../../ledger/records/read-draws.ts";
import { drawsCsv } from "../../../report/files/draws-csv.ts";
import { sampleCsv } from "../../../report/files/sample-csv.ts";
import { drawAgainJson } from "../../request/ledger-bodies.ts";
import {
  drawRecordsSchema,
  newDrawSchema,
  receiptSchema,
  reservesSchema,
  storedDrawSchema,
  verificationSchema,
} from "../../schemas/draw-schemas.ts";
import type { CsvFile } from "../stored/reading-route.ts";
import { readingRoute } from "../stored/reading-route.ts";
import { takesJson, writingRoute } from "../stored/writing-route.ts";

/** Draws from the frozen list. */
export const draw = writingRoute({
  path: "/v1/inspections/{inspection}/draws",
  operationId: "drawInspection",
  summary: "Draw from the frozen list",
  description:
    "Draws the sample from what was frozen. A further draw needs a reason and supersedes the one before; both stay on " +
    "record for ever.",
  takes: takesJson("StoredDrawRequest", drawAgainJson, { required: false }),
  answers: ["The draw with its receipt.", newDrawSchema],
  problems: [
    "wrong-state",
    "reason-needed",
    "reason-not-wanted",
    "already-contributed",
    "frozen-differs",
    "invalid-seed",
  ],
  write: ({ ledger, caller, inspection }, request) => ledger.draw(caller, inspection, request),
  location: ({ inspection, number }) => `/v1/inspections/${inspection}/draws/${number}`,
});

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

/** Shows a draw. */
export const storedDraw = readingRoute({
  path: "/v1/inspections/{inspection}/draws/{draw}",
  operationId: "showDraw",
  summary: "Show a draw",
  description: "A draw on record with its receipt, or with what erasure left of it.",
  answers: ["The draw.", storedDrawSchema],
  read: ({ ledger, caller, inspection, draw }) => ledger.stored(caller, inspection, draw),
});

/** The cases of a receipt as a file that names the receipt by its digest. */
function casesCsv(which: "sample" | "reserves") {
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

/** Gives a receipt. */
export const receipt = readingRoute({
  path: "/v1/inspections/{inspection}/draws/{draw}/receipt",
  operationId: "getReceipt",
  summary: "Get the receipt of a draw",
  description:
    "The receipt as it is to be kept and verified, as canonical JSON (RFC 8785); Accept: text/csv gives the sampled " +
    "cases alone. After erasure, what was left of it.",
  answers: ["The receipt.", receiptSchema],
  problems: ["wrong-state"],
  async read({ ledger, caller, inspection, draw }) {
    const { receipt } = await ledger.stored(caller, inspection, draw);
    return receipt;
  },
  csv: casesCsv("sample"),
});

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

/** Verifies a draw on record. */
export const verify = readingRoute({
  path: "/v1/inspections/{inspection}/draws/{draw}/verification",
  operationId: "verifyStoredDraw",
  summary: "Verify a draw on record",
  description: "Repeats a draw from its receipt and the frozen list and says whether it matches.",
  answers: ["The verdict.", verificationSchema],
  problems: ["wrong-state"],
  read: ({ ledger, caller, inspection, draw }) => ledger.verify(caller, inspection, draw),
});
