import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import { domainInText } from "../../../sampling/specification/domains.ts";
import { disposalInText, levelInText } from "../../../sampling/specification/level-names.ts";

/**
 * A sampled case in a line, where it is chosen from many.
 *
 * @example caseLine(draw, one) // "0012: court disposals, referral order, male"
 */
export function caseLine({ specification }: Draw, { caseId, domain, disposal, gender }: SampledCase): string {
  const kind = disposalInText(disposal, specification);
  return `${caseId}: ${[domainInText(specification, domain), kind, levelInText(gender)].join(", ")}`;
}
