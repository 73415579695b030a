import type { Queries } from "../../store/store.ts";
import type { Caller } from "../caller.ts";
import { readDocument } from "../case-documents.ts";
import { redactRating } from "../retention/redact-rating.ts";
import { seesSmallGroups } from "./programme.ts";
import type { StoredRating } from "./records.ts";

/**
 * What a caller may be told of ratings. Who sees no small groups is told what erasure would leave, as less of a rating would not be
 * what its digest is of.
 */
export async function toldRatings(
  queries: Queries,
  caller: Pick<Caller, "role">,
  inspection: string,
  content: StoredRating["content"],
): Promise<StoredRating["content"]> {
  if (seesSmallGroups(caller) || content.panel === null) return content;
  const salt = content.salt ?? (await readDocument(queries, inspection, "salt", 1));
  return { rating: redactRating(content.rating, salt ?? ""), panel: null };
}
