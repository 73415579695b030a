import { SHIPPED_SPECIFICATIONS } from "../sampling/specification/shipped-specifications.ts";

/**
 * Documents for programs, the command line and the API name a specification by its id, which is short to type; people read its title.
 *
 * @module
 */

const IDS = new RegExp(`(?<![\\w-])(?:${SHIPPED_SPECIFICATIONS.map(({ id }) => id).join("|")})(?![\\w-])`, "g");

/** Text of a document, which names specifications by their ids, as people read it. @example withTitles("See youth-2021.") // "See “Youth offending services: as adopted from 2021”." */
export function withTitles(text: string): string {
  return text.replace(IDS, (id) => `“${titleOf(id)}”`);
}

/** The title of one that comes with Longlist; any other is named as it names itself. @example titleOf("youth-2021") // "Youth offending services: as adopted from 2021" */
export function titleOf(id: string): string {
  return SHIPPED_SPECIFICATIONS.find((one) => one.id === id)?.title ?? id;
}
