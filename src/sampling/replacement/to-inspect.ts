import type { Draw, SampledCase } from "../draw/draw-document.ts";
import type { Replacement } from "./replacement-document.ts";

/** A case that is inspected now: drawn and still there, or a reserve that came in. */
export interface CaseToInspect {
  readonly entry: SampledCase;
  /** The cases whose place it took, the last one first; none where it was drawn. */
  readonly inPlaceOf: readonly string[];
  /** Whether it stays in the sample as a finding, its file not being produced. */
  readonly fileUnavailable: boolean;
}

/**
 * The cases to inspect now: the sample after its replacements, in the draw's order.
 *
 * @param replacements of this draw, in order
 */
export function casesToInspect(draw: Draw, replacements: readonly Replacement[]): CaseToInspect[] {
  const cases = draw.sample.map((entry): CaseToInspect => ({ entry, inPlaceOf: [], fileUnavailable: false }));
  for (const { case: caseId, replacement } of replacements) {
    const place = cases.findIndex(({ entry }) => entry.caseId === caseId);
    const leaving = cases[place];
    if (leaving === undefined) continue;
    cases[place] =
      replacement === null
        ? { ...leaving, fileUnavailable: true }
        : { entry: replacement, inPlaceOf: [caseId, ...leaving.inPlaceOf], fileUnavailable: false };
  }
  return cases;
}

/** The sample after some replacements, in the draw's order, each replacement in the place of the case it replaced. */
export function sampleAfter(draw: Draw, replacements: readonly Replacement[]): SampledCase[] {
  return casesToInspect(draw, replacements).map(({ entry }) => entry);
}
