import * as z from "zod";
import { type RedactedReceipt, SMALLEST_CELL } from "../../../ledger/retention/redact.ts";
import { domainResultSchema, drawSchema, lotterySchema } from "../../../sampling/draw-document.ts";
import { ledgerStatementSchema } from "../../../sampling/ledger-statement.ts";
import { count, digest, number } from "./signed-fields.ts";

/** What erasure leaves of a receipt, as {@link RedactedReceipt} has it, for the document. @module */

const { shape: receipt } = drawSchema;

const lottery = z.strictObject({
  ...lotterySchema.shape,
  cells: z
    .array(
      z.strictObject({
        place: count.meta({ description: "Among all cells, from 0." }),
        ...lotterySchema.shape.cells.element.shape,
      }),
    )
    .meta({ description: `Those of at least ${SMALLEST_CELL} eligible cases.` }),
  cellsLeftOut: count,
});

const domain = z.strictObject({ ...domainResultSchema.omit({ judgementBase: true }).shape, lottery });

export const redactedReceiptSchema = z
  .strictObject({
    kind: z.literal("longlist/redacted-receipt"),
    version: receipt.version,
    method: receipt.method,
    team: receipt.team,
    inspectionDate: receipt.inspectionDate,
    specification: receipt.specification,
    overrides: receipt.overrides,
    seed: receipt.seed,
    list: z.strictObject({ rows: count, cases: count }),
    windows: receipt.windows,
    excluded: z.record(z.string(), number).meta({ description: "How many cases, by reason." }),
    sampleSize: receipt.sampleSize,
    domains: z.strictObject({ court: domain, outOfCourt: domain }),
    resettlement: receipt.resettlement.pick({ inScope: true, minimumCases: true, standards: true }),
    ledger: ledgerStatementSchema.omit({ salt: true, lotteries: true, supersedes: true }),
    receipt: digest.meta({ description: "SHA-256 of the canonical JSON [salt, digest of the receipt]." }),
  })
  .meta({
    id: "RedactedReceipt",
    description: "What erasure left of a receipt: sizes, margins, lottery, no case.",
  }) satisfies z.ZodType<RedactedReceipt>;
