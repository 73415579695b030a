import type { Queries } from "../../store/store.ts";
import type { Done } from "../acts/perform.ts";
import type { Signed } from "../audit/entry.ts";
import { publishedOnItsOwn } from "../own-salt.ts";
import type { LedgerPlatform } from "../platform.ts";
import { writeDocument } from "../records/case-documents.ts";
import type { DecidedRatings, RatingRecord } from "../records/rating-records.ts";
import { readRecords } from "./read-ratings.ts";

/** What a record says of itself. */
type Said = Pick<RatingRecord, "draw" | "cause" | "judgement" | "reason">;

/** Puts ratings on record. @returns what the act did: their number, and for the trail neither a case nor a rating */
export async function writeRating(
  platform: LedgerPlatform,
  queries: Queries,
  inspection: string,
  { draw, cause, judgement, reason }: Said,
  content: DecidedRatings,
  { at, by }: Signed,
): Promise<Done<{ readonly rating: number }>> {
  const number = (await readRecords(queries, inspection)).length + 1;
  const { salt, publishedDigest } = publishedOnItsOwn(platform, content.rating.digest);
  const standards = content.rating.standards.length;
  const rated = content.rating.standards.filter(({ rating }) => rating !== null).length;
  const moved = content.rating.standards.filter((one) => one.basis === "cases" && one.moved !== null).length;
  await queries.query(
    `insert into rating
       (inspection, number, draw, cause, judgement, standards, rated, reason, published_digest, at, by_whom)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [inspection, number, draw, cause, judgement, standards, rated, reason, publishedDigest, at, by],
  );
  await writeDocument(queries, inspection, "ratings", number, { ...content, salt });
  const details = { draw, rating: number, judgements: judgement, standards, rated, moved, publishedDigest };
  return { made: { rating: number }, subject: inspection, details };
}
