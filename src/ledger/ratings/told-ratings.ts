import type { Queries } from "../../store/store.ts";
import type { Caller } from "../access/caller.ts";
import { readDocument } from "../records/case-documents.ts";
import type { KeptRating } from "../records/kept-rating.ts";
import type { DecidedRatings, StoredRating } from "../records/rating-records.ts";
import { redactRating, withoutCounts } from "../redaction/redact-rating.ts";
import { seesSmallGroups } from "./programme.ts";
import { keepsCounts, readRecords } from "./read-ratings.ts";

/**
 * What a caller may be told of ratings. Who sees no small groups is told what erasure would leave, as less of a rating would not be
 * what its digest is of, and of a record that is not the one whose counts would stay no count.
 *
 * @param number of the record; null for what is not on record
 */
export async function toldRatings(
  queries: Queries,
  caller: Pick<Caller, "role">,
  inspection: string,
  content: StoredRating["content"],
  number: number | null,
): Promise<StoredRating["content"]> {
  if (seesSmallGroups(caller) && content.panel !== null) return content;
  const kept = content.panel === null ? content.rating : await redacted(queries, inspection, content);
  const counted = number === null || number === keepsCounts(await readRecords(queries, inspection));
  return { rating: counted ? kept : withoutCounts(kept), panel: null };
}

async function redacted(queries: Queries, inspection: string, content: DecidedRatings): Promise<KeptRating> {
  const salt = content.salt ?? (await readDocument(queries, inspection, "salt", 1));
  return redactRating(content.rating, salt ?? "");
}
