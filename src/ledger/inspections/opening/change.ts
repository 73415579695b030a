import { canonicalJson, digestOf } from "../../../base/canonical.ts";
import { nth } from "../../../base/lists.ts";
import { MOST_CHARACTERS } from "../../../base/stated-text.ts";
import { inspectionRequest } from "../../../sampling/plan/request.ts";
import { type Setting, withoutOverrides } from "../../../sampling/specification/overrides.ts";
import type { Queries } from "../../../store/store.ts";
import type { Caller } from "../../access/caller.ts";
import { perform } from "../../acts/perform.ts";
import { givenText } from "../../given-text.ts";
import { refuseLate, wouldUndo } from "../../ledger-refusal.ts";
import type { LedgerPlatform } from "../../platform.ts";
import type { Inspection, InspectionChange } from "../../records/inspection-records.ts";
import { readInspection } from "../../records/read-inspections.ts";
import { type Doubt, judgeRequest } from "./request-doubts.ts";

/** What is to be another; what is left out stays as it is. Settings are told all together. */
export interface ChangeRequest {
  readonly team?: string | null | undefined;
  readonly inspectionDate?: string | undefined;
  /** The id of a shipped specification or a document. With it the settings are read anew, and with them the specification. */
  readonly specification?: string | object | undefined;
  readonly settings?: readonly Setting[] | undefined;
  /** Which doubts about it have been looked at; where it is left out nothing is asked. */
  readonly confirmed?: readonly Doubt[] | undefined;
  /** Which change it is to be, for whoever would not undo what somebody else has changed since. */
  readonly number?: number | undefined;
}

/**
 * Changes an inspection's team, date or rules while its list is not locked. What was there before stays on record. A list
 * that was read for another date or by other rules has to be sent again.
 *
 * @throws LedgerRefusal `wrong-state`, `out-of-date`, `unusable-text`; `unconfirmed`, Refusal as `judgeRequest`; Refusal as
 *   `inspectionRequest`
 */
export function changeInspection(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  request: ChangeRequest,
): Promise<Inspection> {
  return perform(platform, caller, {
    act: "inspection.change",
    inspection,
    async work(queries, turn) {
      const { number, submissions } = await countBefore(queries, inspection);
      refuseLate(wouldUndo("the inspection was changed"), number, request.number);
      const before = await readInspection(queries, inspection);
      const after = changed(before, request);
      const team = after.team === null ? null : givenText("team", after.team, MOST_CHARACTERS.team);
      const at = await turn.at();
      await judgeRequest(platform, queries, { ...after, team, before, confirmed: request.confirmed }, at);
      const specificationDigest = digestOf(after.specification);
      const readsAnew =
        after.inspectionDate !== before.inspectionDate || specificationDigest !== digestOf(before.specification);
      await queries.query(
        `insert into inspection_change (inspection, number, team, inspection_date, specification, overrides, submissions,
           reads_anew, at, by_whom)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          inspection,
          number,
          team,
          after.inspectionDate,
          canonicalJson(after.specification),
          canonicalJson(after.overrides),
          submissions,
          readsAnew,
          at,
          caller.who,
        ],
      );
      const details = {
        change: number,
        teamChanged: team !== before.team,
        inspectionDate: after.inspectionDate,
        inspectionDateBefore: before.inspectionDate,
        specification: after.specification.id,
        specificationBefore: before.specification.id,
        specificationDigest,
        listToSendAgain: readsAnew && submissions > 0,
      };
      return { made: { change: number }, subject: inspection, details };
    },
    answer: (queries, { change }) => readInspection(queries, inspection, change),
  });
}

function changed(before: Inspection, { team, inspectionDate, specification, settings }: ChangeRequest) {
  const named = {
    team: team === undefined ? before.team : team,
    inspectionDate: inspectionDate ?? before.inspectionDate,
  };
  if (specification === undefined && settings === undefined) {
    // Read again for its date alone: one that does not exist is refused here.
    inspectionRequest({ inspectionDate: named.inspectionDate });
    return { ...named, specification: before.specification, overrides: before.overrides };
  }
  const base = specification ?? (withoutOverrides(before.specification, before.overrides) as object);
  return inspectionRequest({ ...named, specification: base, settings });
}

async function countBefore(queries: Queries, inspection: string) {
  const rows = await queries.query<{ number: number; submissions: number }>(
    `select (select count(*) + 1 from inspection_change where inspection = $1)::int4 as number,
       (select count(*) from submission where inspection = $1)::int4 as submissions`,
    [inspection],
  );
  return nth(rows, 0);
}

/** All changes of an inspection, in order. */
export async function readChanges(queries: Queries, inspection: string): Promise<InspectionChange[]> {
  const rows = await queries.query<{
    number: number;
    team: string | null;
    inspection_date: string;
    specification: string;
    submissions: number;
    reads_anew: boolean;
    at: string;
    by_whom: string;
  }>(
    `select number, team, inspection_date, specification::json ->> 'id' as specification, submissions, reads_anew, at, by_whom
     from inspection_change where inspection = $1 order by number`,
    [inspection],
  );
  return rows.map(({ number, team, inspection_date, specification, submissions, reads_anew, at, by_whom }) => ({
    number,
    team,
    inspectionDate: inspection_date,
    specification,
    submissions,
    readsAnew: reads_anew,
    at,
    by: by_whom,
  }));
}

/**
 * Whether a list was read for another date or by other rules than the inspection's now, and has to be sent again.
 *
 * @param submission its number
 */
export function mustBeSentAgain(changes: readonly InspectionChange[], submission: number): boolean {
  return changes.some(({ readsAnew, submissions }) => readsAnew && submissions >= submission);
}
