import type { Finding } from "../long-list/findings/finding.ts";
import { type ListInput, readList } from "../long-list/read-list.ts";
import { type Mappings, NO_MAPPINGS } from "../sampling/case.ts";
import { drawSample } from "../sampling/draw/draw.ts";
import type { Draw } from "../sampling/draw/draw-document.ts";
import type { Seed } from "../sampling/draw/seed.ts";
import type { InspectionRequest } from "../sampling/plan/inspection-plan.ts";

/** A draw, or the findings that block it. */
export interface DrawnList {
  readonly findings: readonly Finding[];
  /** Null where a finding blocks the draw. */
  readonly draw: Draw | null;
}

/**
 * Reads a long list and draws its sample.
 *
 * @throws Refusal for an exclusion that is not on the list
 */
export async function drawList(
  input: ListInput,
  request: InspectionRequest,
  seed: Seed,
  mappings: Mappings = NO_MAPPINGS,
): Promise<DrawnList> {
  const { inspectionDate, specification } = request;
  const { list, findings } = await readList(input, { inspectionDate, mappings, specification });
  return { findings, draw: list && drawSample(list, request, seed) };
}
