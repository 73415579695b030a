import { windowsOf } from "../../sampling/plan/windows.ts";
import { effectiveSpecification, type Setting } from "../../sampling/specification/overrides.ts";
import { SHIPPED_SPECIFICATIONS } from "../../sampling/specification/shipped-specifications.ts";
import type { Specification } from "../../sampling/specification/specification.ts";
import type { PilotRules } from "./comparison.ts";

/**
 * A specification with its own settings, as lists are compared under it.
 *
 * @param base one that comes with Longlist, or the user's own
 * @param inspectionDate ISO calendar date
 * @throws Refusal as `effectiveSpecification` and `windowsOf` do
 * @example pilotRules(youth2018, [], "2026-11-02").windows.court // { from: "2026-03-02", to: "2026-05-02" }
 */
export function pilotRules(base: Specification, settings: readonly Setting[], inspectionDate: string): PilotRules {
  const effective = effectiveSpecification(base, settings).specification;
  const isShipped = SHIPPED_SPECIFICATIONS.includes(base);
  return {
    specification: base.id,
    ...(isShipped ? {} : { document: base }),
    settings,
    windows: windowsOf(inspectionDate, effective),
    domains: effective.domains.map(({ id, title }) => ({ id, title })),
  };
}
