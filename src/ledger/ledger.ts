import { type Assignments, assignmentsOf } from "./assignments/assignments.ts";
import { type Backups, backupsOf } from "./backup/backups.ts";
import { type Inspections, inspectionsOf } from "./inspections/inspections.ts";
import { type Judgements, judgementsOf } from "./judgements/judgements.ts";
import { type Keys, keysOf } from "./keys/keys.ts";
import { type AccessLog, accessLogOf } from "./oversight/access-log.ts";
import { type Trail, trailOf } from "./oversight/trail.ts";
import type { LedgerPlatform } from "./platform.ts";
import { type PublicRecords, publicRecordsOf } from "./public-record/public-records.ts";
import { type Rated, ratedOf } from "./ratings/ratings.ts";
import { type Retaining, retainingOf } from "./retention/retaining.ts";

/**
 * The ledger: what is stored of inspections, and who did what.
 *
 * Whatever takes a caller is allowed by their role (`access/who-may-do-what.ts`). Everything that writes is besides (`acts/perform.ts`) done
 * in a state that permits it (`access/states.ts`), once however often the request is sent (`acts/idempotency.ts`), entered into the
 * audit trail (`audit/`), all in one transaction. Its answer is read back from what is on record, so that a repeated request is
 * answered as it was the first time.
 *
 * On record are facts, which nobody can change or delete, and case documents (`records/case-documents.ts`): the lists, receipts
 * and secrets of an inspection, which erasure deletes all together (`retention/`). States are not kept; they follow from
 * the facts.
 *
 * Whatever takes a caller is refused with LedgerRefusal `not-allowed` where the role does not include it and with
 * `not-on-record` for an inspection that is not the caller's to know of; what writes, with `not-signed-in` where the
 * caller's key has ended meanwhile, and with `retry-too-early` or `retry-of-another` where the request names itself. A
 * StoreFailure is the database's. What is refused besides stands with each.
 *
 * @module
 */
export interface Ledger
  extends Inspections,
    Assignments,
    Judgements,
    Rated,
    Keys,
    Trail,
    AccessLog,
    Retaining,
    PublicRecords,
    Backups {}

/** @example createLedger({ store, now: () => new Date(), randomBytes }) */
export function createLedger(platform: LedgerPlatform): Ledger {
  return {
    ...inspectionsOf(platform),
    ...assignmentsOf(platform),
    ...judgementsOf(platform),
    ...ratedOf(platform),
    ...keysOf(platform),
    ...trailOf(platform),
    ...accessLogOf(platform),
    ...retainingOf(platform),
    ...publicRecordsOf(platform),
    ...backupsOf(platform),
  };
}
