import type { Context } from "hono";
import { casesOf } from "../../../ledger/inspections/read-draws.ts";
import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import { sampleAfter } from "../../../sampling/replacement/replacement.ts";
import type { SiteEnv } from "../../platform.ts";

export interface StandingSample {
  readonly file: InspectionFile;
  readonly draw: Draw;
  /** The sample now: each replacement in the place of the case it replaced. */
  readonly sample: readonly SampledCase[];
  /** Those of it that have not been dealt with. */
  readonly cases: readonly SampledCase[];
}

/**
 * The sample that stands, as it is after the replacements so far.
 *
 * @throws LedgerRefusal `wrong-state` before a draw and after erasure
 */
export async function standingSample(c: Context<SiteEnv>): Promise<StandingSample> {
  const { ledger, caller } = c.var;
  const { file, stored } = await ledger.drawFile(caller, c.req.param("inspection")!);
  const draw = casesOf(stored);
  const records = file.replacements.filter((one) => one.draw === stored.number).map(({ record }) => record!);
  const sample = sampleAfter(draw, records);
  const dealtWith = new Set(records.map((record) => record.case));
  return { file, draw, sample, cases: sample.filter(({ caseId }) => !dealtWith.has(caseId)) };
}
