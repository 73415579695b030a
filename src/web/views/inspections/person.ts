import { longInstant } from "../../../base/words/dates.ts";
import { roleWords } from "../../../ledger/access/roles.ts";
import type { Person } from "../../../ledger/inspections/inspection-file.ts";
import { html, type Markup } from "../../markup.ts";
import { PEOPLE } from "./texts.ts";

/** Everyone who acted on an inspection, by what the audit trail names them. */
export type People = ReadonlyMap<string, Person>;

/**
 * Who acted, for people; by their role alone where the name is withheld.
 *
 * @example personText(people, "key:0123456789abcdef") // "A. Coordinator (coordinator)"
 */
export function personText(people: People, who: string): string {
  const person = people.get(who);
  if (!person) return who;
  const { name, role } = person;
  if (role === "system") return name ?? who;
  return name === null ? roleWords(role, "service") : PEOPLE.inRole(name, role);
}

/** Something that somebody did. */
interface Done {
  /** Instant, in UTC. */
  readonly at: string;
  readonly by: string;
}

/** @example doneText(people, sending) // "2 November 2026, 14:05 UTC, by A. Coordinator (coordinator)" */
export function doneText(people: People, { at, by }: Done): string {
  return PEOPLE.done(longInstant(at), personText(people, by));
}

/** The same, with whoever it was set apart, so that no character of a name turns the text around it. */
export function doneMarkup(people: People, { at, by }: Done): Markup {
  return PEOPLE.doneMarkup(longInstant(at), html`<bdi>${personText(people, by)}</bdi>`);
}

/**
 * The key that somebody acted with: names can be given twice, and a team knows its own key by this.
 *
 * @example keyText("key:0123456789abcdef") // "the key 0123456789abcdef"
 */
export function keyText(who: string): string {
  return PEOPLE.key(who.replace("key:", ""));
}
