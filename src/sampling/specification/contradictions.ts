import { DOMAINS, LEVELS, STRATIFICATION_VARIABLES } from "../vocabulary.ts";
import type { Specification } from "./specification-fields.ts";

/** Fields that are well formed one by one and cannot hold together: path and what is wrong. */
export function* contradictions(specification: Specification): Generator<[path: string, message: string]> {
  for (const key of DOMAINS) {
    const { fromMonthsBefore, toMonthsBefore } = specification.domains[key].window;
    if (fromMonthsBefore < toMonthsBefore) {
      yield [`domains.${key}.window.fromMonthsBefore`, "the window would end before it begins"];
    }
    const { disposals } = specification.domains[key];
    if (new Set(disposals).size < disposals.length) yield [`domains.${key}.disposals`, "a disposal is listed twice"];
  }
  const court = new Set(specification.domains.court.disposals);
  if (specification.domains.outOfCourt.disposals.some((disposal) => court.has(disposal))) {
    yield ["domains.outOfCourt.disposals", "a disposal is in both domains"];
  }

  const { minimum, maximum } = specification.sampleSize;
  if (minimum !== null && maximum !== null && minimum > maximum) {
    yield ["sampleSize.minimum", `the minimum (${minimum}) is greater than the maximum (${maximum})`];
  }

  const { variables, combine: combined } = specification.stratification;
  if (new Set(variables).size < variables.length) yield ["stratification.variables", "a variable is listed twice"];
  for (const variable of STRATIFICATION_VARIABLES) {
    const levels = Object.entries(combined[variable] ?? {});
    const gone = new Set(levels.map(([from]) => from));
    for (const [from, to] of levels) {
      const path = `stratification.combine.${variable}`;
      if (!LEVELS[variable].includes(from)) yield [path, `"${from}" is not a level of ${variable}`];
      if (!LEVELS[variable].includes(to)) yield [path, `"${to}" is not a level of ${variable}`];
      if (gone.has(to)) yield [path, `"${to}" is itself combined with another level`];
    }
  }

  const codes = specification.replacement.reasons.map((reason) => reason.code);
  if (new Set(codes).size < codes.length) yield ["replacement.reasons", "a reason code is listed twice"];
  if (specification.judgement.concernFrom === "not-recorded") {
    yield ["judgement.concernFrom", '"not-recorded" is not a level of concern'];
  }
}
