import type { Queries } from "../../store/store.ts";
import type { Caller } from "../caller.ts";

/** Whoever has done something to an inspection. */
export interface Person extends Pick<Caller, "who" | "name" | "role"> {}

const LONGLIST: Person = { who: "system", name: "Longlist", role: "system" };

/** Everyone who has done something to an inspection, by what the audit trail names them. */
export async function readPeople(queries: Queries, inspection: string): Promise<ReadonlyMap<string, Person>> {
  const keys = await queries.query<Person>(
    `select 'key:' || id as who, name, role from access_key
     where 'key:' || id in (select who from audit_entry where subject = $1)`,
    [inspection],
  );
  return new Map([LONGLIST, ...keys].map((person) => [person.who, person]));
}
