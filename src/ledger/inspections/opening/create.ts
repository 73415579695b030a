import { canonicalJson, digestOf } from "../../../base/canonical.ts";
import { MOST_CHARACTERS } from "../../../base/stated-text.ts";
import type { InspectionRequest } from "../../../sampling/plan/inspection-plan.ts";
import type { Caller } from "../../access/caller.ts";
import { perform } from "../../acts/perform.ts";
import { givenText } from "../../given-text.ts";
import { type LedgerPlatform, newId, randomHex } from "../../platform.ts";
import { writeDocument } from "../../records/case-documents.ts";
import type { Inspection } from "../../records/inspection-records.ts";
import { readInspection } from "../../records/read-inspections.ts";
import { type Doubt, judgeRequest } from "./request-doubts.ts";

/** An inspection as `inspectionRequest` checked it; exclusions come with the list, when it is frozen. */
export interface NewInspection extends Omit<InspectionRequest, "exclusions"> {
  /** Which doubts about it have been looked at (`request-doubts.ts`); where it is left out nothing is asked. */
  readonly confirmed?: readonly Doubt[] | undefined;
}

const SALT_BITS = 128;

/**
 * Opens an inspection.
 *
 * @throws Refusal `invalid-date`, LedgerRefusal `unconfirmed` as `judgeRequest` does
 */
export function createInspection(
  platform: LedgerPlatform,
  caller: Caller,
  request: NewInspection,
): Promise<Inspection> {
  return perform(platform, caller, {
    act: "inspection.create",
    async work(queries, turn) {
      const team = request.team === null ? null : givenText("team", request.team, MOST_CHARACTERS.team);
      const at = await turn.at();
      await judgeRequest(platform, queries, { ...request, team }, at);
      const id = newId(platform);
      await queries.query(
        `insert into inspection (id, team, inspection_date, specification, overrides, at, by_whom)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          team,
          request.inspectionDate,
          canonicalJson(request.specification),
          canonicalJson(request.overrides),
          at,
          caller.who,
        ],
      );
      await writeDocument(queries, id, "salt", 1, randomHex(platform, SALT_BITS));
      const details = {
        inspectionDate: request.inspectionDate,
        specification: request.specification.id,
        specificationDigest: digestOf(request.specification),
      };
      return { made: { inspection: id }, subject: id, details };
    },
    answer: (queries, { inspection }) => readInspection(queries, inspection, 0),
  });
}
