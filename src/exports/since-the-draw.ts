import type { Draw } from "../sampling/draw-document.ts";
import type { Replacement } from "../sampling/replacement-document.ts";

/**
 * What has become of cases since the draw, by case reference: of sampled ones that were replaced or stay as a finding, and
 * of reserves that took a place. A reserve may have been replaced in its turn.
 *
 * @param replacements those of this draw, in order
 * @example sinceTheDraw(draw, [record]).get("0012") // "Replaced by 0044: the case has moved to another area"
 */
export function sinceTheDraw(
  { specification }: Pick<Draw, "specification">,
  replacements: readonly Replacement[],
): ReadonlyMap<string, string> {
  const meanings = new Map(specification.replacement.reasons.map(({ code, meaning }) => [code, meaning]));
  const told = new Map<string, string>();
  const tell = (caseId: string, text: string) => told.set(caseId, [told.get(caseId), text].filter(Boolean).join(". "));
  for (const { case: caseId, reason, replacement } of replacements) {
    const outcome = replacement ? `Replaced by ${replacement.caseId}` : "Stays as a finding";
    tell(caseId, `${outcome}: ${meanings.get(reason) ?? reason}`);
    if (replacement) tell(replacement.caseId, `Took the place of ${caseId}`);
  }
  return told;
}
