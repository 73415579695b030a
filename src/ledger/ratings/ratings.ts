import type { SentFile } from "../../long-list/files/open-tables.ts";
import type { Queries } from "../../store/store.ts";
import type { Caller } from "../access/caller.ts";
import { stateOf } from "../access/states.ts";
import { lookingOn } from "../acts/looking.ts";
import { consult } from "../acts/perform.ts";
import type { LedgerPlatform } from "../platform.ts";
import type { Ratings, StoredRating } from "../records/rating-records.ts";
import { closeRatings, reopenRatings } from "./close-ratings.ts";
import { decideRatings } from "./decide-ratings.ts";
import { type Programme, type ProgrammeRequest, readProgramme } from "./programme.ts";
import { ratingsNow, readToRate } from "./rating-now.ts";
import { readRating, readRecords } from "./read-ratings.ts";
import { toldRatings } from "./told-ratings.ts";

/** Judgements to ratings, see {@link Ledger}. */
export interface Rated {
  /** What is rated now, as far as the caller may be told, and all that was put on record. */
  ratings(caller: Caller, inspection: string): Promise<Ratings>;
  /** One of the records with its ratings. @throws LedgerRefusal `not-on-record` for it */
  rating(caller: Caller, inspection: string, number: number): Promise<StoredRating>;
  /** Puts what the panel decided on record. @throws as {@link decideRatings} */
  decide(caller: Caller, inspection: string, panel: SentFile, number?: number): Promise<StoredRating>;
  /** Closes the ratings. @param shown digest of those that were looked at @throws as {@link closeRatings} */
  closeRatings(caller: Caller, inspection: string, shown?: string): Promise<StoredRating>;
  /** Opens closed ratings again. @throws LedgerRefusal `wrong-state`, `unusable-text` */
  reopenRatings(caller: Caller, inspection: string, reason: string): Promise<StoredRating>;
  /**
   * The tables of all inspections of a period whose ratings are closed.
   *
   * @throws LedgerRefusal `period-too-long`; Refusal `invalid-rating` where one question stands for two things
   */
  programme(caller: Caller, request?: ProgrammeRequest): Promise<Programme>;
}

export function ratedOf(platform: LedgerPlatform): Rated {
  const see = lookingOn(platform)("ratings.read");
  return {
    ratings: (caller, inspection) =>
      see(caller, inspection, "ratings", undefined, async (queries) => {
        const { records, standing } = await readRatings(queries, inspection);
        if (standing === null) return { records, standing };
        const { closed, ...content } = standing;
        return { records, standing: { ...(await toldRatings(queries, caller, inspection, content, null)), closed } };
      }),
    rating: (caller, inspection, number) =>
      see(caller, inspection, "ratings", number, async (queries) => {
        const { content, ...record } = await readRating(queries, inspection, number);
        return { ...record, content: await toldRatings(queries, caller, inspection, content, number) };
      }),
    decide: (caller, inspection, panel, number) => decideRatings(platform, caller, inspection, panel, number),
    closeRatings: (caller, inspection, shown) => closeRatings(platform, caller, inspection, shown),
    reopenRatings: (caller, inspection, reason) => reopenRatings(platform, caller, inspection, reason),
    programme: (caller, request = {}) =>
      consult(platform, caller, {
        act: "programme.read",
        atOnce: true,
        read: (queries) => readProgramme(queries, caller, request),
      }),
  };
}

async function readRatings(queries: Queries, inspection: string): Promise<Ratings> {
  const state = await stateOf(queries, inspection);
  const records = await readRecords(queries, inspection);
  const last = records.at(-1);
  if (state === "judged") {
    const asked = await readToRate(queries, inspection);
    return { records, standing: asked && { ...ratingsNow(asked), closed: false } };
  }
  const closed = state === "rated" || state === "erased" ? last : undefined;
  if (closed?.cause !== "closed") return { records, standing: null };
  const { content } = await readRating(queries, inspection, closed.number);
  return { records, standing: { ...content, closed: true } };
}
