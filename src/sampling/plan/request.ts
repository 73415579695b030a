import { MOST_CHARACTERS, statedText } from "../../base/stated-text.ts";
import { effectiveSpecification, type Setting } from "../specification/overrides.ts";
import { DEFAULT_SPECIFICATION_ID, specificationFor } from "../specification/shipped-specifications.ts";
import type { RequestedExclusion } from "./eligibility.ts";
import type { InspectionRequest } from "./inspection-plan.ts";
import { windowsOf } from "./windows.ts";

/** What a command line or an HTTP request says about an inspection, before it is checked. */
export interface InspectionFields {
  readonly inspectionDate: string;
  /** The id of a shipped specification or a document of the user's own; the default is {@link DEFAULT_SPECIFICATION_ID}. */
  readonly specification?: string | object | undefined;
  readonly settings?: readonly Setting[] | undefined;
  readonly team?: string | null | undefined;
  readonly exclusions?: readonly RequestedExclusion[] | undefined;
}

/**
 * Checks what was asked and works out the effective specification.
 *
 * @throws Refusal `invalid-date`, `unknown-specification`, `invalid-specification`, `unknown-field`, `contradictory-field` or
 *   `invalid-text`
 * @example inspectionRequest({ inspectionDate: "2026-11-02" }).specification.id // "youth-2020-consultation"
 */
export function inspectionRequest(asked: InspectionFields): InspectionRequest {
  const { specification = DEFAULT_SPECIFICATION_ID } = asked;
  const base = specificationFor(specification);
  const effective = effectiveSpecification(base, asked.settings ?? []);
  // Refuses a date that does not exist before any list is read.
  windowsOf(asked.inspectionDate, effective.specification);
  return {
    ...effective,
    inspectionDate: asked.inspectionDate,
    team: statedText(asked.team, "team", MOST_CHARACTERS.team),
    exclusions: (asked.exclusions ?? []).map(({ caseId, note }) => ({
      caseId,
      note: statedText(note, `exclude ${caseId.slice(0, 80)}`, MOST_CHARACTERS.note) ?? "",
    })),
  };
}
