import type { Context } from "hono";
import type { InspectionFile, StoredDraw } from "../../../ledger/inspections/records.ts";
import { LedgerRefusal } from "../../../ledger/ledger-refusal.ts";
import type { Draw } from "../../../sampling/draw-document.ts";
import type { Replacement } from "../../../sampling/replacement-document.ts";
import type { SiteEnv } from "../../parts.ts";

/** Where a draw and its parts are. */
export const DRAW_PATH = "/inspections/:inspection/draws/:draw{[0-9]+}";

export interface AskedDraw {
  readonly file: InspectionFile;
  readonly stored: StoredDraw;
}

/**
 * The draw that an address names.
 *
 * @throws LedgerRefusal `not-on-record`
 */
export async function askedDraw(c: Context<SiteEnv>): Promise<AskedDraw> {
  const { ledger, caller } = c.var;
  const inspection = c.req.param("inspection")!;
  const stored = await ledger.stored(caller, inspection, Number(c.req.param("draw")));
  return { file: await ledger.show(caller, inspection), stored };
}

/** A draw whose cases are still on record. */
export interface WholeDraw extends AskedDraw {
  readonly draw: Draw;
  /** Of this draw, in order. */
  readonly records: readonly Replacement[];
}

/**
 * The same, for what cannot be had once the case data has gone.
 *
 * @throws LedgerRefusal `not-on-record`; `wrong-state` after erasure
 */
export async function wholeDraw(c: Context<SiteEnv>): Promise<WholeDraw> {
  const asked = await askedDraw(c);
  const { receipt } = asked.stored;
  if (receipt.kind !== "longlist/draw") throw erased();
  const records = asked.file.replacements.filter(({ draw }) => draw === asked.stored.number);
  return { ...asked, draw: receipt, records: records.map(({ record }) => record!) };
}

function erased(): LedgerRefusal {
  return new LedgerRefusal("wrong-state", {
    place: "inspection",
    message: "the case data has been deleted, the sample and its reserves with it",
    remedy: "The page of the draw shows what is left of its record.",
  });
}
