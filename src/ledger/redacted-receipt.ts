import * as z from "zod";
import type { DeepReadonly } from "../sampling/deep-readonly.ts";
import { domainResultSchema, drawSchema, lotterySchema } from "../sampling/draw-document.ts";
import { ledgerStatementSchema } from "../sampling/ledger-statement.ts";

/**
 * What stays of a receipt when the case data has gone: sizes, margins and the lottery, and no case.
 *
 * This schema is the one list of what may stay, and erasure keeps nothing that it does not name. So every field of the
 * receipt is picked by name, and none is left out by name: what the receipt gains one day goes, unless it is put here.
 * Only the rules, the seed, windows, sizes and margins are taken whole: they count, and name no case.
 *
 * @module
 */

/** Cells with fewer eligible cases than this could point to a child. */
export const SMALLEST_CELL = 5;

const count = z.int().min(0);

const cell = z.strictObject({
  place: count.meta({ description: "Among all cells, from 0." }),
  ...lotterySchema.shape.cells.element.pick({ levels: true, eligible: true, base: true }).shape,
});

const lottery = z.strictObject({
  ...lotterySchema.pick({ stages: true, allocations: true, weights: true, chosen: true }).shape,
  cells: z.array(cell).meta({ description: `Those of at least ${SMALLEST_CELL} eligible cases.` }),
  cellsLeftOut: count,
});

const domain = z.strictObject({
  ...domainResultSchema.pick({
    eligible: true,
    target: true,
    drawn: true,
    inclusionProbability: true,
    marginOfError: true,
    probabilityAllMargins: true,
    probabilityAllTwoWayMargins: true,
    margins: true,
  }).shape,
  lottery,
});

const statement = ledgerStatementSchema.pick({
  inspection: true,
  draw: true,
  reason: true,
  frozenAt: true,
  drawnAt: true,
  drawnBy: true,
  specificationDigest: true,
  commitment: true,
  nonce: true,
  contribution: true,
  trust: true,
  audit: true,
});

export const redactedReceiptSchema = z
  .strictObject({
    kind: z.literal("longlist/redacted-receipt"),
    ...drawSchema.pick({
      version: true,
      method: true,
      team: true,
      inspectionDate: true,
      specification: true,
      overrides: true,
      seed: true,
      windows: true,
      sampleSize: true,
    }).shape,
    list: drawSchema.shape.list.pick({ rows: true, cases: true }),
    excluded: z.record(z.string(), z.int().min(1)).meta({ description: "How many cases, by reason." }),
    domains: z.strictObject({ court: domain, outOfCourt: domain }),
    resettlement: drawSchema.shape.resettlement.pick({ inScope: true, minimumCases: true, standards: true }),
    ledger: statement,
    receipt: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .meta({ description: "SHA-256 of the canonical JSON [salt, digest of the receipt]." }),
  })
  .meta({
    id: "RedactedReceipt",
    description: "What erasure left of a receipt: sizes, margins, lottery, no case.",
  });

export type RedactedReceipt = DeepReadonly<z.infer<typeof redactedReceiptSchema>>;
