import { calendarDate } from "../../base/calendar-date.ts";
import { canonicalJson, digestOf } from "../../base/canonical.ts";
import { Refusal } from "../../base/refusal.ts";
import type { InspectionRequest } from "../../sampling/plan/inspection-plan.ts";
import type { Caller } from "../caller.ts";
import { writeDocument } from "../case-documents.ts";
import { givenText } from "../given-text.ts";
import { perform } from "../perform.ts";
import { type LedgerPlatform, newId, randomHex } from "../platform.ts";
import { readInspection } from "./read-inspections.ts";
import type { Inspection } from "./records.ts";

/** An inspection as `inspectionRequest` checked it; exclusions come with the list, when it is frozen. */
export type NewInspection = Omit<InspectionRequest, "exclusions">;

const SALT_BITS = 128;

/**
 * How far ahead an inspection may be: case data is kept until some time after its date, so that a year mistyped as 2062
 * would keep children's data for decades. Inspections are announced weeks ahead, and planned for a year or two.
 */
export const MOST_YEARS_AHEAD = 2;

/**
 * Opens an inspection.
 *
 * @throws Refusal `invalid-date` for a date more than {@link MOST_YEARS_AHEAD} years ahead
 */
export function createInspection(
  platform: LedgerPlatform,
  caller: Caller,
  request: NewInspection,
): Promise<Inspection> {
  return perform(platform, caller, {
    act: "inspection.create",
    async work(queries, turn) {
      const team = request.team === null ? null : givenText("team", request.team);
      const at = await turn.at();
      refuseFarAhead(request.inspectionDate, at);
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
    answer: (queries, { inspection }) => readInspection(queries, inspection),
  });
}

/** @param at the instant of the act, whose date in UTC is today */
function refuseFarAhead(inspectionDate: string, at: string): void {
  const today = calendarDate(at.slice(0, "2026-11-02".length), "today");
  const last = today.add({ years: MOST_YEARS_AHEAD }).toString();
  if (inspectionDate <= last) return;
  throw new Refusal("invalid-date", {
    place: "inspectionDate",
    message: `${inspectionDate} is more than ${MOST_YEARS_AHEAD} years ahead, and until after it case data would be kept`,
    remedy: `Check the year. The last date that can be given today is ${last}.`,
  });
}
