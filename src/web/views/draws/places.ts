import type { SampledCase } from "../../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../../sampling/replacement/replacement-document.ts";

/** A place of the sample: who has it now, and who had it before. */
export interface Place {
  readonly now: SampledCase;
  /** Replaced one after another, the last of them first. */
  readonly before: readonly SampledCase[];
  /** Whether the case stays in the sample though it cannot be inspected. */
  readonly finding: boolean;
}

/**
 * The places of a sample in the order of its cases, as they stand after replacements.
 *
 * @param replacements those of the sample's draw, in order
 */
export function placesOf(sample: readonly SampledCase[], replacements: readonly Replacement[]): Place[] {
  const places = sample.map((one) => ({ cases: [one], finding: false }));
  const placeOf = new Map(places.map((place) => [place.cases[0]!.caseId, place]));
  for (const { case: leaving, replacement } of replacements) {
    const place = placeOf.get(leaving);
    if (place === undefined) continue;
    if (replacement === null) place.finding = true;
    else {
      place.cases.unshift(replacement);
      placeOf.set(replacement.caseId, place);
    }
  }
  return places.map(({ cases: [now, ...before], finding }) => ({ now: now!, before, finding }));
}
