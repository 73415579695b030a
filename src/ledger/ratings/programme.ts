import { calendarDate } from "../../base/calendar-date.ts";
import { nth } from "../../base/lists.ts";
import { Refusal } from "../../base/refusal.ts";
import type { Overall } from "../../rating/overall.ts";
import { poolRatings } from "../../rating/pool.ts";
import type { Pool } from "../../rating/pool-document.ts";
import { poolNotes } from "../../rating/pool-notes.ts";
import type { Rating } from "../../rating/rating-document.ts";
import type { Specification } from "../../sampling/specification/specification.ts";
import { specificationFields } from "../../sampling/specification/specification-fields.ts";
import type { Queries } from "../../store/store.ts";
import type { Caller } from "../access/caller.ts";
import { IS_CLOSED, lastOfRatings } from "../access/states.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import type { KeptRating } from "../records/kept-rating.ts";
import type { DecidedRatings } from "../records/rating-records.ts";

/** Which inspections are added up. */
export interface ProgrammeRequest {
  /** The first and the last inspection date, both included; without limit unless told. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only inspections by the specification of this id. */
  readonly specification?: string | undefined;
}

/** An inspection that is counted. */
export interface ProgrammeInspection {
  readonly inspection: string;
  readonly team: string | null;
  readonly inspectionDate: string;
  /** When its ratings were closed. */
  readonly closedAt: string;
  readonly overall: Overall;
  /** Whether its case data has gone, and its groups of fewer than five cases with it. */
  readonly erased: boolean;
}

/** Many inspections together. */
export interface Programme {
  readonly inspections: readonly ProgrammeInspection[];
  readonly pool: Pool;
  /** What is to be known of the counts, where the inspections' rules differ in what they are of. */
  readonly notes: readonly string[];
}

/** More than the teams of three years; so many are read at once. */
const MOST_INSPECTIONS = 500;

/** No specification's id is empty. */
const idOrNone = specificationFields.shape.id.catch("");

interface ProgrammeRow {
  readonly id: string;
  readonly team: string | null;
  readonly inspection_date: string;
  readonly specification: string;
  readonly published_digest: string;
  readonly at: string;
  /** As it was closed; null after erasure. */
  readonly whole: string | null;
  /** What erasure left of it; null before. */
  readonly kept: string | null;
}

/**
 * Whether somebody is told of groups of fewer than five: an auditor is not of the inspectorate.
 *
 * @example seesSmallGroups({ role: "auditor" }) // false
 */
export function seesSmallGroups({ role }: Pick<Caller, "role">): boolean {
  return role !== "auditor";
}

/**
 * Adds up the inspections whose ratings are closed, by inspection date, with the groups that the caller may see. What is no
 * id of a specification is the id of none.
 *
 * @throws LedgerRefusal `period-too-long`; Refusal `invalid-date`, and `invalid-rating` where one question stands for two things
 */
export async function readProgramme(
  queries: Queries,
  caller: Pick<Caller, "role">,
  { from, to, specification }: ProgrammeRequest,
): Promise<Programme> {
  const first = from === undefined ? null : calendarDate(from, "from").toString();
  const last = to === undefined ? null : calendarDate(to, "to").toString();
  const id = specification === undefined ? null : idOrNone.parse(specification);
  const rows = await queries.query<ProgrammeRow>(
    `select i.id, i.team, i.inspection_date, i.specification, r.published_digest, r.at, d.content as whole, k.content as kept
     from inspection_now i
     join rating r on r.inspection = i.id and r.number = ${lastOfRatings("number")}
     left join case_document d on d.inspection = i.id and d.kind = 'ratings' and d.number = r.number
     left join kept_rating k on k.inspection = i.id and k.number = r.number
     where ${IS_CLOSED} and ($1::date is null or i.inspection_date >= $1::date)
       and ($2::date is null or i.inspection_date <= $2::date)
       and ($3::text is null or i.specification::json->>'id' = $3)
     order by i.inspection_date, i.id limit $4`,
    [first, last, id, MOST_INSPECTIONS + 1],
  );
  if (rows.length > MOST_INSPECTIONS) throw tooMany();
  const rated = rows.map((row) => ({ row, rating: ratingIn(row) }));
  return {
    inspections: rated.map(({ row, rating }) => ({
      inspection: row.id,
      team: row.team,
      inspectionDate: row.inspection_date,
      closedAt: row.at,
      overall: rating.overall,
      erased: row.whole === null,
    })),
    pool: addedUp(rated, caller),
    // Most of them have the same rules.
    notes: poolNotes(
      [...new Set(rows.map((row) => row.specification))].map((rules) => JSON.parse(rules) as Specification),
    ),
  };
}

/** @throws Refusal `invalid-rating` that says which inspection is in the way: whoever asks knows inspections and no ratings by their places */
function addedUp(
  rated: readonly { readonly row: ProgrammeRow; readonly rating: Rating | KeptRating }[],
  caller: Pick<Caller, "role">,
): Pool {
  // By their published digests: the others could be guessed at.
  const ratings = rated.map(({ row, rating }) => ({
    ...rating,
    digest: row.published_digest,
    draw: row.published_digest,
  }));
  try {
    return poolRatings(ratings, { smallGroups: seesSmallGroups(caller) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      error.code,
      ...error.obstacles.map(({ place, message }) => {
        const { row } = nth(rated, Number(place.replace(/\D/g, "")));
        return {
          place: "specification",
          message: `the inspection of ${row.inspection_date} (${row.team ?? row.id}) cannot be added up with those before it: ${message}`,
          remedy: "Ask for the inspections by one specification, or for a period without this one.",
        };
      }),
    );
  }
}

function ratingIn({ whole, kept }: ProgrammeRow): Rating | KeptRating {
  return whole === null ? (JSON.parse(kept ?? "null") as KeptRating) : (JSON.parse(whole) as DecidedRatings).rating;
}

function tooMany(): LedgerRefusal {
  return new LedgerRefusal("period-too-long", {
    place: "from",
    message: `there are more than ${MOST_INSPECTIONS} rated inspections`,
    remedy: "Ask for a shorter period.",
  });
}
