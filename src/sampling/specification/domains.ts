import type { Specification } from "./specification-fields.ts";

/** The domains of a specification: how what is kept for each of them by its id is made, read and told in order. @module */

/** The rules of one domain. */
export type DomainRules = Specification["domains"][number];

/** Something of each domain, by the domain's id. */
export type PerDomain<T> = Readonly<Record<string, T>>;

/** Whatever has domains: a specification or a part of one. */
export type WithDomains = Pick<Specification, "domains">;

/** The same thing worked out for each domain. @example mapDomains(youth2018, ({ share }) => share) // { court: 0.6, outOfCourt: 0.4 } */
export function mapDomains<T>({ domains }: WithDomains, value: (rules: DomainRules) => T): PerDomain<T> {
  return Object.fromEntries(domains.map((rules) => [rules.id, value(rules)]));
}

/** What is kept of one domain. @throws RangeError where there is nothing under the id @example ofDomain({ court: 26 }, "court") // 26 */
export function ofDomain<T>(each: PerDomain<T>, id: string): T {
  if (Object.hasOwn(each, id)) return each[id] as T;
  throw new RangeError(`nothing is kept of a domain ${JSON.stringify(id.slice(0, 40))}`);
}

/**
 * Each domain's rules beside what is kept of it, in the order in which domains are shown.
 *
 * @example eachDomain(youth2018, draw.domains).map(([{ title }, { drawn }]) => `${title}: ${drawn}`)
 */
export function eachDomain<T>({ domains }: WithDomains, each: PerDomain<T>): [rules: DomainRules, value: T][] {
  return domains.map((rules) => [rules, ofDomain(each, rules.id)]);
}

/** A domain's name at the start of a line. @example domainTitle(youth2018, "court") // "Court disposals" */
export function domainTitle({ domains }: WithDomains, id: string): string {
  return domains.find((rules) => rules.id === id)?.title ?? id;
}

/** A domain's name inside a sentence. @example domainInText(youth2018, "outOfCourt") // "out-of-court disposals" */
export function domainInText(specification: WithDomains, id: string): string {
  return titleInText(domainTitle(specification, id));
}

/** A title inside a sentence: an abbreviation at its start stays. @example titleInText("YRO cases") // "YRO cases" */
export function titleInText(title: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(title) ? title.slice(0, 1).toLowerCase() + title.slice(1) : title;
}

/** All domains together, in words; only of two or more. @example allDomains(youth2018) // "both domains" */
export function allDomains({ domains }: WithDomains): string {
  return domains.length === 2 ? "both domains" : `all ${NUMBERS[domains.length - 3] ?? domains.length} domains`;
}

const NUMBERS = ["three", "four", "five", "six", "seven", "eight"];
