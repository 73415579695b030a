import { type PerDomain, titleInText, type WithDomains } from "../../sampling/specification/domains.ts";

/** Something for each domain of a document, by the domain's id. */
export type ByDomain<T> = PerDomain<T>;

/** A domain as sections show it. */
export interface ShownDomain {
  readonly id: string;
  /** As it stands at the head of a row or a table. */
  readonly title: string;
  /** As it stands inside a sentence. */
  readonly name: string;
}

/**
 * The domains of a specification, in the order in which they are shown.
 *
 * @example shownDomains(draw.specification)[0] // { id: "court", title: "Court disposals", name: "court disposals" }
 */
export function shownDomains({ domains }: WithDomains): ShownDomain[] {
  return domains.map(({ id, title }) => ({ id, title, name: titleInText(title) }));
}
