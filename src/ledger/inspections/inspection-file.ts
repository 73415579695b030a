import type { Queries } from "../../store/store.ts";
import { mayDo } from "../access/authorise.ts";
import type { Caller } from "../access/caller.ts";
import { stateOf, wrongState } from "../access/states.ts";
import { AUDIT_TRAIL } from "../audit/chains.ts";
import type { LedgerPlatform } from "../platform.ts";
import type { InspectionFile, StoredDraw } from "../records/inspection-records.ts";
import { readAssignments } from "../records/read-assignments.ts";
import { readDraw, readDraws } from "../records/read-draws.ts";
import { readErasure, readWithdrawal } from "../records/read-endings.ts";
import { readFreeze } from "../records/read-freeze.ts";
import { readInspection } from "../records/read-inspections.ts";
import { readReplacements } from "../records/read-replacements.ts";
import { readSubmissions } from "../records/read-submissions.ts";
import { readRounds } from "../records/rounds.ts";
import { deletionDate } from "../retention/due.ts";
import { readChanges } from "./opening/change.ts";

/** Whoever has done something to an inspection. */
export interface Person extends Pick<Caller, "who" | "role"> {
  /** Null where it is withheld. */
  readonly name: string | null;
}

const LONGLIST: Person = { who: "system", name: "Longlist", role: "system" };

/** Everyone who has done something to an inspection, or read of it, by what the trail or the log names them; of none, whoever has or had a key. */
export async function readPeople(
  queries: Queries,
  inspection: string | null,
  chain = AUDIT_TRAIL,
): Promise<ReadonlyMap<string, Person>> {
  const keys = await queries.query<Person>(
    `select 'key:' || id as who, name, role from access_key
     where $1::text is null or 'key:' || id in (select who from ${chain.entries} where subject = $1)`,
    [inspection],
  );
  return new Map([LONGLIST, ...keys].map((person) => [person.who, person]));
}

/**
 * Those who have done something to an inspection, as somebody may know them. Inspectors are not named to who may not see
 * whose case is whose, and to nobody once their names have gone with the assignments.
 */
export async function readPeopleFor(
  queries: Queries,
  caller: Pick<Caller, "role">,
  inspection: string,
): Promise<ReadonlyMap<string, Person>> {
  const people = await readPeople(queries, inspection);
  if (mayDo(caller, "assignment.read") && (await readErasure(queries, inspection)) === null) return people;
  return new Map(
    [...people].map(([who, person]) => [who, person.role === "inspector" ? { ...person, name: null } : person]),
  );
}

type Retention = Pick<LedgerPlatform, "retentionDays">;

/**
 * Everything on record of an inspection but its receipts.
 *
 * @throws LedgerRefusal `not-on-record`
 */
export async function readInspectionFile(platform: Retention, queries: Queries, id: string): Promise<InspectionFile> {
  const state = await stateOf(queries, id);
  const rounds = await readRounds(queries, id);
  const inspection = await readInspection(queries, id);
  const erasure = await readErasure(queries, id);
  return {
    ...inspection,
    state,
    deletionDate: erasure === null ? deletionDate(platform, inspection.inspectionDate) : null,
    changes: await readChanges(queries, id),
    submissions: await readSubmissions(queries, id),
    freeze: rounds.length > 0 ? await readFreeze(queries, id) : null,
    rounds,
    draws: await readDraws(queries, id),
    replacements: await readReplacements(queries, id),
    assignments: await readAssignments(queries, id),
    withdrawal: await readWithdrawal(queries, id),
    erasure,
  };
}

/** A draw, and the file of its inspection. */
export interface DrawFile {
  readonly file: InspectionFile;
  readonly stored: StoredDraw;
}

/**
 * A draw with everything on record of its inspection.
 *
 * @param number the draw that stands unless told
 * @throws LedgerRefusal `not-on-record`; `wrong-state` for the draw that stands, where none has been made
 */
export async function readDrawFile(
  platform: Retention,
  queries: Queries,
  inspection: string,
  number?: number,
): Promise<DrawFile> {
  const file = await readInspectionFile(platform, queries, inspection);
  if (number === undefined && file.draws.length === 0) throw wrongState(file.state, "draw.verify");
  return { file, stored: await readDraw(queries, inspection, number) };
}
