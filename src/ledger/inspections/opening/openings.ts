import type { Caller } from "../../access/caller.ts";
import { lookingOn } from "../../acts/looking.ts";
import { consult } from "../../acts/perform.ts";
import type { LedgerPlatform } from "../../platform.ts";
import type {
  Erasure,
  Inspection,
  InspectionFile,
  InspectionSummary,
  Withdrawal,
} from "../../records/inspection-records.ts";
import { type InspectionsPage, readInspection, readInspections } from "../../records/read-inspections.ts";
import { eraseInspection } from "../../retention/erase.ts";
import { type Person, readInspectionFile, readPeopleFor } from "../inspection-file.ts";
import { type ChangeRequest, changeInspection } from "./change.ts";
import { createInspection, type NewInspection } from "./create.ts";
import { readStanding, type Standing } from "./standing.ts";
import { withdrawInspection } from "./withdraw.ts";

/** An inspection as a whole, whatever is done in it: opened, changed, seen, called off and erased. */
export interface Openings {
  /** Opens an inspection. @throws LedgerRefusal `unusable-text` for the team's name, `unconfirmed`; Refusal `invalid-date` */
  create(caller: Caller, request: NewInspection): Promise<Inspection>;
  /**
   * Changes its team, date or rules while the list is not locked.
   *
   * @throws LedgerRefusal `wrong-state`, `out-of-date`, `unusable-text`, `unconfirmed`; Refusal as for a new one
   */
  change(caller: Caller, inspection: string, request: ChangeRequest): Promise<Inspection>;
  /**
   * Calls it off while the list is not locked, and deletes what came in.
   *
   * @throws LedgerRefusal `wrong-state`, `unusable-text` for the reason
   */
  withdraw(caller: Caller, inspection: string, reason: string): Promise<Withdrawal>;
  /** A page of the caller's inspections, the newest first. */
  list(caller: Caller, page?: InspectionsPage): Promise<InspectionSummary[]>;
  /** What an inspection is of: to read a list by, for one. */
  inspection(caller: Caller, inspection: string): Promise<Inspection>;
  /** Everything on record of an inspection but its receipts, as it stood at one moment. */
  show(caller: Caller, inspection: string): Promise<InspectionFile>;
  /** Where it stands and whom it waits for, without anything of its cases. */
  standing(caller: Caller, inspection: string): Promise<Standing>;
  /** Who has done something to an inspection, by what the trail names them; inspectors without names for those who may not know. */
  people(caller: Caller, inspection: string): Promise<ReadonlyMap<string, Person>>;
  /**
   * Deletes an inspection's case data before it is due.
   *
   * @throws LedgerRefusal `wrong-state`, `unusable-text` for the reason
   */
  erase(caller: Caller, inspection: string, reason: string): Promise<Erasure>;
}

export function openingsOf(platform: LedgerPlatform): Openings {
  const see = lookingOn(platform)("inspection.read");
  return {
    create: (caller, request) => createInspection(platform, caller, request),
    change: (caller, inspection, request) => changeInspection(platform, caller, inspection, request),
    withdraw: (caller, inspection, reason) => withdrawInspection(platform, caller, inspection, reason),
    list: (caller, page) =>
      consult(platform, caller, {
        act: "inspection.list",
        read: (queries) => readInspections(queries, caller.inspections, page),
      }),
    inspection: (caller, inspection) =>
      consult(platform, caller, {
        act: "inspection.list",
        inspection,
        read: (queries) => readInspection(queries, inspection),
      }),
    show: (caller, inspection) =>
      see(caller, inspection, "inspection", undefined, (queries, id) => readInspectionFile(platform, queries, id)),
    standing: (caller, inspection) =>
      consult(platform, caller, {
        act: "inspection.list",
        inspection,
        read: (queries) => readStanding(platform, queries, inspection),
      }),
    people: (caller, inspection) =>
      consult(platform, caller, {
        act: "audit.read",
        inspection,
        read: (queries) => readPeopleFor(queries, caller, inspection),
      }),
    erase: (caller, inspection, reason) => eraseInspection(platform, caller, inspection, reason),
  };
}
