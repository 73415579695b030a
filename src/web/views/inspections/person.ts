import type { Person } from "../../../ledger/inspections/inspection-file.ts";

/** Everyone who acted on an inspection, by what the audit trail names them. */
export type People = ReadonlyMap<string, Person>;

/**
 * Who acted, for people.
 *
 * @example personText(people, "key:0123456789abcdef") // "A. Coordinator (coordinator)"
 */
export function personText(people: People, who: string): string {
  const person = people.get(who);
  if (!person) return who;
  return person.role === "system" ? person.name : `${person.name} (${person.role})`;
}

/**
 * The key that somebody acted with: names can be given twice, and a team knows its own key by this.
 *
 * @example keyText("key:0123456789abcdef") // "the key 0123456789abcdef"
 */
export function keyText(who: string): string {
  return `the key ${who.replace("key:", "")}`;
}
