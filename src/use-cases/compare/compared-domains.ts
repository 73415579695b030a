import type { Comparison, PilotRules } from "./comparison.ts";

/**
 * The domains that any of the compared rules have, each once, in the order in which they come: rules that give one id to
 * different domains are told apart by nobody, so the first title stands.
 *
 * @example comparedDomains(comparison).map(({ id }) => id) // ["court", "outOfCourt"]
 */
export function comparedDomains({ rules }: Pick<Comparison, "rules">): PilotRules["domains"] {
  const byId = new Map<string, PilotRules["domains"][number]>();
  for (const domain of rules.flatMap(({ domains }) => domains)) {
    if (!byId.has(domain.id)) byId.set(domain.id, domain);
  }
  return [...byId.values()];
}

/** Whether any of the compared rules have more than one domain, so that there is a whole beside the parts. */
export function areSplit({ rules }: Pick<Comparison, "rules">): boolean {
  return rules.some(({ domains }) => domains.length > 1);
}
