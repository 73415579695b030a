import type { Obstacle } from "../../base/refusal.ts";
import type { Specification } from "./specification-fields.ts";

/**
 * The standards that rest on a domain which the specification does not have, and are not rated therefore: what is told of a
 * specification that leaves domains out, as it may.
 *
 * @example unratedStandards({ ...youth2021, domains: [court] })[0].message // 'Standard 3.1 (Assessment) rests on the domain "outOfCourt", …'
 */
export function unratedStandards({ domains, standards }: Pick<Specification, "domains" | "standards">): Obstacle[] {
  const known = new Set(domains.map(({ id }) => id));
  return standards.flatMap((one) => {
    if (one.basis === "panel" || known.has(one.domain)) return [];
    const domain = JSON.stringify(one.domain.slice(0, 80));
    return {
      place: `standards.${one.id}.domain`,
      message: `Standard ${one.id} (${one.title}) rests on the domain ${domain}, which this specification does not have: it is not rated`,
      remedy: "If it is to be rated, correct the domain's id or add the domain.",
    };
  });
}
