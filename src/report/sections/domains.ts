import { DOMAIN_NAMES } from "../../sampling/level-names.ts";
import { DOMAINS, type Domain } from "../../sampling/vocabulary.ts";

/** Something for each domain of a document. */
export type ByDomain<T> = Readonly<Record<Domain, T>>;

/** A domain as sections show it. */
export interface ShownDomain {
  readonly id: Domain;
  /** As it stands at the head of a row or a table. */
  readonly title: string;
  /** As it stands inside a sentence. */
  readonly name: string;
}

/**
 * The domains of a document, in the order in which they are shown.
 *
 * @param byDomain what the document has for each, such as its `domains`
 * @example shownDomains(draw.domains)[0] // { id: "court", title: "Court disposals", name: "court disposals" }
 */
export function shownDomains(byDomain: ByDomain<unknown>): ShownDomain[] {
  return DOMAINS.filter((id) => id in byDomain).map((id) => {
    const title = DOMAIN_NAMES[id];
    return { id, title, name: title.toLowerCase() };
  });
}
