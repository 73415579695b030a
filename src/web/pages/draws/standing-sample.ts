import type { Context } from "hono";
import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import { LedgerRefusal } from "../../../ledger/ledger-refusal.ts";
import type { Draw, SampledCase } from "../../../sampling/draw-document.ts";
import { sampleAfter } from "../../../sampling/replacement.ts";
import type { SiteEnv } from "../../parts.ts";

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
  const file = await ledger.show(caller, c.req.param("inspection")!);
  if (file.state !== "drawn") throw notDrawn(file);
  const { number, receipt } = await ledger.stored(caller, file.id);
  const draw = receipt as Draw;
  const records = file.replacements.filter((one) => one.draw === number).map(({ record }) => record!);
  const sample = sampleAfter(draw, records);
  const dealtWith = new Set(records.map((record) => record.case));
  return { file, draw, sample, cases: sample.filter(({ caseId }) => !dealtWith.has(caseId)) };
}

function notDrawn({ state }: InspectionFile): LedgerRefusal {
  return new LedgerRefusal("wrong-state", {
    place: "inspection",
    message: `the inspection is ${state}`,
    remedy:
      state === "erased"
        ? "Its case data has been deleted; only the record of what was done remains."
        : "Draw the sample first.",
  });
}
