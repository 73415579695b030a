import type { Context } from "hono";
import type { DrawFile } from "../../../ledger/inspections/inspection-file.ts";
import { casesOf } from "../../../ledger/records/read-draws.ts";
import { recordsOf } from "../../../ledger/records/read-replacements.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../../sampling/replacement/replacement-document.ts";
import { casesToInspect } from "../../../sampling/replacement/to-inspect.ts";
import type { SiteEnv } from "../../platform.ts";

/** Where a draw is, and what belongs to it. */
export const DRAW_PATH = "/inspections/:inspection/draws/:draw{[0-9]+}";

/**
 * The draw that an address names.
 *
 * @throws LedgerRefusal `not-on-record`
 */
export function drawAtAddress(c: Context<SiteEnv>): Promise<DrawFile> {
  const { ledger, caller } = c.var;
  return ledger.drawFile(caller, c.req.param("inspection")!, Number(c.req.param("draw")));
}

/** A draw whose cases are still on record. */
export interface WholeDraw extends DrawFile {
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
  const found = await drawAtAddress(c);
  const draw = casesOf(found.stored);
  return { ...found, draw, records: recordsOf(found.file.replacements, found.stored.number) };
}

/**
 * The case that has a place of the sample now; undefined where the address names no place that there is.
 *
 * @param place from 1, as an address has it, in which no case reference may stand
 */
export function caseAtPlace(
  draw: Draw,
  records: readonly Replacement[],
  place: string | undefined,
): SampledCase | undefined {
  return /^\d{1,6}$/.test(place ?? "") ? casesToInspect(draw, records)[Number(place) - 1]?.entry : undefined;
}
