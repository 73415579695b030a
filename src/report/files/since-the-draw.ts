import type { Replacement } from "../../sampling/replacement/replacement-document.ts";

/**
 * What has become of cases since the draw, by case reference: of sampled ones that were replaced or stay as a finding, and
 * of reserves that took a place. A reserve may have been replaced in its turn.
 *
 * @param replacements those of one draw, in order
 * @example sinceTheDraw([record]).get("0012") // "Replaced by 0044"
 */
export function sinceTheDraw(replacements: readonly Replacement[]): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  const tell = (caseId: string, text: string) => told.set(caseId, [told.get(caseId), text].filter(Boolean).join(". "));
  for (const { case: caseId, replacement } of replacements) {
    tell(caseId, replacement ? `Replaced by ${replacement.caseId}` : "Stays as a finding");
    if (replacement) tell(replacement.caseId, `Took the place of ${caseId}`);
  }
  return told;
}
