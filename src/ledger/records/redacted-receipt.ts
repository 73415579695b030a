import * as z from "zod";
import type { DeepReadonly } from "../../base/deep-readonly.ts";
import { digest } from "../../base/digest.ts";
import { domainResultSchema, drawSchema, lotterySchema } from "../../sampling/draw/draw-document.ts";
import { ledgerStatementSchema } from "../../sampling/draw/ledger-statement.ts";
import { domainId } from "../../sampling/specification/specification-fields.ts";

/**
 * What stays of a receipt when the case data has gone: sizes, margins and the lottery, and no case.
 *
 * This schema is the one list of what may stay, and erasure keeps nothing that it does not name. So every field of the
 * receipt is picked by name, and none is left out by name: what the receipt gains one day goes, unless it is put here.
 * Only the rules, the seed, windows and sizes are taken whole: they name no case.
 *
 * @module
 */

/** Fewer cases than this, eligible or drawn, in one cell or at one level could point to a child. */
export const SMALLEST_COUNT = 5;

const LARGE = `Those with at least ${SMALLEST_COUNT} drawn cases, but for what would give smaller ones away.`;

const count = z.int().min(0);

const cell = z.strictObject({
  place: count.meta({ description: "Among all cells, from 0." }),
  ...lotterySchema.shape.cells.element.pick({ levels: true, eligible: true, base: true }).shape,
});

const lottery = z.strictObject({
  ...lotterySchema.pick({ stages: true, weights: true, chosen: true }).shape,
  allocations: lotterySchema.shape.allocations.meta({
    description: "One character for each active cell that is not left out.",
  }),
  cells: z.array(cell).meta({ description: LARGE }),
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
  }).shape,
  margins: domainResultSchema.shape.margins.meta({ description: LARGE }),
  marginsLeftOut: count,
  lottery,
});

/** Without the nonce: with it the seed would be a digest of the list, by which anyone could try guesses at the list. */
const statement = ledgerStatementSchema.pick({
  inspection: true,
  draw: true,
  reason: true,
  frozenAt: true,
  drawnAt: true,
  drawnBy: true,
  specificationDigest: true,
  commitment: true,
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
    excluded: z.record(z.string(), z.int().min(1)).meta({
      description: `How many cases, by reason: those of at least ${SMALLEST_COUNT}, but for what would give smaller ones away.`,
    }),
    domains: z.record(domainId, domain),
    ledger: statement,
    receipt: digest.meta({ description: "SHA-256 of the canonical JSON [salt, digest of the receipt]." }),
  })
  .meta({
    id: "RedactedReceipt",
    description: "What erasure left of a receipt: sizes, margins, lottery, no case.",
  });

export type RedactedDomain = DeepReadonly<z.infer<typeof domain>>;
export type RedactedReceipt = DeepReadonly<z.infer<typeof redactedReceiptSchema>>;
